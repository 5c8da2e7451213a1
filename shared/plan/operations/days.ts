/** Move, swap, shift: the same sessions on other days. */
import { addDays, type IsoDate } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import type { Plan } from "../plan.ts";
import { arranged } from "./arrange.ts";
import type { OperationContext, Outcome } from "./context.ts";
import { dayProblem, isSettled, workoutToChange } from "./reach.ts";

/** The day it was first planned for stays with it. */
function onDay(workout: Workout, day: IsoDate): Workout {
	return { ...workout, day, byHand: true };
}

export function move(plan: Plan, { workoutId, day }: { workoutId: string; day: IsoDate }, context: OperationContext): Outcome {
	const workout = workoutToChange(plan, workoutId, context);
	if (typeof workout === "string") return workout;
	if (workout.day === day) return "nothing_to_change";
	return dayProblem(plan, day, context) ?? arranged(plan, new Map([[workoutId, onDay(workout, day)]]));
}

export function swap(plan: Plan, { workoutId, withId }: { workoutId: string; withId: string }, context: OperationContext): Outcome {
	const one = workoutToChange(plan, workoutId, context);
	if (typeof one === "string") return one;
	const other = workoutToChange(plan, withId, context);
	if (typeof other === "string") return other;
	if (one.day === other.day) return "nothing_to_change";
	return arranged(
		plan,
		new Map([
			[one.id, onDay(one, other.day)],
			[other.id, onDay(other, one.day)],
		]),
	);
}

/**
 * Everything from `from` on, races and locked workouts excepted. What would land on a race's day or after the window's end is taken out; what
 * would land before today refuses the whole.
 */
export function shift(plan: Plan, { from, days }: { from: IsoDate; days: number }, context: OperationContext): Outcome {
	if (days === 0) return "nothing_to_change";
	if (from < context.today) return "day_past";
	if (from > plan.to) return "day_outside_plan";
	const going = plan.workouts.filter(
		(each) => each.day >= from && each.kind !== "race" && each.locked !== true && !isSettled(each, context),
	);
	if (going.length === 0) return "nothing_to_change";
	if (going.some((each) => addDays(each.day, days) < context.today)) return "day_past";
	const touched = new Map<string, Workout | null>();
	for (const each of going) {
		const day = addDays(each.day, days);
		touched.set(each.id, dayProblem(plan, day, context) === null ? onDay(each, day) : null);
	}
	return arranged(plan, touched);
}
