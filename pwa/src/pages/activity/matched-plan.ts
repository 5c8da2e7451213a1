/** The planned workout that an activity was, with what became of it. Pure. */
import type { Completion } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import type { TwoMonths } from "../../store/replies.ts";

export interface MatchedPlan {
	completion: Completion;
	workout: Workout;
}

/** Null where it was not planned, or the plan no longer knows. */
export function matchedPlan(months: Pick<TwoMonths, "plan" | "completions"> | undefined, activityId: string): MatchedPlan | null {
	const completion = months?.completions.find(({ activityIds }) => activityIds.includes(activityId));
	const all = months ? [...months.plan.workouts, ...months.plan.past] : [];
	const workout = all.find(({ id }) => id === completion?.workoutId);
	return completion && workout ? { completion, workout } : null;
}
