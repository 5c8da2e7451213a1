/** What an operation may touch: nothing that is past, done, locked or a race. */
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import type { OperationProblem } from "../operation.ts";
import type { Plan } from "../plan.ts";
import type { OperationContext } from "./context.ts";

/** A workout that is still to come, locked or not, race or not. */
export function workoutAhead(plan: Plan, id: string, context: OperationContext): Workout | OperationProblem {
	const workout = plan.workouts.find((each) => each.id === id);
	if (workout === undefined) return plan.past.some((each) => each.id === id) ? "workout_past" : "unknown_workout";
	return isSettled(workout, context) ? "workout_past" : workout;
}

/** A workout that may be changed. */
export function workoutToChange(plan: Plan, id: string, context: OperationContext): Workout | OperationProblem {
	const workout = workoutAhead(plan, id, context);
	if (typeof workout === "string") return workout;
	if (workout.kind === "race") return "race_fixed";
	return workout.locked === true ? "workout_locked" : workout;
}

/** Before today, or something is known of it already. */
export function isSettled(workout: Workout, { today, completions }: OperationContext): boolean {
	if (workout.day < today) return true;
	return completions?.some((each) => each.workoutId === workout.id && each.state !== "planned") ?? false;
}

/** Why nothing may be put on a day; null when it may. A race has its day to itself. */
export function dayProblem(plan: Plan, day: IsoDate, { today }: OperationContext): OperationProblem | null {
	if (day < today) return "day_past";
	if (day < plan.from || day > plan.to) return "day_outside_plan";
	return plan.workouts.some((each) => each.day === day && each.kind === "race") ? "race_fixed" : null;
}

/** Why nothing may be said about the week of a Monday; null when it may. */
export function weekProblem(plan: Plan, monday: IsoDate, { today }: OperationContext): OperationProblem | null {
	if (addDays(mondayOf(monday), 6) < today) return "day_past";
	return mondayOf(monday) > plan.to ? "day_outside_plan" : null;
}
