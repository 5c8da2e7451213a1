/** Lock, unlock, skip. */
import { addDays } from "../../calendar.ts";
import type { Plan } from "../plan.ts";
import { arranged } from "./arrange.ts";
import type { OperationContext, Outcome } from "./context.ts";
import { workoutAhead, workoutToChange } from "./reach.ts";

export function lock(plan: Plan, { workoutId }: { workoutId: string }, context: OperationContext): Outcome {
	const workout = workoutAhead(plan, workoutId, context);
	if (typeof workout === "string") return workout;
	if (workout.kind === "race") return "race_fixed";
	if (workout.locked === true) return "nothing_to_change";
	return { ...plan, workouts: plan.workouts.map((each) => (each === workout ? { ...each, locked: true } : each)) };
}

/** An unlocked workout belongs to the plan again; what the athlete moved or wrote before stays by hand. */
export function unlock(plan: Plan, { workoutId }: { workoutId: string }, context: OperationContext): Outcome {
	const workout = workoutAhead(plan, workoutId, context);
	if (typeof workout === "string") return workout;
	if (workout.locked !== true) return "nothing_to_change";
	const { locked: _, ...free } = workout;
	return { ...plan, workouts: plan.workouts.map((each) => (each === workout ? free : each)) };
}

/** The workout goes; a day that it leaves empty is told to be a day of rest, so that no rebuild fills it again. */
export function skip(plan: Plan, { workoutId }: { workoutId: string }, context: OperationContext): Outcome {
	const workout = workoutToChange(plan, workoutId, context);
	if (typeof workout === "string") return workout;
	const { day } = workout;
	const without = arranged(plan, new Map([[workoutId, null]]));
	const empty = !without.workouts.some((each) => each.day === day);
	const told = plan.circumstances.some((each) => each.kind === "rest" && each.day === day);
	// A rebuild leaves today alone as it is.
	if (!empty || told || day < addDays(context.today, 1)) return without;
	return { ...without, circumstances: [...plan.circumstances, { kind: "rest", day }] };
}
