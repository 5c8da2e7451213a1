/**
 * What to ask Garmin for next: what is new first, then the past, newest first. Pure: the same state gives the same step, on whichever computer, so that
 * a reading that was broken off goes on where it was.
 */
import { z } from "zod/mini";
import { addDays, daysBetween, type IsoDate, IsoDateSchema } from "../calendar.ts";
import {
	type DayKind,
	dayCalls,
	type GarminAccount,
	isDayKind,
	isPictureKind,
	kindsOf,
	type PictureKind,
	pictureCalls,
	type ReadingKind,
	type ReadingSource,
	readingKinds,
} from "./garmin-kinds.ts";
import { noDaysRead, type ReadingState } from "./garmin-reading-state.ts";

/** `new`: what came since the last reading. `past`: the first reading, on its way back. `again`: what could not be read. */
const Phase = z.enum(["new", "past", "again"]);
const Path = z.string().check(z.maxLength(300), z.startsWith("/"));
const Offset = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));

/** One call. */
export const ReadingStepSchema = z.discriminatedUnion("what", [
	/** How many activities there are. */
	z.object({ what: z.literal("count"), path: Path }),
	/** A page of the list, newest first. */
	z.object({ what: z.literal("list"), phase: Phase, path: Path, start: Offset, limit: Offset }),
	z.object({ what: z.literal("days"), phase: Phase, kind: z.enum(readingKinds), path: Path, from: IsoDateSchema, to: IsoDateSchema }),
	/** One call of a picture of today. */
	z.object({ what: z.literal("picture"), kind: z.enum(readingKinds), path: Path, part: Offset, parts: Offset, day: IsoDateSchema }),
]);
export type ReadingStep = z.infer<typeof ReadingStepSchema>;
export type StepOf<What extends ReadingStep["what"]> = Extract<ReadingStep, { what: What }>;

/** [convention] At most once a day by itself. */
export const ROUND_MS = 24 * 3_600_000;
/** [convention] A page of the site has 20, other readers ask for 100. */
const NEWEST = 20;
/** The server's time is short: its pages are those of the site. */
const PAGE: Readonly<Record<ReadingSource, number>> = { garmin_connect: 100, garmin_personal_api: 20 };
/** Activities that are looked at again when a reading goes on: some may have been deleted meanwhile. */
const OVERLAP = 3;
/** Days that are read again: the last one was still running, and a night may be corrected. */
const AGAIN_DAYS = 2;
/** [convention] Others stop after ten 500s in a row; steps that Garmin cannot give, one after the other. */
export const MOST_MISSES = 8;
/** [convention] A year without the watch ends the way back. */
export const EMPTY_DAYS_END = 365;
/** No watch of Garmin's measured a day's health before. */
const FIRST_DAY = "2010-01-01";

const LIST = "/activitylist-service/activities/search/activities";

export interface ReadingMoment {
	source: ReadingSource;
	today: IsoDate;
	account: GarminAccount;
}

/** Kinds that may be read: consented to, in the words that are shown today. */
export function mayRead(state: ReadingState, source: ReadingSource, words: string): ReadingKind[] {
	return kindsOf(source).filter((kind) => state.consents.some((consent) => consent.kind === kind && consent.words === words));
}

/** Whether a reading may begin by itself. `asked`: the athlete is at it. */
export function isDue(state: ReadingState, kinds: readonly ReadingKind[], now: number, asked: boolean): boolean {
	if (kinds.length === 0 || (state.pausedUntil !== null && now < state.pausedUntil)) return false;
	if (asked || state.requestedAt !== null) return true;
	if (state.stopped) return false;
	// Each once over is not enough: what was consented to since has its own newest days.
	return state.readAt === null || now - state.readAt >= ROUND_MS || !isPastRead(state, kinds) || !isRoundOver(state, kinds);
}

/** The first reading is over, for all kinds. */
export function isPastRead(state: ReadingState, kinds: readonly ReadingKind[]): boolean {
	return kinds.every((kind) => {
		if (kind === "activities") return state.activities.done;
		return isDayKind(kind) ? state.days[kind]?.done === true : true;
	});
}

