/** What a single date allows: minutes, whether there is training at all, how hard, and why. Everything that the athlete has told, by date. */
import type { Injury, Profile } from "../../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, mondayOf, weekday, weekdays } from "../../calendar.ts";
import { RUN_WALK_WEEKS } from "../../workout/library/easy.ts";
import type { Circumstance } from "../circumstance.ts";
import type { Adjustment, WeekReason } from "../plan.ts";
import { BREAK_LEAST_DAYS, type Returning } from "../return.ts";
import { LEAST_DAY_SECONDS } from "../rules.ts";

export interface DayLimit {
	/** Available for training; 0 when there is none. */
	seconds: number;
	training: boolean;
	/** False while ill, hurt or under a warning sign: not even a race. A day without minutes does not forbid one. */
	racing: boolean;
	/** Nothing above easy, no strides, no strength. */
	easyOnly: boolean;
	/** Of a run's usual length, above 0 to 1. */
	share: number;
	/** Run and walk, at this stage, every other day; null: run through. */
	runWalk: number | null;
	/** Why the day is less than usual; null on a usual day. */
	reason: Extract<WeekReason, "blocked_days" | "illness" | "injury" | "overreach" | "poor_recovery" | "red_flag" | "lightened"> | null;
}

export type DayLimits = (day: IsoDate) => DayLimit;

export interface DayLimitsInput {
	profile: Pick<Profile, "availability" | "blocked" | "injuries">;
	circumstances: readonly Circumstance[];
	/** For days of rest that a review has given. */
	adjustments?: readonly Adjustment[];
}

/** After fever, days without symptoms before running again: 24 to 48 hours, the longer [convention]. */
export const SYMPTOM_FREE_DAYS = 2;
/** Then one easy day per day of illness, at least this many [convention]. */
const EASY_AFTER_ILLNESS_DAYS = 3;
/** Above the neck, without fever: easy, half as long [convention]. */
const ABOVE_NECK_SHARE = 0.5;
/** Pain of 10 from which runs are shortened and stay easy, and from which nothing is run [convention]. */
const PAIN_REDUCE = 3;
const PAIN_STOP = 5;
const PAIN_SHARE = 0.7;
/** Stages of run and walk, a week each, after an injury that stopped running, by days off [convention]; a stress fracture takes them all. */
const RUN_WALK_AFTER = [
	{ most: 14, stages: 2 },
	{ most: 28, stages: 4 },
] as const;
const STAGE_DAYS = 7;
/** A stress fracture comes back by the longest table: more than eight weeks [convention]. */
const FRACTURE_DAYS = 57;
/** This many days off and fewer than a break: easy for as many days as were missed (Daniels) [book]; shorter gaps are ordinary rest. */
const SHORT_BREAK_DAYS = 4;
/** With the days beside it on which the athlete never trains, so many are a break: less is the ordinary week of who runs twice [convention]. */
const IDLE_BREAK_DAYS = 8;

interface Span {
	from: IsoDate;
	/** Null: no end in sight. */
	to: IsoDate | null;
	reason: NonNullable<DayLimit["reason"]>;
	off?: boolean;
	/** Training may go on, a race may not be run. */
	noRace?: boolean;
	easyOnly?: boolean;
	share?: number;
	mostSeconds?: number;
	/** First stage of run and walk; another every week. */
	runWalkFrom?: number;
	/** Missed days that count for the way back, where more than the span has. */
	countsDays?: number;
}

/** What is usual on that weekday. Minutes of the profile, Monday first. */
export function usualSeconds(profile: Pick<Profile, "availability">, day: IsoDate): number {
	return (profile.availability[weekday(day) - 1] ?? 0) * 60;
}

