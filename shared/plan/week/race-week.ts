/** The week of the race, and the quiet days around it. */
import type { RaceGoal } from "../../athlete/goal.ts";
import { addDays, daysBetween, type IsoDate, weekday } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { easy, easyWithStrides } from "../../workout/library/easy.ts";
import { race } from "../../workout/library/race.ts";
import type { Paces } from "../../workout/paces.ts";
import type { SessionPick } from "../methodology/methodology.ts";
import { EASY_SHORTEST_SECONDS, NOVICE_STRIDES_WEEKS, QUIET_DAYS_BEFORE_RACE, RACE_METRES_PER_EASY_DAY } from "../rules.ts";
import { raceClassOf, raceNeeds } from "../season/race-needs.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { apart, availableDays, availableSeconds } from "./days.ts";
import { type Draft, dayOf, draft } from "./draft.ts";
import { fillEasy } from "./easy-fill.ts";
import { youthQualityMost } from "./week.ts";
import type { WeekContext } from "./week-context.ts";

const MINUTE = 60;

/** A few minutes with strides the day before, to loosen up [convention]. */
const SHAKE_OUT_SECONDS = 20 * MINUTE;
/** Longest easy run in race week, and in the quiet days before it [convention]. */
const RACE_WEEK_EASY_SECONDS = 45 * MINUTE;
const QUIET_RUN_SECONDS = 30 * MINUTE;
/** Longest run while a race is being recovered from [convention]. */
const RECOVERY_RUN_SECONDS = 60 * MINUTE;
/** A last short session to stay sharp, this many days before, best first. */
const SHARPEN_DAYS_BEFORE = [4, 5] as const;
const SHARPEN_DOSE = 0.5;
const WEEK_DAYS = 7;

