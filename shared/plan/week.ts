/** One week of workouts: the long run on its day, quality with room around it, easy runs in between. */

import type { RaceGoal } from "../athlete/goal.ts";
import type { Profile } from "../athlete/profile.ts";
import { addDays, type IsoDate, type Weekday, weekday } from "../calendar.ts";
import type { SessionRoom } from "../workout/caps.ts";
import { easy, easyWithStrides, long, recoveryRun, runWalk } from "../workout/library/easy.ts";
import { longWithMarathonPace } from "../workout/library/marathon.ts";
import type { Paces } from "../workout/paces.ts";
import { availableSeconds } from "./days.ts";
import { type Draft, dayOf, draft, qualitySession } from "./draft.ts";
import { type EasySlot, fillEasy } from "./easy-fill.ts";
import type { Limits } from "./limits.ts";
import { type LongestRuns, roundedRun } from "./longest-run.ts";
import type { Season } from "./plan.ts";
import { EASY_LEAST_SECONDS, EASY_MOST_SECONDS, EASY_OF_LONG, EASY_SHORTEST_SECONDS } from "./rules.ts";
import { runWalkStage } from "./run-walk.ts";
import { type SessionPick, weekPattern } from "./sessions.ts";
import type { WeekVolume } from "./volume.ts";

export interface WeekContext {
	season: Season;
	profile: Profile;
	limits: Limits;
	paces: Paces;
	race: RaceGoal | null;
	longest: LongestRuns;
}

/** Share of the session cap: a phase starts below it and grows into it [convention]. */
const FIRST_DOSE = 0.8;
const DOSE_STEP = 0.1;
/** Deload and taper: nearly the cap of a week that is itself much smaller, so that intensity stays while volume falls. */
const LIGHT_DOSE = 0.9;

/** A quality session is no longer than the week's long run, unless that one is short (convention). */
const QUALITY_MOST_OVER_LONG_SECONDS = 45 * 60;

/** Weights of easy days: shortest after hard ones [convention]. */
const AFTER_LONG = 0.75;
const AFTER_QUALITY = 0.85;
/** From this many runs a week, the run after the long one is for recovery only. */
const RECOVERY_RUNS = 6;
const RECOVERY_MOST_SECONDS = 45 * 60;
/** From this many runs a week, a plain easy run is the first that may be left out. */
const OPTIONAL_RUNS = 5;

