/** The extension's side of reading: who reads, from where, what came of each step. */
import type { z } from "zod/mini";
import { type ReadFailure, readingWords } from "../../shared/health/connection.ts";
import type { ReadingKind } from "../../shared/health/garmin-kinds.ts";
import { isDue, isPastRead, isRoundOver, mayRead } from "../../shared/health/garmin-reading.ts";
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
	outcome: z.infer<typeof ReadingOutcomeSchema>;
	/** Things that could not be read, and things that were among these and now are. */
	failed: Pick<ReadFailure, "kind" | "subject" | "error">[];
	settled: Pick<ReadFailure, "kind" | "subject">[];
}

/** What came of a step. Of one that another browser has taken over in the meantime it is `lease_lost`. */
export async function noteOutcome(call: Call, reader: string, { outcome, failed, settled }: Progress): Promise<ReadingPlace> {
	const today = todayOf(call, await selectAthlete(call));
	return changeState(
		call,
		SOURCE,
		({ state }) => {
			if (state.reader !== null && state.reader.id !== reader && state.reader.until > call.now)
				throw new ApiError("lease_lost", "Another browser reads now. It goes on there.");
			const kinds = mayRead(state, SOURCE, readingWords);
			const next = applied(state, outcome, { now: call.now, today, kinds, chance: Math.random() });
			return outcome.outcome === "done" ? { ...next, reader: { id: reader, until: call.now + READER_MS } } : next;
		},
		[
			...(failed.length > 0 ? [saveFailures(call, SOURCE, failed)] : []),
			...(settled.length > 0 ? [deleteFailures(call, SOURCE, settled)] : []),
		],
		({ state }) => placeOf(call, today, state, []),
	);
}

/** Of these activities those that have no recording in Longrun yet. */
export async function unreadActivities(call: Call, ids: readonly string[]): Promise<{ unread: string[] }> {
	const read = new Set((await selectReadIds(call, SOURCE, ids)).map(({ id }) => id));
	return { unread: ids.filter((id) => !read.has(id)) };
}

function todayOf(call: Call, athletes: Awaited<ReturnType<typeof selectAthlete>>): string {
	return todayIn(mustHaveProfile(athleteOf(athletes).profile).zone, call.now);
}
