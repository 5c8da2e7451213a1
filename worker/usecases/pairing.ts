/**
 * Pairing a browser's extension, as a device grant (RFC 8628) with proof of who began (RFC 7636): the extension asks with a challenge, a signed-in athlete says yes
 * to the code that the extension shows, and whoever holds the verifier gets a token of its own, once. This file has the extension's side.
 */
import { v7 } from "uuid";
import type { Scope as DeviceScope } from "../../shared/athlete/device.ts";
import { showPairingCode } from "../../shared/athlete/pairing-code.ts";
import type { Language } from "../../shared/athlete/profile.ts";
import { challengeOf } from "../auth/challenge.ts";
import { newPairingCode, newToken } from "../auth/secret-text.ts";
import { ApiError } from "../errors.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { type Database, isUniqueConflict, runBatch } from "../repositories/database.ts";
import { deleteDevice } from "../repositories/devices.ts";
import { closePairing, insertPairing, noteAsked, type PairingRow, redeemPairing, selectPairing } from "../repositories/pairings.ts";
import { countAttempt } from "../repositories/rate-limits.ts";
import { selectName } from "../repositories/users.ts";
import { sha256Hex } from "../sha256.ts";
import { DEVICE_LIFE_MS } from "./devices.ts";
import { limit } from "./limit.ts";

/** [convention] Long enough to find the page and sign in; as device grants usually have it. */
export const REQUEST_LIFE_MS = 10 * 60_000;
/** [convention, RFC 8628 §3.5] */
export const POLL_SECONDS = 5;
/** Timers of browsers and roads are not exact. */
const POLL_TOLERANCE_MS = 500;
/** Nobody who holds the verifier sends a wrong one. */
const MOST_WRONG_PROOFS = 3;
const MOST_REQUESTS = 30;
/** Two requests that poll for ten minutes, and room. */
const MOST_TOKEN_ASKS = 400;
const CODE_TRIES = 3;

/** Nobody is signed in: what the extension may do. */
export interface PairingCall {
	db: Database;
	now: number;
	/** For rate limits. */
	address: string;
	/** The browser's, for an athlete who has not said. */
	language: Language;
}

export interface PairingInput {
	/** The browser and its system, as a person would know them. */
	name: string;
	challenge: string;
	scopes: DeviceScope[];
}

export interface PairingAsked {
	id: string;
	/** As it is shown. */
	userCode: string;
	expiresAt: number;
	intervalSeconds: number;
}

export async function askToPair(call: PairingCall, input: PairingInput): Promise<PairingAsked> {
	await limit(call, `pairing:${call.address}`, MOST_REQUESTS);
	const id = v7({ msecs: call.now });
	const expiresAt = call.now + REQUEST_LIFE_MS;
	for (let tried = 1; ; tried++) {
		const userCode = newPairingCode();
		try {
			await insertPairing(call.db, { id, userCode, ...input, expiresAt }, call.now);
			return { id, userCode: showPairingCode(userCode), expiresAt, intervalSeconds: POLL_SECONDS };
		} catch (error) {
			// Another request has the same code.
			if (!isUniqueConflict(error) || tried === CODE_TRIES) throw error;
		}
	}
}

export interface Redeemed {
	token: string;
	device: { id: string; name: string; scopes: DeviceScope[]; expiresAt: number };
	/** By `id` a browser that is paired anew knows whether what it still holds is this athlete's. */
	athlete: { id: string; name: string; language: Language };
}

/**
 * The token, once the athlete has said yes. A second time there is none, and the first one ends: two who hold the same verifier cannot both be the extension
 * (RFC 6749 §4.1.2).
 */
export async function redeem(
	call: PairingCall,
	{ id, verifier, code }: { id: string; verifier: string; code?: string | undefined },
): Promise<Redeemed> {
	await limit(call, `pairing-token:${call.address}`, MOST_TOKEN_ASKS);
	const found = await selectPairing(call.db, id);
	if (!found) throw expired();
	if ((await challengeOf(verifier)) !== found.challenge) throw await wrongProof(call, found);
	switch (found.status) {
		case "waiting":
			throw await stillWaiting(call, found);
		case "refused":
			throw new ApiError("pairing_refused", "The athlete has refused.");
		case "closed":
			throw expired();
		case "redeemed":
			if (found.athleteId !== null) await runBatch(call.db, [deleteDevice({ ...call, athleteId: found.athleteId }, id)]);
			throw used();
		case "approved":
			return takeToken(call, found, code === undefined ? null : await sha256Hex(code));
		default:
			return found.status satisfies never;
	}
}

async function takeToken(call: PairingCall, found: PairingRow, codeSha256: string | null): Promise<Redeemed> {
	const { id, athleteId, challenge, name, scopes } = found;
	if (athleteId === null || (found.codeExpiresAt ?? 0) <= call.now) throw expired();
	if (codeSha256 !== null && codeSha256 !== found.codeSha256) throw await wrongProof(call, found);
	const token = newToken();
	const expiresAt = call.now + DEVICE_LIFE_MS;
	const tokenSha256 = await sha256Hex(token);
	const scope = { db: call.db, now: call.now, athleteId };
	const [made, , users, athletes] = await call.db.batch([
		...redeemPairing(call, { id, challenge, codeSha256, tokenSha256, expiresAt }),
		selectName(scope),
		selectAthlete(scope),
	]);
	// Another request of the same extension was faster by a moment: that one has the token, and keeps it.
	if (made.length === 0) throw used();
	const { profile } = athleteOf(athletes);
	return {
		token,
		device: { id, name, scopes, expiresAt },
		athlete: { id: athleteId, name: profile?.name ?? users[0]?.name ?? "", language: profile?.language ?? call.language },
	};
}

async function stillWaiting(call: PairingCall, { id, expiresAt }: PairingRow): Promise<ApiError> {
	if (expiresAt <= call.now) return expired();
	const inTime = await noteAsked(call.db, id, call.now - POLL_SECONDS * 1000 + POLL_TOLERANCE_MS, call.now);
	return inTime
		? new ApiError("authorization_pending", "The athlete has not answered yet.")
		: new ApiError("slow_down", `Ask every ${POLL_SECONDS} seconds.`, { retryAfterSeconds: POLL_SECONDS });
}

/** Counted before it is answered, so that parallel guesses do not slip through. */
async function wrongProof(call: PairingCall, { id }: PairingRow): Promise<ApiError> {
	const { count } = await countAttempt(call.db, `pairing-proof:${id}`, 2 * REQUEST_LIFE_MS, call.now);
	if (count >= MOST_WRONG_PROOFS) await closePairing(call.db, id, call.now);
	return new ApiError("wrong_verifier", "Verifier or code is not that of this request.");
}

export function expired(): ApiError {
	return new ApiError("pairing_expired", "This request to pair has ended, or there is none. Begin again in the extension.");
}

export function used(): ApiError {
	return new ApiError("code_used", "This request to pair has been used already. Begin again in the extension.");
}
