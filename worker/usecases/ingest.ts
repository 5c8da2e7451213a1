/** The extension's side of reading: who reads, from where, what came of each step. */
import type { z } from "zod/mini";
import { type ReadFailure, readingWords } from "../../shared/health/connection.ts";
import type { ReadingKind } from "../../shared/health/garmin-kinds.ts";
import { isDue, isPastRead, isRoundOver, mayRead, type ReadingStep } from "../../shared/health/garmin-reading.ts";
import { applied, begun, type ReadingOutcomeSchema } from "../../shared/health/garmin-reading-outcome.ts";
import type { ReadingState } from "../../shared/health/garmin-reading-state.ts";
import { ApiError } from "../errors.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { connectionOf, selectConnection } from "../repositories/connections.ts";
import { selectReadIds } from "../repositories/outside-ids.ts";
import { deleteFailures, failuresOf, saveFailures, selectDueFailures } from "../repositories/read-failures.ts";
import type { Call } from "./call.ts";
import { anew, changeState } from "./connections.ts";
import { mustHaveProfile } from "./profile.ts";
import { horizonAfter } from "./read-horizon.ts";
import { todayIn } from "./today.ts";

const SOURCE = "garmin_connect";
/** Whoever is silent for so long has gone: another computer may go on. */
const READER_MS = 120_000;
/** Tried again in one reading. */
const MOST_AGAIN = 20;

export interface ReadingPlace {
	/** The athlete's own day. */
	today: string;
	kinds: ReadingKind[];
	/** Whether it may begin by itself now. */
	due: boolean;
	/** Both the newest and the past are read. */
	complete: boolean;
	state: ReadingState;
	/** What could not be read and may be tried again. */
	again: ReadFailure[];
}

export async function readingPlace(call: Call): Promise<ReadingPlace> {
	const [athletes, rows, failures] = await call.db.batch([
		selectAthlete(call),
		selectConnection(call, SOURCE),
		selectDueFailures(call, SOURCE, MOST_AGAIN),
	]);
	return placeOf(call, todayOf(call, athletes), connectionOf(rows, SOURCE).state, failuresOf(failures, SOURCE));
}

function placeOf(call: Call, today: string, state: ReadingState, again: ReadFailure[]): ReadingPlace {
	const kinds = mayRead(state, SOURCE, readingWords);
	return {
		today,
		kinds,
		due: isDue(state, kinds, call.now, false) || (again.length > 0 && !state.stopped && kinds.length > 0 && !isPaused(state, call.now)),
		complete: isRoundOver(state, kinds) && isPastRead(state, kinds),
		state,
		again: again.filter(({ kind }) => kinds.includes(kind)),
	};
}

export interface Beginning {
	/** Garmin's number of whoever is signed in there. */
	account: string;
	/** The athlete is at it: a reading that was stopped goes on. */
	asked: boolean;
	/** The place of another account is forgotten. */
	rebind?: boolean | undefined;
}

/** @param reader The browser that reads. */
export async function beginReading(call: Call, reader: string, { account, asked, rebind = false }: Beginning): Promise<ReadingPlace> {
	const [athletes, failures] = await call.db.batch([selectAthlete(call), selectDueFailures(call, SOURCE, MOST_AGAIN)]);
	const again = failuresOf(failures, SOURCE);
	const today = todayOf(call, athletes);
	return changeState(
		call,
		SOURCE,
		({ state }) => {
			const isOther = state.account !== null && state.account !== account;
			if (isOther && !rebind)
				throw new ApiError(
					"other_garmin_account",
					"What was read so far is from another Garmin account. Sign in to that one, or choose to go on with this one.",
				);
			const known = isOther ? anew(state) : state;
			const kinds = mayRead(known, SOURCE, readingWords);
			if (kinds.length === 0) throw new ApiError("use_refused", "Nothing may be read yet. Choose first in Longrun what may be read.");
			if (isPaused(known, call.now))
				throw new ApiError("rate_limited", "Garmin asked for a pause. It goes on later.", {
					retryAfterSeconds: Math.ceil(((known.pausedUntil ?? 0) - call.now) / 1000),
				});
			if (!placeOf(call, today, known, again).due && !asked) throw new ApiError("use_refused", "There is nothing to read by itself now.");
			if (known.reader !== null && known.reader.id !== reader && known.reader.until > call.now)
				throw new ApiError("lease_held", "Another browser reads at the moment.", { expiresAt: known.reader.until });
			return { ...begun(known, kinds, { account, now: call.now, asked }), reader: { id: reader, until: call.now + READER_MS } };
		},
		[],
		({ state }) => placeOf(call, today, state, again),
	);
}