export function assembleRaceWeek(week: WeekVolume, goal: RaceGoal, context: WeekContext): Draft[] {
	const { profile, paces, limits, season, longest } = context;
	const runs: Draft[] = [draft(goal.day, race(goal, paces), "key", paces)];
	const days = availableDays(profile)
		.map((day) => ({
			day: dayOf(week.monday, day),
			seconds: Math.min(availableSeconds(profile, day), longest.allowed(dayOf(week.monday, day))),
		}))
		.filter(({ day }) => day < goal.day);
	let left = week.seconds;
	const ready = season.weeksTrained + week.index >= NOVICE_STRIDES_WEEKS || !limits.novice;
	const sharpenOn = SHARPEN_DAYS_BEFORE.map((before) => addDays(goal.day, -before)).find((day) => {
		const free = days.some((each) => each.day === day) && (week.easyUntil === null || day >= week.easyUntil);
		// The long run of the week before must be as far behind as any other hard day.
		const sinceQuality = Math.min(...week.layout.quality.map((each) => weekday(day) + WEEK_DAYS - each));
		return free && Math.min(apart(weekday(day), week.layout.long), sinceQuality) >= limits.hardSpacingDays;
	});
	const slot = days.find((each) => each.day === sharpenOn);
	if (slot && ready) {
		const room = {
			weekMetres: week.level * season.easySpeed,
			dose: SHARPEN_DOSE,
			variant: 0,
			slotSeconds: 0,
			raceMetres: goal.metres,
			experience: profile.experience,
			maxSeconds: Math.min(slot.seconds, left, youthQualityMost(context)),
		};
		const session = context.methodology.session(sharpener(goal, context), room, paces);
		if (session) runs.push(draft(slot.day, session, "important", paces));
	}
	const dayBefore = days.find((each) => each.day === addDays(goal.day, -1));
	// Sprinters rest on the eve: the nerves are to be fresh.
	const sprints = raceClassOf(goal.metres) === "sprint";
	if (
		dayBefore &&
		dayBefore.seconds >= SHAKE_OUT_SECONDS &&
		!limits.novice &&
		!sprints &&
		week.layout.easy.length + week.layout.quality.length >= 2
	) {
		// Where the week has hardly another day to run on, a little more.
		const only = days.every((each) => daysBetween(each.day, goal.day) <= 2);
		const seconds = Math.min(dayBefore.seconds, only ? QUIET_RUN_SECONDS : SHAKE_OUT_SECONDS);
		runs.push(draft(dayBefore.day, easyWithStrides(seconds, paces), "optional", paces));
	}
	left -= runs.filter((each) => each.day !== goal.day).reduce((sum, each) => sum + each.estimate.seconds, 0);
	// Two days before is for rest; the other days share what is left, as many as the athlete usually runs.
	const taken = new Set(runs.map((each) => each.day));
	const usual = 1 + week.layout.quality.length + week.layout.easy.length;
	const open = days.filter((each) => !taken.has(each.day) && daysBetween(each.day, goal.day) !== 1);
	const early = open.filter((each) => daysBetween(each.day, goal.day) !== 2);
	// Who has no other day runs a little on that one.
	const free = early.length > 0 ? early : open;
	const slots = spread(free, Math.max(0, usual - runs.length)).map((each) => ({
		day: each.day,
		most: Math.min(each.seconds, daysBetween(each.day, goal.day) === 2 ? QUIET_RUN_SECONDS : RACE_WEEK_EASY_SECONDS),
		weight: 1,
	}));
	if (left >= EASY_SHORTEST_SECONDS - 5 * MINUTE) {
		// Where there was no day to sharpen on, strides keep some speed.
		let strides = ready && !runs.some((each) => isQuality(each.kind));
		for (const [day, seconds] of fillEasy(left, slots)) {
			const quick = strides && daysBetween(day, goal.day) > QUIET_DAYS_BEFORE_RACE && (week.easyUntil === null || day >= week.easyUntil);
			if (quick) strides = false;
			runs.push(draft(day, quick ? easyWithStrides(seconds, paces) : easy(seconds, paces), "optional", paces));
		}
	}
	return runs.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What the school ends its build with: steady running before a Koop ultra, the most race-like last [book]. */
function sharpener({ metres }: RaceGoal, { limits, methodology }: WeekContext): SessionPick {
	const raceClass = raceClassOf(metres);
	if (methodology.id === "koop" && (raceClass === "ultra" || raceClass === "ultra_long")) return "steady_state";
	return limits.novice || ["marathon", "ultra", "ultra_long"].includes(raceClass) ? "tempo" : "threshold_repetitions";
}

/** `count` of the days, evenly spread, in order. */
function spread<T>(days: readonly T[], count: number): T[] {
	if (count >= days.length) return [...days];
	const picked = new Set(Array.from({ length: count }, (_, turn) => Math.floor(((turn + 0.5) * days.length) / count)));
	return days.filter((_, index) => picked.has(index));
}

/** Softens what lies too close before or after a race; used for every week, because a race may fall on a Monday. */
export function quietAround(drafts: readonly Draft[], raced: { day: IsoDate; metres: number }, paces: Paces): Draft[] {
	const needs = raceNeeds[raceClassOf(raced.metres)];
	const easyDays = Math.ceil(raced.metres / RACE_METRES_PER_EASY_DAY);
	return drafts.flatMap((each) => {
		if (each.kind === "race") return [each];
		const before = daysBetween(each.day, raced.day);
		const demanding = isQuality(each.kind) || each.kind === "long";
		if (before > 0 && before <= QUIET_DAYS_BEFORE_RACE) {
			if (before === 2 && demanding) return [];
			if (before > 2 && isQuality(each.kind)) return [draft(each.day, easyWithStrides(QUIET_RUN_SECONDS, paces), "optional", paces)];
			return demanding || each.estimate.seconds > RACE_WEEK_EASY_SECONDS ? [shortened(each, QUIET_RUN_SECONDS, paces)] : [each];
		}
		if (before <= 0 && -before <= needs.restDaysAfter) return [];
		if (before <= 0 && -before <= easyDays) {
			return demanding || each.kind === "easy_strides" || each.estimate.seconds > RECOVERY_RUN_SECONDS
				? [shortened(each, RECOVERY_RUN_SECONDS, paces)]
				: [each];
		}
		return [each];
	});
}

function shortened(each: Draft, most: number, paces: Paces): Draft {
	return draft(each.day, easy(Math.min(most, each.estimate.seconds), paces), "optional", paces);
}