/** What is new has been read, for all kinds, since the round began. */
export function isRoundOver(state: ReadingState, kinds: readonly ReadingKind[]): boolean {
	return kinds.every((kind) => !isBehind(state, kind));
}

function isBehind(state: ReadingState, kind: ReadingKind): boolean {
	const newAt =
		kind === "activities" ? state.activities.newAt : isDayKind(kind) ? state.days[kind]?.newAt : state.pictures[kind as PictureKind]?.newAt;
	return newAt === null || newAt === undefined || newAt < (state.roundAt ?? 0);
}

/** Null when all is read. */
export function nextStep(state: ReadingState, kinds: readonly ReadingKind[], moment: ReadingMoment): ReadingStep | null {
	for (const kind of kinds) {
		if (!isBehind(state, kind)) continue;
		if (kind === "activities") return newestActivities(state);
		if (isDayKind(kind)) return newestDays(state, kind, moment);
		if (isPictureKind(kind)) return picture(state, kind, moment);
	}
	if (kinds.includes("activities") && !state.activities.done)
		return list("past", Math.max(0, state.activities.settled - OVERLAP), PAGE[moment.source]);
	return pastDays(state, kinds.filter(isDayKind), moment);
}

function newestActivities({ activities }: ReadingState): ReadingStep {
	return activities.newStart === null
		? { what: "count", path: "/activitylist-service/activities/count" }
		: list("new", activities.newStart, NEWEST);
}

function list(phase: "new" | "past", start: number, limit: number): StepOf<"list"> {
	return { what: "list", phase, path: `${LIST}?start=${start}&limit=${limit}`, start, limit };
}

function newestDays(state: ReadingState, kind: DayKind, moment: ReadingMoment): ReadingStep {
	const { until, newFrom } = state.days[kind] ?? noDaysRead;
	const most = dayCalls[kind].days[moment.source];
	if (until === null) return days("new", kind, addDays(moment.today, 1 - most), moment.today, moment);
	const from = earlier(newFrom ?? addDays(until, 1 - AGAIN_DAYS), moment.today);
	return days("new", kind, from, earlier(addDays(from, most - 1), moment.today), moment);
}

/** The kind that has come least far goes on, so that all of them grow together. */
function pastDays(state: ReadingState, kinds: readonly DayKind[], moment: ReadingMoment): ReadingStep | null {
	const waiting = kinds
		.map((kind) => ({ kind, read: state.days[kind] ?? noDaysRead }))
		.filter(({ read }) => !read.done)
		.sort((a, b) => ((a.read.from ?? moment.today) < (b.read.from ?? moment.today) ? 1 : -1));
	const [next] = waiting;
	if (!next) return null;
	const to = addDays(next.read.from ?? addDays(moment.today, 1), -1);
	return days("past", next.kind, addDays(to, 1 - dayCalls[next.kind].days[moment.source]), to, moment);
}

function days(phase: "new" | "past" | "again", kind: DayKind, from: IsoDate, to: IsoDate, { account }: ReadingMoment): StepOf<"days"> {
	return { what: "days", phase, kind, path: dayCalls[kind].path(from, to, account), from, to };
}

/** Days that could not be read before. */
export const daysAgain = (kind: DayKind, from: IsoDate, to: IsoDate, moment: ReadingMoment): StepOf<"days"> =>
	days("again", kind, from, to, moment);

function picture(state: ReadingState, kind: PictureKind, { today, account }: ReadingMoment): ReadingStep {
	const calls = pictureCalls(kind, today, account);
	const part = Math.min(state.pictures[kind]?.part ?? 0, calls.length - 1);
	const path = calls[part];
	if (path === undefined) throw new Error(`no call gives ${kind}`);
	return { what: "picture", kind, path, part, parts: calls.length, day: today };
}

/** Whether the way back ends here: nothing for a year, far enough for this kind, or before there were such watches. */
export function isWayBackOver(kind: DayKind, from: IsoDate, emptyDays: number, today: IsoDate): boolean {
	const { reach } = dayCalls[kind];
	return emptyDays >= EMPTY_DAYS_END || from <= FIRST_DAY || (reach !== null && daysBetween(from, today) >= reach);
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
	return a < b ? a : b;
}
