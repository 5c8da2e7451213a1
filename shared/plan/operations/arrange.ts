/** The plan with other workouts: in order of day, first and second of a day told apart, week sums true. */
import { type IsoDate, mondayOf } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import type { Plan } from "../plan.ts";
import { isRun } from "../week/draft.ts";

/** By day, then first before second, then by id. */
export function byDay(a: Workout, b: Workout): number {
	if (a.day !== b.day) return a.day < b.day ? -1 : 1;
	const second = Number(a.second === true) - Number(b.second === true);
	if (second !== 0) return second;
	return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * `touched` workouts by id take the place of those in the plan; null takes one out, an id that the plan does not hold is added. Sessions that
 * share a day with a touched one are arranged by hand as well: a rebuild has to leave the day as the athlete saw it.
 */
export function arranged(plan: Plan, touched: ReadonlyMap<string, Workout | null>): Plan {
	const days = new Set<IsoDate>();
	for (const each of plan.workouts) if (touched.has(each.id)) days.add(each.day);
	for (const each of touched.values()) if (each) days.add(each.day);
	const known = new Set(plan.workouts.map((each) => each.id));
	const kept = plan.workouts.flatMap((each): Workout[] => {
		const now = touched.get(each.id);
		if (now === undefined) return [days.has(each.day) && each.kind !== "race" && !each.byHand ? { ...each, byHand: true } : each];
		return now === null ? [] : [now];
	});
	const added = [...touched].flatMap(([id, each]) => (each && !known.has(id) ? [each] : []));
	const workouts = numbered([...kept, ...added], days, touched).sort(byDay);
	return { ...plan, workouts, weeks: recounted(plan, workouts) };
}

/** On each of `days` one session is the first; one that comes to a day that has one already is the second. */
function numbered(workouts: Workout[], days: ReadonlySet<IsoDate>, touched: ReadonlyMap<string, Workout | null>): Workout[] {
	const first = new Map<IsoDate, Workout>();
	const rank = (each: Workout): number => Number(touched.has(each.id)) * 2 + Number(each.second === true);
	for (const each of workouts) {
		const there = first.get(each.day);
		if (days.has(each.day) && (there === undefined || rank(each) < rank(there))) first.set(each.day, each);
	}
	return workouts.map((each) => {
		if (!days.has(each.day)) return each;
		const second = first.get(each.day) !== each;
		if ((each.second === true) === second) return each;
		const { second: _, ...rest } = each;
		return second ? { ...rest, second } : rest;
	});
}

/** Week sums, running only, by what came and went; what a week holds beyond the window stays in its sum. */
function recounted(plan: Plan, workouts: readonly Workout[]): Plan["weeks"] {
	const gained = new Map<IsoDate, number>();
	const count = (list: readonly Workout[], sign: 1 | -1): void => {
		for (const each of list) {
			if (!isRun(each)) continue;
			const monday = mondayOf(each.day);
			gained.set(monday, (gained.get(monday) ?? 0) + sign * each.estimate.seconds);
		}
	};
	count(workouts, 1);
	count(plan.workouts, -1);
	return plan.weeks.map((week) => {
		const seconds = gained.get(week.monday) ?? 0;
		return seconds === 0 ? week : { ...week, targetSeconds: week.targetSeconds + seconds };
	});
}