/** Pure: the same input gives the same limits for every date, past and future. */
export function dayLimitsOf(input: DayLimitsInput): DayLimits {
	const { profile, circumstances } = input;
	const weeks = new Map<IsoDate, readonly number[]>();
	for (const each of circumstances) if (each.kind === "availability") weeks.set(each.monday, each.minutes);
	const spans = spansOf(input);
	const isPlain = spans.length === 0 && weeks.size === 0;
	return (day) => {
		const usual = usualSeconds(profile, day);
		if (isPlain) return plain(usual);
		const own = weeks.get(mondayOf(day));
		const limit = plain(own ? (own[weekday(day) - 1] ?? 0) * 60 : usual);
		if (own && limit.seconds < usual) limit.reason = "blocked_days";
		for (const span of spans) if (span.from <= day && (span.to === null || day <= span.to)) narrow(limit, span, day);
		if (!limit.training) limit.seconds = 0;
		return limit;
	};
}

/** The seven days from `monday`. */
export function weekLimits(limits: DayLimits, monday: IsoDate): DayLimit[] {
	return weekdays.map((day) => limits(addDays(monday, day - 1)));
}

/** Breaks that the athlete has told of, each with the days missed and the first day back; open ones have no way back yet. */
export function breaksOf(input: DayLimitsInput): Returning[] {
	const off = spansOf(input)
		.filter((span) => span.off && span.to !== null)
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	const merged: { from: IsoDate; to: IsoDate; least: number }[] = [];
	for (const span of off) {
		const last = merged.at(-1);
		const to = span.to ?? span.from;
		if (last && span.from <= addDays(last.to, 1)) {
			last.to = to > last.to ? to : last.to;
			last.least = Math.max(last.least, span.countsDays ?? 0);
		} else merged.push({ from: span.from, to, least: span.countsDays ?? 0 });
	}
	return merged
		.map(({ from, to, least }) => ({ told: daysBetween(from, to) + 1, least, ...withIdleDays(from, to, input.profile) }))
		.filter(({ told, from, to }) => told >= BREAK_LEAST_DAYS || (told >= SHORT_BREAK_DAYS && daysBetween(from, to) + 1 >= IDLE_BREAK_DAYS))
		.map(({ from, to, least }) => ({ days: Math.max(least, daysBetween(from, to) + 1), from: addDays(to, 1) }));
}

/** A break with the days beside it on which the athlete never trains: what counts is how long nobody has run. */
function withIdleDays(from: IsoDate, to: IsoDate, profile: DayLimitsInput["profile"]): { from: IsoDate; to: IsoDate } {
	const isIdle = (day: IsoDate): boolean => usualSeconds(profile, day) < LEAST_DAY_SECONDS;
	let [first, last] = [from, to];
	for (let day = 1; day < 7 && isIdle(addDays(first, -1)); day++) first = addDays(first, -1);
	for (let day = 1; day < 7 && isIdle(addDays(last, 1)); day++) last = addDays(last, 1);
	return { from: first, to: last };
}

function plain(seconds: number): DayLimit {
	return { seconds, training: seconds > 0, racing: true, easyOnly: false, share: 1, runWalk: null, reason: null };
}

function narrow(limit: DayLimit, span: Span, day: IsoDate): void {
	if (span.off) {
		limit.training = false;
		if (span.reason === "illness" || span.reason === "injury") limit.racing = false;
	}
	if (span.noRace) limit.racing = false;
	if (span.easyOnly || span.runWalkFrom !== undefined) limit.easyOnly = true;
	if (span.mostSeconds !== undefined) limit.seconds = Math.min(limit.seconds, span.mostSeconds);
	limit.share = Math.min(limit.share, span.share ?? 1);
	if (span.runWalkFrom !== undefined) {
		const stage = span.runWalkFrom + Math.floor(daysBetween(span.from, day) / STAGE_DAYS);
		limit.runWalk = Math.min(limit.runWalk ?? stage, stage);
	}
	limit.reason ??= span.reason;
}

function spansOf({ profile, circumstances, adjustments = [] }: DayLimitsInput): Span[] {
	return [
		...circumstances.flatMap(spansFor),
		...(profile.injuries ?? []).flatMap(injurySpans),
		...(profile.blocked ?? []).flatMap(({ from, to, reason }) => (reason === "illness" ? illSpans(from, to) : away(from, to))),
		...adjustments.flatMap((each): Span[] => (each.restDay === undefined ? [] : [rest(each.restDay, restReason(each))])),
		...adjustments.flatMap(unsafeSpans),
	];
}

