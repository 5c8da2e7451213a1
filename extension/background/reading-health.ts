/** Answers about days: read into facts, stored, and kept as they came. */
import { deflateSync } from "fflate";
import { addDays } from "../../shared/calendar.ts";
import { entriesOf, readGarminDays } from "../../shared/health/from-garmin-reading.ts";
import { consentedFacts } from "../../shared/health/garmin-consent.ts";
import { isDayKind, type ReadingKind } from "../../shared/health/garmin-kinds.ts";
import type { StepOf } from "../../shared/health/garmin-reading.ts";
import type { Answer } from "../messages/message.ts";
import { ask } from "./server.ts";

/** The server takes no more at once. */
const MOST_FACTS = 500;
const LARGEST_KEPT = 900_000;

export interface TakenDays {
	/** Facts that came, or, of a kind without facts, how much the answer says. */
	count: number;
	/** A code when nothing in it can be read. */
	unreadable: string | null;
}

/** Idempotent: sent again, the same facts and the same answer change nothing. */
export async function takeDays(
	step: StepOf<"days">,
	body: string,
	kinds: readonly ReadingKind[],
	today: string,
): Promise<Answer<TakenDays>> {
	if (!isDayKind(step.kind)) return { ok: false, failure: { code: "bad_request" } };
	const json: unknown = body === "" ? null : JSON.parse(body);
	const { facts, problems } = readGarminDays(step.kind, json, "garmin_connect");
	// A watch that is ahead of the athlete's zone is let go a day ahead by the server, and no further.
	const allowed = consentedFacts(facts, kinds).filter(({ day }) => day <= addDays(today, 1));
	for (let start = 0; start < allowed.length; start += MOST_FACTS) {
		const stored = await ask((api) => api.health.import.$post({ json: { facts: allowed.slice(start, start + MOST_FACTS) } }));
		if (!stored.ok) return stored;
	}
	const kept = await keepAnswer(step.kind, step.from, body);
	if (!kept.ok) return kept;
	const unreadable = facts.length === 0 && problems.length > 0 ? "garmin_changed" : null;
	return { ok: true, value: { count: allowed.length + entriesOf(step.kind, json), unreadable } };
}

/** `call`: of a kind that several calls make, which of them. */
export async function keepAnswer(kind: ReadingKind, day: string, body: string, call = 0): Promise<Answer<null>> {
	const text = new TextEncoder().encode(body);
	const bytes = deflateSync(text).slice();
	if (body === "" || bytes.length > LARGEST_KEPT) return { ok: true, value: null };
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
	const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
	const form = { answers: JSON.stringify({ answers: [{ kind, day, call, sha256, part: 0 }] }), answer: new Blob([bytes]) };
	const kept = await ask((api) => api.connections.garmin_connect.answers.$post({ form }));
	return kept.ok ? { ok: true, value: null } : kept;
}
