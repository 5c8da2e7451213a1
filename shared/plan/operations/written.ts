/** Written by the athlete, and taken from an earlier version. */
import { estimateOf } from "../../workout/estimate.ts";
import type { Segment, Workout } from "../../workout/workout.ts";
import type { Plan } from "../plan.ts";
import { arranged } from "./arrange.ts";
import { type OperationContext, type Outcome, pacesFor } from "./context.ts";
import { dayProblem, isSettled, workoutToChange } from "./reach.ts";
import { kindWith } from "./work.ts";

export function edit(
	plan: Plan,
	{ workoutId, segments, note }: { workoutId: string; segments: Segment[]; note: string | null },
	context: OperationContext,
): Outcome {
	const workout = workoutToChange(plan, workoutId, context);
	if (typeof workout === "string") return workout;
	const same = JSON.stringify(segments) === JSON.stringify(workout.segments);
	if (same && (workout.note ?? null) === note) return "nothing_to_change";
	const { note: _, template, ...rest } = workout;
	const now: Workout = {
		...rest,
		kind: kindWith(segments, workout),
		segments,
		estimate: estimateOf(segments, pacesFor(plan, context)),
		byHand: true,
		...(same && template !== undefined ? { template } : {}),
		...(note === null ? {} : { note }),
	};
	return arranged(plan, new Map([[workoutId, now]]));
}

/** The workout as it was, under its own id, on its day of then. */
export function keep(plan: Plan, { workout }: { workout: Workout }, context: OperationContext): Outcome {
	const [planId, number] = workout.id.split(".");
	if (planId !== plan.id || Number(number) >= plan.nextWorkout) return "unknown_workout";
	if (workout.kind === "race") return "race_fixed";
	if (plan.past.some((each) => each.id === workout.id)) return "workout_past";
	const there = plan.workouts.find((each) => each.id === workout.id);
	if (there) {
		const now = workoutToChange(plan, there.id, context);
		if (typeof now === "string") return now;
		if (JSON.stringify({ ...there, byHand: true }) === JSON.stringify({ ...workout, byHand: true })) return "nothing_to_change";
	}
	if (workout.day >= context.today && isSettled(workout, context)) return "workout_past";
	return dayProblem(plan, workout.day, context) ?? arranged(plan, new Map([[workout.id, { ...workout, byHand: true }]]));
}