/** Nobody races on chest pain, fever or strong pain; once it is cleared, the race stands again. */
function unsafeSpans({ reason, reviewedWeek, easyUntil }: Adjustment): Span[] {
	if (reason !== "red_flag" || easyUntil === null) return [];
	return [{ from: addDays(reviewedWeek, 7), to: addDays(easyUntil, -1), reason, noRace: true }];
}

function restReason({ reason }: Adjustment): Span["reason"] {
	return reason === "poor_recovery" || reason === "red_flag" ? reason : "overreach";
}

function rest(day: IsoDate, reason: Span["reason"]): Span {
	return { from: day, to: day, reason, off: true };
}

function spansFor(each: Circumstance): Span[] {
	switch (each.kind) {
		case "availability":
			return [];
		case "pause":
			return each.reason === "illness" ? illSpans(each.from, each.to) : away(each.from, each.to);
		case "illness":
			return each.illness === "systemic"
				? illSpans(each.from, each.to)
				: [{ from: each.from, to: each.to, reason: "illness", easyOnly: true, share: ABOVE_NECK_SHARE }];
		case "travel":
			return each.minutesPerDay === 0
				? away(each.from, each.to)
				: [{ from: each.from, to: each.to, reason: "blocked_days", mostSeconds: each.minutesPerDay * 60 }];
		case "injury":
			return hurtSpans(each);
		case "rest":
			return [rest(each.day, "blocked_days")];
		case "lightened":
			return each.easyOnly ? [{ from: each.monday, to: addDays(each.monday, 6), reason: "lightened", easyOnly: true }] : [];
	}
}

function away(from: IsoDate, to: IsoDate): Span[] {
	const days = daysBetween(from, to) + 1;
	const span: Span = { from, to, reason: "blocked_days", off: true };
	if (days < SHORT_BREAK_DAYS || days >= BREAK_LEAST_DAYS) return [span];
	return [span, { from: addDays(to, 1), to: addDays(to, days), reason: "blocked_days", easyOnly: true }];
}

/** Nothing until the symptoms have been gone for two days, then easy days: one for each day ill. */
function illSpans(from: IsoDate, to: IsoDate): Span[] {
	const days = daysBetween(from, to) + 1;
	const back = addDays(to, SYMPTOM_FREE_DAYS + 1);
	return [
		{ from, to: addDays(back, -1), reason: "illness", off: true },
		{ from: back, to: addDays(back, Math.max(EASY_AFTER_ILLNESS_DAYS, days) - 1), reason: "illness", easyOnly: true },
	];
}

/** How bad a remembered injury hurts is not known: while it lasts it is taken as pain that wants less and no quality. */
function injurySpans({ from, to, stressFracture }: Injury): Span[] {
	if (stressFracture) return hurtSpans({ from, to, stressFracture, pain: PAIN_STOP });
	return hurtSpans({ from, to, stressFracture, pain: PAIN_REDUCE });
}

function hurtSpans({
	from,
	to,
	pain,
	stressFracture,
}: {
	from: IsoDate;
	to: IsoDate | null;
	pain: number;
	stressFracture: boolean;
}): Span[] {
	if (pain < PAIN_STOP && !stressFracture)
		return pain < PAIN_REDUCE ? [] : [{ from, to, reason: "injury", easyOnly: true, share: PAIN_SHARE }];
	if (to === null) return [{ from, to, reason: "injury", off: true }];
	const days = daysBetween(from, to) + 1;
	const stages = stressFracture ? RUN_WALK_WEEKS : (RUN_WALK_AFTER.find(({ most }) => days <= most)?.stages ?? RUN_WALK_WEEKS);
	// What is run and walked is no training yet: the way back counts it as missed.
	const missed = days + stages * STAGE_DAYS;
	const off: Span = { from, to, reason: "injury", off: true, countsDays: stressFracture ? Math.max(missed, FRACTURE_DAYS) : missed };
	const back = addDays(to, 1);
	return [
		off,
		{ from: back, to: addDays(back, stages * STAGE_DAYS - 1), reason: "injury", easyOnly: true, runWalkFrom: RUN_WALK_WEEKS - stages },
	];
}
