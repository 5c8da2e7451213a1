/** Stops whoever guesses: so many attempts per key and quarter of an hour. */
import { ApiError } from "../errors.ts";
import type { Database, Scope } from "../repositories/database.ts";
import { countAttempt } from "../repositories/rate-limits.ts";

const WINDOW_MS = 15 * 60_000;
/** Ten years of files, some of them in several requests. */
const MOST_IMPORTS = 15_000;
/** A version every three seconds: nobody plans that fast by hand, and each is kept. */
const MOST_VERSIONS = 300;
/** One every one and a half seconds: the app tries changes by itself, others ask when somebody has chosen. */
const MOST_TRIALS = 600;

/** Counts this attempt, then refuses it when it is one too many. */
export async function limit(call: { db: Database; now: number }, key: string, most: number): Promise<void> {
	const { count, windowEndsAt } = await countAttempt(call.db, key, WINDOW_MS, call.now);
	if (count <= most) return;
	const seconds = Math.max(1, Math.ceil((windowEndsAt - call.now) / 1000));
	throw new ApiError("rate_limited", `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`, { retryAfterSeconds: seconds });
}

/** Of whatever an athlete brings in. */
export function limitImports(call: Scope): Promise<void> {
	return limit(call, `import:${call.athleteId}`, MOST_IMPORTS);
}

/** Of plans that are worked out and not kept. */
export function limitTrials(call: Scope): Promise<void> {
	return limit(call, `trial:${call.athleteId}`, MOST_TRIALS);
}

/** Of versions of the plan that an athlete makes. */
export function limitPlanChanges(call: Scope): Promise<void> {
	return limit(call, `plan:${call.athleteId}`, MOST_VERSIONS);
}