const isPaused = (state: ReadingState, now: number): boolean => state.pausedUntil !== null && now < state.pausedUntil;

export interface Progress {
	/** Whoever is signed in at Garmin; not told: whoever it was when the reading began. */
	account?: string | undefined;
	outcome: z.infer<typeof ReadingOutcomeSchema>;
	/** Things that could not be read, and things that were among these and now are. */
	failed: Pick<ReadFailure, "kind" | "subject" | "error">[];
	settled: Pick<ReadFailure, "kind" | "subject">[];
}

/**
 * What came of a step. Of one that another browser has taken over in the meantime it is `lease_lost`; so it is of one that was carried out for a reading that
 * is over, or that never began.
 */
export async function noteOutcome(call: Call, reader: string, progress: Progress): Promise<ReadingPlace> {
	const { outcome, failed, settled } = progress;
	const { zone } = mustHaveProfile(athleteOf(await selectAthlete(call)).profile);
	const today = todayIn(zone, call.now);
	return changeState(
		call,
		SOURCE,
		({ state }) => {
			if (state.reader !== null && state.reader.id !== reader && state.reader.until > call.now) throw leaseLost();
			const kinds = mayRead(state, SOURCE, readingWords);
			if (outcome.outcome !== "done") return applied(state, outcome, { now: call.now, today, kinds, chance: Math.random() });
			mustBeOf(state, reader, kinds, progress);
			const held = { ...state, reader: { id: reader, until: call.now + READER_MS } };
			// The athlete has taken this kind back since: what came of it was not kept, and so is not read.
			if (!kinds.includes(kindOf(outcome.step))) return held;
			return applied(held, outcome, { now: call.now, today, kinds, chance: Math.random() });
		},
		(next) => [
			...(failed.length > 0 ? [saveFailures(call, SOURCE, failed)] : []),
			...(settled.length > 0 ? [deleteFailures(call, SOURCE, settled)] : []),
			...(outcome.outcome === "done" ? horizonAfter(call, outcome.step, next, zone) : []),
		],
		({ state }) => placeOf(call, today, state, []),
	);
}

/** A step counts only in the reading that it belongs to: with consent, by who holds it, of the account that it is about. */
function mustBeOf(state: ReadingState, reader: string, kinds: readonly ReadingKind[], { account }: Progress): void {
	if (kinds.length === 0) throw new ApiError("use_refused", "Nothing may be read any more.");
	if (state.reader?.id !== reader) throw leaseLost();
	if (account !== undefined && account !== state.account)
		throw new ApiError("other_garmin_account", "Somebody else is signed in to Garmin now. What is read belongs to another account.");
}

function leaseLost(): ApiError {
	return new ApiError("lease_lost", "Another browser reads now, or this reading is over. Begin again.");
}

function kindOf(step: ReadingStep): ReadingKind {
	return step.what === "count" || step.what === "list" ? "activities" : step.kind;
}

/** Of these activities those that have no recording in Longrun yet. */
export async function unreadActivities(call: Call, ids: readonly string[]): Promise<{ unread: string[] }> {
	const read = new Set((await selectReadIds(call, SOURCE, ids)).map(({ id }) => id));
	return { unread: ids.filter((id) => !read.has(id)) };
}

function todayOf(call: Call, athletes: Awaited<ReturnType<typeof selectAthlete>>): string {
	return todayIn(mustHaveProfile(athleteOf(athletes).profile).zone, call.now);
}