export function assembleWeek(week: WeekVolume, context: WeekContext): Draft[] {
	const stage = runWalkStage(week, context);
	if (stage !== null) return runWalkWeek(week, stage, context);
	const { layout } = week;
	const pattern = weekPattern({
		...week,
		novice: context.limits.novice,
		weeksTrained: context.season.weeksTrained + week.index,
		qualityDays: layout.quality.length,
	});
	const longRun = longOf(week, pattern.long, context);
	const longest = Math.min(youthQualityMost(context), Math.max(longRun.estimate.seconds, QUALITY_MOST_OVER_LONG_SECONDS));
	const slot = Math.min(longest, qualitySlot(week, longRun.estimate.seconds, context));
	const hard: Draft[] = [];
	const withStrides: Weekday[] = [];
	layout.quality.forEach((day, turn) => {
		const date = dayOf(week.monday, day);
		const pick: SessionPick = isEasyOnly(week, date) ? "easy" : (pattern.quality[turn] ?? "easy");
		const room = roomOn(date, day, slot, week, context);
		const session = qualitySession(pick, { ...room, maxSeconds: Math.min(room.maxSeconds, longest) }, context.paces);
		if (session) hard.push(draft(date, session, turn === 0 ? "key" : "important", context.paces));
		else if (pick !== "easy") withStrides.push(day);
	});
	const spare = layout.easy[0];
	// With one quality day, an easy day carries the second day's strides.
	if (
		spare &&
		layout.quality.length === 1 &&
		hard.length === 1 &&
		pattern.quality[1] !== "easy" &&
		!isEasyOnly(week, dayOf(week.monday, spare))
	) {
		withStrides.push(spare);
	}
	const taken = new Set([longRun, ...hard].map((each) => each.day));
	const easyDays = [...layout.quality, ...layout.easy].filter((day) => !taken.has(dayOf(week.monday, day)));
	const left = [longRun, ...hard].reduce((rest, each) => rest - each.estimate.seconds, week.seconds);
	const runs = easyRuns({ days: easyDays, withStrides, left, longSeconds: longRun.estimate.seconds, hard }, week, context);
	return [longRun, ...hard, ...runs].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Under 18 a fast session covers no more ground than the long run may. */
export function youthQualityMost({ limits, paces }: Pick<WeekContext, "limits" | "paces">): number {
	return limits.longMetres === null ? Number.POSITIVE_INFINITY : limits.longMetres / paces.speed.threshold;
}

/** An even share of what the long run leaves, or more when the easy days are too short for theirs. */
function qualitySlot(week: WeekVolume, longSeconds: number, { profile }: WeekContext): number {
	const { quality, easy: easyDays } = week.layout;
	const left = week.seconds - longSeconds;
	const most = easyMost(longSeconds);
	const easySeconds = easyDays.reduce((sum, day) => sum + Math.min(most, availableSeconds(profile, day)), 0);
	return Math.max(left / Math.max(1, quality.length + easyDays.length), (left - easySeconds) / Math.max(1, quality.length));
}

/** Longest easy run beside a long run of this length. */
function easyMost(longSeconds: number): number {
	return Math.min(longSeconds, EASY_MOST_SECONDS, Math.max(EASY_LEAST_SECONDS, longSeconds * EASY_OF_LONG));
}

function isEasyOnly(week: WeekVolume, day: IsoDate): boolean {
	return week.easyUntil !== null && day < week.easyUntil;
}

function doseOf(week: WeekVolume): number {
	if (week.deload || week.phase === "taper") return LIGHT_DOSE;
	return Math.min(1, FIRST_DOSE + DOSE_STEP * week.weekInPhase);
}

function roomOn(
	date: IsoDate,
	day: Weekday,
	slotSeconds: number,
	week: WeekVolume,
	{ profile, longest, season }: WeekContext,
): SessionRoom {
	return {
		weekMetres: week.seconds * season.easySpeed,
		dose: doseOf(week),
		variant: week.index,
		slotSeconds,
		maxSeconds: Math.min(availableSeconds(profile, day), longest.allowed(date)),
	};
}

function longOf(week: WeekVolume, kind: "easy" | "marathon_pace", context: WeekContext): Draft {
	const day = week.layout.long;
	const date = dayOf(week.monday, day);
	const room = roomOn(date, day, week.longSeconds, week, context);
	const most = Math.min(room.maxSeconds, Math.max(week.longSeconds, EASY_SHORTEST_SECONDS));
	const seconds = roundedRun(most);
	const session =
		kind === "marathon_pace" && !isEasyOnly(week, date) ? longWithMarathonPace({ ...room, slotSeconds: seconds }, context.paces) : null;
	return draft(date, session ?? long(seconds, context.paces), "key", context.paces);
}

interface EasyInput {
	days: readonly Weekday[];
	withStrides: readonly Weekday[];
	/** Seconds of the week that are not yet given out. */
	left: number;
	longSeconds: number;
	hard: readonly Draft[];
}

function easyRuns(input: EasyInput, week: WeekVolume, context: WeekContext): Draft[] {
	const { profile, longest, paces } = context;
	const runs = input.days.length + input.hard.length + 1;
	const hardDays = new Set(input.hard.map((each) => weekday(each.day)));
	// Days with strides come first, so that a small week loses a plain easy run before them.
	const days = [...input.days].sort((a, b) => Number(input.withStrides.includes(b)) - Number(input.withStrides.includes(a)));
	const slots = days.map((day): EasySlot => {
		const date = dayOf(week.monday, day);
		return {
			day: date,
			most: Math.min(availableSeconds(profile, day), easyMost(input.longSeconds), longest.allowed(date)),
			weight: day === dayAfter(week.layout.long) ? AFTER_LONG : hardDays.has(dayBefore(day)) ? AFTER_QUALITY : 1,
		};
	});
	return [...fillEasy(input.left, slots)].map(([date, seconds]) => {
		const day = weekday(date);
		if (input.withStrides.includes(day)) return draft(date, easyWithStrides(seconds, paces), "important", paces);
		if (runs >= RECOVERY_RUNS && day === dayAfter(week.layout.long) && seconds <= RECOVERY_MOST_SECONDS) {
			return draft(date, recoveryRun(seconds, paces), "optional", paces);
		}
		return draft(date, easy(seconds, paces), runs >= OPTIONAL_RUNS ? "optional" : "important", paces);
	});
}

function dayAfter(day: Weekday): Weekday {
	return weekday(addDays("1970-01-05", day));
}

function dayBefore(day: Weekday): Weekday {
	return weekday(addDays("1970-01-05", day + 5));
}

function runWalkWeek(week: WeekVolume, stage: number, { profile, paces, longest }: WeekContext): Draft[] {
	const { layout } = week;
	const days = [layout.long, ...layout.quality, ...layout.easy].sort((a, b) => a - b);
	return days.map((day) => {
		const date = dayOf(week.monday, day);
		const wanted = Math.max(EASY_SHORTEST_SECONDS, week.seconds / days.length);
		const seconds = roundedRun(Math.min(wanted, availableSeconds(profile, day), longest.allowed(date)));
		return draft(date, runWalk(stage, seconds, paces), day === layout.long ? "key" : "important", paces);
	});
}
