/** The same weekday missed again and again: the session wants another day. */

import type { Profile } from "../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, mondayOf, type Weekday, weekday, weekdays } from "../calendar.ts";
import type { Limits } from "../plan/limits.ts";
import type { Adjustment } from "../plan/plan.ts";
import { apart, availableSeconds } from "../plan/week/days.ts";
import { isHard } from "../workout/hard.ts";
import type { Workout } from "../workout/workout.ts";
import type { Completion } from "./review.ts";

/** Three of the last four weeks [convention]. */
const MISSED_WEEKS = 3;
const LOOKED_WEEKS = 4;

/** A moved weekday is given this long before another one is looked at, days. */
const SETTLE_DAYS = 28;

/** A weekday has been moved not long before or after the week of `monday`. */
export function movedNear(adjustments: readonly Adjustment[], monday: IsoDate): boolean {
	return adjustments.some((each) => each.weekdayMoved && Math.abs(daysBetween(each.reviewedWeek, monday)) < SETTLE_DAYS);
}

export interface WeekdayInput {
	/** Monday of the reviewed week, the last of the four. */
	monday: IsoDate;
	workouts: readonly Workout[];
	completions: readonly Completion[];
	profile: Profile;
	limits: Limits;
	before: readonly Adjustment[];
}

export interface WeekdayMove {
	from: Weekday;
	to: Weekday;
	/** The new day already has an easy session: both change places, and that is the athlete's to decide. */
	occupied: boolean;
}

/** Where a weekday that is missed should go; null when none is, when it has been moved before, or when no day keeps the spacing. */
export function weekdayToMove({ monday, workouts, completions, profile, limits, before }: WeekdayInput): WeekdayMove | null {
	if (movedNear(before, monday)) return null;
	const first = addDays(monday, -7 * (LOOKED_WEEKS - 1));
	const sunday = addDays(monday, 6);
	const looked = workouts.filter((each) => each.firstDay >= first && each.firstDay <= sunday && each.kind !== "race");
	const missed = new Set(completions.filter((each) => each.state === "missed" || each.state === "skipped").map((each) => each.workoutId));
	for (const from of weekdays) {
		if (before.some((each) => each.weekdayMoved?.from === from || each.weekdayMoved?.to === from)) continue;
		const own = looked.filter((each) => weekday(each.firstDay) === from);
		const weeks = new Set(own.filter((each) => missed.has(each.id)).map((each) => mondayOf(each.firstDay)));
		const planned = new Set(own.map((each) => mondayOf(each.firstDay)));
		if (weeks.size < MISSED_WEEKS || planned.size < MISSED_WEEKS || missesAll(looked, missed, from)) continue;
		const to = dayFor(from, own, looked, profile, limits);
		if (to) return to;
	}
	return null;
}

/** Somebody who misses every day has no weekday to blame. */
function missesAll(looked: readonly Workout[], missed: ReadonlySet<string>, from: Weekday): boolean {
	const others = looked.filter((each) => weekday(each.firstDay) !== from);
	return others.filter((each) => missed.has(each.id)).length > others.length / 2;
}

function dayFor(from: Weekday, own: readonly Workout[], looked: readonly Workout[], profile: Profile, limits: Limits): WeekdayMove | null {
	const seconds = Math.max(0, ...own.map((each) => each.estimate.seconds));
	const hardOn = (day: Weekday): boolean =>
		looked.some((each) => weekday(each.firstDay) === day && isHard(each, weekSeconds(looked, each)));
	const hard = own.some((each) => isHard(each, weekSeconds(looked, each)));
	const fits = weekdays.filter((day) => {
		if (day === from || availableSeconds(profile, day) < seconds || hardOn(day)) return false;
		return !hard || weekdays.every((other) => other === from || !hardOn(other) || apart(day, other) >= limits.hardSpacingDays);
	});
	const busy = (day: Weekday): boolean => looked.some((each) => weekday(each.firstDay) === day);
	const best = [...fits].sort((a, b) => Number(busy(a)) - Number(busy(b)) || apart(a, from) - apart(b, from) || a - b)[0];
	return best === undefined ? null : { from, to: best, occupied: busy(best) };
}

function weekSeconds(looked: readonly Workout[], one: Workout): number {
	const monday = mondayOf(one.firstDay);
	return looked.filter((each) => mondayOf(each.firstDay) === monday).reduce((sum, each) => sum + each.estimate.seconds, 0);
}
