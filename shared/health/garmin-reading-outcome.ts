/** What came of a step of reading Garmin, and what it makes of the state. */
import { z } from "zod/mini";
import { addDays, daysBetween, type IsoDate } from "../calendar.ts";
import { isDayKind, isPictureKind, type ReadingKind } from "./garmin-kinds.ts";
import { isRoundOver, isWayBackOver, ReadingStepSchema, ROUND_MS, type StepOf } from "./garmin-reading.ts";
import { noDaysRead, type ReadingState } from "./garmin-reading-state.ts";

const Count = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));

export const ReadingOutcomeSchema = z.discriminatedUnion("outcome", [
	/** A step was carried out, or given up for now (then it is among the failures). */
	z.object({
		outcome: z.literal("done"),
		step: ReadingStepSchema,
		/** Facts that came; of a count, how many activities there are; of a list, how many activities it named. */
		count: Count,
		/** Of a list: activities that Longrun did not have, and what became of them. */
		unread: z.optional(Count),
		summaries: z.optional(Count),
		/** Of a list: how many could not be read. Of days and pictures 1 when Garmin could not give them: nothing is known of these days then. */
		failed: z.optional(Count),
	}),
	/** Garmin asks for a pause. */
	z.object({ outcome: z.literal("throttled"), retryAfterSeconds: Count }),
	/** It could not go on: nobody is signed in, Garmin has changed, the connection broke off. A stable code. */
	z.object({ outcome: z.literal("broken_off"), code: z.string().check(z.regex(/^[a-z_]{1,60}$/)) }),
	/** The athlete has stopped it. */
	z.object({ outcome: z.literal("stopped") }),
	/** Nothing is left to read for now. */
	z.object({ outcome: z.literal("finished") }),
]);
export type ReadingOutcome = z.infer<typeof ReadingOutcomeSchema>;

export interface OutcomeMoment {
	now: number;
	today: IsoDate;
	/** What may be read. */
	kinds: readonly ReadingKind[];
	/** 0 to 1, by chance. */
	chance: number;
}

/**
 * [convention] Others wait half a minute to some minutes on a 429, and a throttled sign-in stays so for hours when it is pressed: the first pause is a
 * quarter of an hour, each further one twice as long, up to a day.
 */
const FIRST_PAUSE_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 24 * 3_600_000;

/** Up to half as long again by chance, and never shorter than Garmin wished. Milliseconds; `pauses` came before, one after the other. */
export function pauseMs(pauses: number, retryAfterSeconds: number, chance: number): number {
	const own = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(pauses, 10));
	return Math.round(Math.max(own, retryAfterSeconds * 1_000) * (1 + chance / 2));
}

/** A round of reading what is new begins where the last one is over and old, or the athlete asks for one. */
export function begun(
	state: ReadingState,
	kinds: readonly ReadingKind[],
	{ account, now, asked }: { account: string; now: number; asked: boolean },
): ReadingState {
	const known = { ...state, account, stopped: false, error: null };
	const isWanted = asked || state.requestedAt !== null || state.readAt === null || now - state.readAt >= ROUND_MS;
	if (state.roundAt !== null && !(isRoundOver(state, kinds) && isWanted)) return known;
	return { ...known, roundAt: now, requestedAt: null, activities: { ...state.activities, newStart: null } };
}

/** Sent twice, an outcome changes no more than sent once, but for the sums of what came. */
export function applied(state: ReadingState, outcome: ReadingOutcome, moment: OutcomeMoment): ReadingState {
	switch (outcome.outcome) {
		case "done":
			return rounded({ ...carriedOut(state, outcome, moment), misses: missesAfter(state, outcome), pausedUntil: null, pauses: 0 }, moment);
		case "throttled": {
			const pausedUntil = moment.now + pauseMs(state.pauses, outcome.retryAfterSeconds, moment.chance);
			return { ...state, pausedUntil, pauses: state.pauses + 1, error: { code: "throttled", at: moment.now }, reader: null };
		}
		case "broken_off":
			return { ...state, misses: 0, error: { code: outcome.code, at: moment.now }, reader: null };
		case "stopped":
			return { ...state, stopped: true, requestedAt: null, reader: null };
		case "finished":
			return { ...state, requestedAt: null, reader: null };
		default:
			return outcome satisfies never;
	}
}

