/** The athlete's side of a pairing: what asks, and yes or no. */
import type { Scope as DeviceScope } from "../../shared/athlete/device.ts";
import { readPairingCode } from "../../shared/athlete/pairing-code.ts";
import { newCode } from "../auth/secret-text.ts";
import { ApiError } from "../errors.ts";
import { answerPairing, type PairingRow, type PairingStatus, selectAnswered, selectUnanswered } from "../repositories/pairings.ts";
import { sha256Hex } from "../sha256.ts";
import type { Call } from "./call.ts";
import { limit } from "./limit.ts";
import { expired, used } from "./pairing.ts";

/** Between the yes and the token. */
export const CODE_LIFE_MS = 120_000;
/** [convention] Of 2.6 × 10¹⁰ codes: somebody who mistypes has enough, somebody who guesses needs millions of years. */
const MOST_CODES_OF_ACCOUNT = 30;
const MOST_CODES_OF_ADDRESS = 90;

export interface PairingShown {
	id: string;
	/** What the extension says of itself. */
	name: string;
	scopes: DeviceScope[];
	status: PairingStatus;
	/** When the extension asked; milliseconds since 1970, UTC. */
	askedAt: number;
	/** When the yes can no longer be given; once it is given, when it ends unused. */
	expiresAt: number;
}

export async function showPairing(call: Call, typed: string, address: string): Promise<PairingShown> {
	const { id, name, scopes, status, createdAt, expiresAt, codeExpiresAt } = await findAsked(call, codeOf(typed), address);
	return { id, name, scopes, status, askedAt: createdAt, expiresAt: codeExpiresAt ?? expiresAt };
}

/** Its reply is a secret, and so is kept under no idempotency key: the extension gets its token by polling, too. */
export async function approvePairing(call: Call, typed: string, address: string): Promise<{ id: string; code: string; expiresAt: number }> {
	const userCode = codeOf(typed);
	const { id, status } = await findAsked(call, userCode, address);
	if (status === "approved" || status === "redeemed") throw used();
	const code = newCode();
	const codeExpiresAt = call.now + CODE_LIFE_MS;
	const done =
		status === "waiting" && (await answerPairing(call, userCode, { status: "approved", codeSha256: await sha256Hex(code), codeExpiresAt }));
	if (!done) throw endedBy((await selectAnswered(call, userCode))?.status);
	return { id, code, expiresAt: codeExpiresAt };
}

export async function refusePairing(call: Call, typed: string, address: string): Promise<{ refused: true }> {
	const userCode = codeOf(typed);
	const { status } = await findAsked(call, userCode, address);
	if (status === "approved" || status === "redeemed") throw used();
	if (status !== "waiting" || (await answerPairing(call, userCode, { status: "refused" }))) return { refused: true };
	const now = (await selectAnswered(call, userCode))?.status;
	if (now === "refused") return { refused: true };
	throw endedBy(now);
}

/** Between the look at a request and the answer it was answered elsewhere, or its time ran out. */
function endedBy(status: PairingStatus | undefined): ApiError {
	return status === "approved" || status === "redeemed" ? used() : expired();
}

/** What this athlete has answered may be looked at as often as they like: the page waits on it. Every other code is counted, right or wrong. */
async function findAsked(call: Call, userCode: string, address: string): Promise<PairingRow> {
	const answered = await selectAnswered(call, userCode);
	if (answered) return answered;
	await limit(call, `pairing-code:${call.athleteId}`, MOST_CODES_OF_ACCOUNT);
	await limit(call, `pairing-code-from:${address}`, MOST_CODES_OF_ADDRESS);
	const found = await selectUnanswered(call.db, userCode);
	if (!found) throw new ApiError("not_found", "No extension asks with this code. Look at it again: it may have been used or have ended.");
	if (found.status === "closed" || found.expiresAt <= call.now) throw expired();
	return found;
}

function codeOf(typed: string): string {
	const code = readPairingCode(typed);
	if (code === null) throw new ApiError("invalid_input", "A code has eight letters, such as BCDF-GHJK.", { field: "code" });
	return code;
}
