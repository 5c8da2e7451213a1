/** One workout of the two months with everything that is told about it. Pure. */
import { mondayOf } from "../../../../shared/calendar.ts";
import type { PlanWeek } from "../../../../shared/plan/plan.ts";
import type { CompletionState, Excuse, ReviewedActivity } from "../../../../shared/review/review.ts";
import { type Session, sessionOf } from "../../../../shared/review/session.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import type { TwoMonths } from "../../store/replies.ts";

export interface WorkoutView {
	workout: Workout;
	state: CompletionState;
	week: PlanWeek | undefined;
	/** What it stands in. */
	months: Pick<TwoMonths, "plan" | "completions">;
	session: Session;
	activities: ReviewedActivity[];
	/** Of an excused one. */
	excuse: Excuse | undefined;
}

/** Null when the plan no longer holds it. */
export function workoutView(
	months: Pick<TwoMonths, "plan" | "completions">,
	activities: readonly ReviewedActivity[],
	id: string,
): WorkoutView | null {
	const { plan, completions } = months;
	const workout = plan.workouts.find((candidate) => candidate.id === id) ?? plan.past.find((candidate) => candidate.id === id);
	if (!workout) return null;
	const completion = completions.find((candidate) => candidate.workoutId === id);
	const monday = mondayOf(workout.day);
	return {
		workout,
		state: completion?.state ?? "planned",
		week: plan.weeks.find((week) => week.monday === monday),
		months,
		session: sessionOf(completion ?? { activityIds: [], ratio: null }, activities),
		activities: activities.filter(({ activity }) => completion?.activityIds.includes(activity.id)),
		excuse: completion?.state === "excused" ? completion.excuse : undefined,
	};
}
