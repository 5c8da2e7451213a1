/** What is left of a week: its sessions, its minutes, and the session to save. */
import { addDays, daysBetween, epochDay, type IsoDate, mondayOf } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import { limitsOf } from "../limits.ts";
import type { Plan } from "../plan.ts";
import { dayLimitsOf } from "../week/day-limits.ts";
import type { OperationContext } from "./context.ts";
import type { FallenWeek } from "./fallen-week.ts";
import { hardDaysOf, isKey } from "./key-sessions.ts";
import { isSettled } from "./reach.ts";

export interface Left {
	today: IsoDate;
	monday: IsoDate;
	sunday: IsoDate;
	/** Sessions of the week that may still be done and changed. */
	ahead: Workout[];
	missed: Workout[];
	/** The key session to save: one still ahead, else the one missed last; null without any. */
	key: { workout: Workout; missed: boolean } | null;
	seconds: (day: IsoDate) => number;
	/** Whether a hard session on this day stands far enough from the others, `but` not counted. */
	hasRoom: (day: IsoDate, but: Workout) => boolean;
	/** Minutes of the whole week where the athlete has named any; those of days gone by are the usual ones. */
	minutes: number[] | null;
	/** What the day holds has been done or missed: nothing can be taken out of it any more. */
	over: (day: IsoDate) => boolean;
	/** The day holds a race or something locked. */
	taken: (day: IsoDate) => boolean;
}

export function remaining(plan: Plan, week: FallenWeek, context: OperationContext): Left {
	const monday = mondayOf(week.monday);
	const sunday = addDays(monday, 6);
	const { today, profile } = context;
	const missedIds = new Set(week.missedIds);
	const ofWeek = plan.workouts.filter((each) => each.day >= monday && each.day <= sunday && each.kind !== "race");
	const missed = ofWeek.filter((each) => missedIds.has(each.id));
	const ahead = ofWeek.filter((each) => !missedIds.has(each.id) && each.locked !== true && !isSettled(each, context));
	const keyAhead = ahead.find((each) => each.priority === "key") ?? ahead.find(isKey);
	const keyMissed = missed.findLast((each) => each.priority === "key") ?? missed.findLast(isKey);
	const limits = dayLimitsOf({ profile, circumstances: plan.circumstances, adjustments: plan.adjustments });
	const spacing = limitsOf(profile, plan.season).hardSpacingDays;
	return {
		today,
		monday,
		sunday,
		ahead,
		missed,
		key: keyAhead ? { workout: keyAhead, missed: false } : keyMissed ? { workout: keyMissed, missed: true } : null,
		seconds: (day) => {
			const told = day >= monday && day <= sunday ? week.minutes?.[daysBetween(monday, day)] : undefined;
			return told === undefined ? limits(day).seconds : Math.min(told * 60, limits(day).seconds || told * 60);
		},
		hasRoom: (day, but) => {
			const hard = hardDaysOf(plan, addDays(day, -7), addDays(day, 7), new Set([...missedIds, but.id]));
			return hard.every((each) => Math.abs(each - epochDay(day)) >= spacing);
		},
		minutes: week.minutes?.map((each, i) => (addDays(monday, i) < today ? (profile.availability[i] ?? 0) : each)) ?? null,
		over: (day) => ofWeek.some((each) => each.day === day && (missedIds.has(each.id) || isSettled(each, context))),
		taken: (day) => plan.workouts.some((each) => each.day === day && (each.kind === "race" || each.locked === true)),
	};
}

/** The first day up to `latest` that has the time for it and room around it; `not` is its own day, when that one will not do. */
export function bestDay(left: Left, key: Workout, latest: IsoDate, not?: IsoDate): IsoDate | null {
	const days: IsoDate[] = [];
	const first = key.day > left.today ? key.day : left.today;
	for (let day = first; day <= latest; day = addDays(day, 1)) days.push(day);
	const fits = (day: IsoDate): boolean =>
		day !== not && !left.taken(day) && left.seconds(day) >= Math.min(key.estimate.seconds, LEAST_KEY_SECONDS) && left.hasRoom(day, key);
	return days.find((day) => fits(day) && left.seconds(day) >= key.estimate.seconds) ?? days.find(fits) ?? null;
}

/** A key session can be cut to this before it is none any more [convention]. */
const LEAST_KEY_SECONDS = 40 * 60;