type Done = Extract<ReadingOutcome, { outcome: "done" }>;

/** What could not be read before says nothing new when it fails once more. */
function missesAfter({ misses }: ReadingState, { step, failed = 0 }: Done): number {
	if ((step.what !== "days" && step.what !== "picture") || failed === 0) return 0;
	return step.what === "days" && step.phase === "again" ? misses : misses + 1;
}

function carriedOut(state: ReadingState, done: Done, moment: OutcomeMoment): ReadingState {
	const { step } = done;
	switch (step.what) {
		case "count":
			return { ...state, activities: counted(state.activities, done.count, moment.now) };
		case "list":
			return step.phase === "again" ? state : { ...state, activities: listed(state.activities, step, done, moment.now) };
		case "days":
			return step.phase === "again" ? state : { ...state, days: { ...state.days, ...daysRead(state, step, done, moment) } };
		case "picture": {
			if (!isPictureKind(step.kind)) return state;
			const isLast = step.part + 1 >= step.parts;
			const known = state.pictures[step.kind] ?? { part: 0, newAt: null };
			const now = isLast ? { part: 0, newAt: moment.now } : { ...known, part: step.part + 1 };
			return { ...state, pictures: { ...state.pictures, [step.kind]: now } };
		}
		default:
			return step satisfies never;
	}
}

/** What came or went on top of the list since the last count moves what is settled. */
function counted(read: ReadingState["activities"], total: number, now: number): ReadingState["activities"] {
	const moved = Math.max(0, read.settled + total - (read.total ?? total));
	// Nothing is settled yet: the way back begins with the newest.
	if (read.settled === 0) return { ...read, total, done: read.done && total === 0, newAt: now, newStart: null, expected: 0 };
	return { ...read, total, settled: moved, newStart: 0, expected: Math.max(0, total - (read.total ?? total)) };
}

function listed(read: ReadingState["activities"], step: StepOf<"list">, done: Done, now: number): ReadingState["activities"] {
	const { unread = 0, summaries = 0, failed = 0, count } = done;
	const came = {
		came: read.came + unread - summaries - failed,
		summaries: read.summaries + summaries,
		failed: read.failed + failed,
	};
	const isLast = count < step.limit;
	if (step.phase === "past") return { ...read, ...came, settled: Math.max(read.settled, step.start + count), done: read.done || isLast };
	const expected = Math.max(0, read.expected - unread);
	if (!isLast && unread > 0) return { ...read, ...came, expected, newStart: step.start + count };
	// Some came to an older place of the list (a watch that was synced late): the whole list is gone through again, and only they are fetched.
	const again = expected > 0 ? { done: false, settled: 0 } : {};
	return { ...read, ...came, ...again, expected: 0, newAt: now, newStart: null };
}

function daysRead(
	state: ReadingState,
	step: StepOf<"days">,
	{ count: facts, failed = 0 }: Done,
	{ today, now }: OutcomeMoment,
): ReadingState["days"] {
	if (!isDayKind(step.kind)) return {};
	const known = state.days[step.kind] ?? noDaysRead;
	const from = known.from === null || step.from < known.from ? step.from : known.from;
	const until = known.until === null || step.to > known.until ? step.to : known.until;
	const length = daysBetween(step.from, step.to) + 1;
	const isEmpty = facts === 0 && failed === 0 && (step.phase === "past" || known.from === null);
	const emptyDays = facts > 0 ? 0 : isEmpty ? known.emptyDays + length : known.emptyDays;
	const read = { ...known, from, until, emptyDays, facts: known.facts + facts };
	const isNewest = step.phase === "new" && step.to >= today;
	return {
		[step.kind]: {
			...read,
			done: known.done || isWayBackOver(step.kind, from, emptyDays, today),
			newAt: isNewest ? now : known.newAt,
			newFrom: step.phase !== "new" ? known.newFrom : isNewest ? null : addDays(step.to, 1),
		},
	};
}

function rounded(state: ReadingState, { now, kinds }: OutcomeMoment): ReadingState {
	return isRoundOver(state, kinds) && (state.readAt === null || state.readAt < (state.roundAt ?? 0)) ? { ...state, readAt: now } : state;
}
