/** Which sessions a week holds and on which days: the school's pattern, a school that takes over, a test, two long runs on two days. */
import { addDays, daysBetween, type Weekday } from "../../calendar.ts";
import { methodologyOf } from "../methodology/choose.ts";
import type { LongPick, Methodology, PatternInput, SessionPick, WeekPattern } from "../methodology/methodology.ts";
import { NOVICE_NO_SPEED_WEEKS } from "../rules.ts";
import { trainingPhase } from "../season/phases.ts";
import { BLEND_WEEKS } from "../season/season.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { apart, availableSeconds, layoutOf, type WeekLayout } from "./days.ts";
import type { WeekContext } from "./week-context.ts";

/** The second long run on the next day is worth it from this much on [convention]. */
const BACK_TO_BACK_LEAST_SECONDS = 60 * 60;
/** Koop: the last one three to four weeks before the race [book]. */
const BACK_TO_BACK_LAST_DAYS = 21;

export interface PlannedPattern {
	layout: WeekLayout;
	quality: { day: Weekday; pick: SessionPick; school: Methodology }[];
	long: LongPick;
	longSchool: Methodology;
	/** The day of the second long run; null without one. */
	backToBack: Weekday | null;
	mediumLong: boolean;
	/** The second day's strides go to an easy day. */
	spareStrides: boolean;
}

export function weekPattern(week: WeekVolume, context: WeekContext): PlannedPattern {
	const { season, limits, methodology } = context;
	const input: PatternInput = {
		raceClass: week.raceClass,
		phase: week.phase,
		weekInPhase: week.weekInPhase,
		deload: week.deload,
		novice: limits.novice,
		weeksTrained: season.weeksTrained + week.index,
		qualityDays: week.layout.quality.length,
		young: limits.longMetres !== null,
	};
	const own = methodology.pattern(input);
	const stage = blendStage(week, context);
	const old = stage === "own" || !season.blend ? methodology : methodologyOf(season.blend.from);
	const before = old === methodology ? own : old.pattern(input);
	// In the first week of a blend the second session is the new school's, the key session still the old one's.
	const picks = [before.quality[0], stage === "half" ? own.quality[1] : before.quality[1]] as const;
	const layout = own.backToBack && mayBackToBack(week, context) ? (backToBackLayout(week, context) ?? null) : null;
	const days = layout?.layout ?? week.layout;
	const tested = wantsTestIn(week, context);
	return {
		layout: days,
		quality: days.quality.map((day, turn) => ({
			day,
			pick: turn === 0 && tested ? "time_trial" : (picks[turn] ?? "easy"),
			school: turn === 1 && stage === "half" ? methodology : old,
		})),
		long: days.quality.length === 0 ? withQuality(before, input) : before.long,
		longSchool: old,
		backToBack: layout?.second ?? null,
		mediumLong: own.mediumLong === true && !week.deload,
		spareStrides: week.layout.quality.length === 1 && picks[1] !== "easy",
	};
}

/**
 * Days too close together leave none for a session of its own: then the long run carries the quality at its end, so that a build still builds
 * and the hours between hard days stay [convention]. Not for novices, who have strides, nor under 18.
 */
function withQuality({ quality, long }: WeekPattern, { novice, young }: PatternInput): LongPick {
	const [first] = quality;
	const none = first === "easy" || first === "strides" || first === "hill_sprints";
	return none || novice || young || long === "marathon_pace" ? long : "progression";
}

/** `old` before another school begins to take over, `half` in its first week, `own` from the second on. */
function blendStage({ monday }: WeekVolume, { season }: WeekContext): "old" | "half" | "own" {
	if (!season.blend || season.blend.from === season.methodology) return "own";
	const first = addDays(season.blend.until, 1 - 7 * BLEND_WEEKS);
	if (monday < first) return "old";
	return monday === first ? "half" : "own";
}

/** In a lighter week of a build, so that the legs are fresh, and not in the first weeks of running. Who trains by effort needs no pace. */
function wantsTestIn(week: WeekVolume, { tests, season, paces }: WeekContext): boolean {
	if (!week.deload || week.phase === "base" || !trainingPhase(week.phase)) return false;
	const byEffort = paces.vdot !== null && paces.target.threshold.kind === "rpe";
	if (byEffort || season.weeksTrained + week.index < NOVICE_NO_SPEED_WEEKS) return false;
	const races = [...(season.endsOn === null ? [] : [season.endsOn]), ...(season.otherRaces ?? []).map((each) => each.day)];
	return tests.due(week.monday, races);
}

function mayBackToBack(week: WeekVolume, { race, limits }: WeekContext): boolean {
	if (week.deload || limits.novice || limits.longMetres !== null || !trainingPhase(week.phase)) return false;
	return race === null || daysBetween(addDays(week.monday, 6), race.day) >= BACK_TO_BACK_LAST_DAYS;
}

/** Long today, long again tomorrow, both within the week; null where the athlete's days do not allow it. */
function backToBackLayout(week: WeekVolume, { profile, limits }: WeekContext): { layout: WeekLayout; second: Weekday } | null {
	const runs = 1 + week.layout.quality.length + week.layout.easy.length;
	if (runs < 3) return null;
	const { long } = week.layout;
	const first = long === 7 ? 6 : long;
	const second = (first + 1) as Weekday;
	if (availableSeconds(profile, first) < Math.min(week.longSeconds, 2 * BACK_TO_BACK_LEAST_SECONDS)) return null;
	if (availableSeconds(profile, second) < BACK_TO_BACK_LEAST_SECONDS) return null;
	const shape = layoutOf(runs, { ...profile, longRunDay: first }, limits);
	if (shape.long !== first) return null;
	const quality = shape.quality.filter((day) => apart(day, second) >= limits.hardSpacingDays);
	const lost = shape.quality.filter((day) => !quality.includes(day) && day !== second);
	const easy = [...shape.easy, ...lost].filter((day) => day !== second);
	return { layout: { long: first, quality, easy: easy.slice(0, Math.max(0, runs - 2 - quality.length)) }, second };
}
