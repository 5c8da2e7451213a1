/** What moving a workout to a day means, and where it may go. Pure. */
import type { Profile } from "../../../../shared/athlete/profile.ts";
import { addDays, type IsoDate, weekday } from "../../../../shared/calendar.ts";
import type { Operation } from "../../../../shared/plan/operation.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { CompletionState } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";

/** A race stays on its day; what is locked, over or done stays too. */
export function isMovable(workout: Workout, state: CompletionState, today: IsoDate): boolean {
	return workout.day >= today && workout.kind !== "race" && workout.locked !== true && (state === "planned" || state === "assumed");
}

export interface MoveMeaning {
	operation: Operation;
	/** Whom it changes places with. */
	swapsWith: Workout | null;
}

/** On a free day it moves; on a day that is taken the two change places, unless the athlete trains twice on that weekday. */
export function moveOperation(
	{ workouts }: Pick<Plan, "workouts">,
	{ doubleDays }: Pick<Profile, "doubleDays">,
	workoutId: string,
	day: IsoDate,
	/** Whether another workout may leave its day. */
	canLeave: (workout: Workout) => boolean,
): MoveMeaning {
	const there = workouts.filter((each) => each.day === day && each.id !== workoutId);
	const [other] = there;
	const isFree = doubleDays?.includes(weekday(day)) ?? false;
	if (other && there.length === 1 && !isFree && canLeave(other)) {
		return { operation: { kind: "swap", workoutId, withId: other.id }, swapsWith: other };
	}
	return { operation: { kind: "move", workoutId, day }, swapsWith: null };
}

const DAYS_OFFERED = 14;

/** Two weeks of days around the workout, as far as the plan reaches and from today on. */
export function daysToMoveTo({ to }: Pick<Plan, "to">, workout: Pick<Workout, "day">, today: IsoDate): IsoDate[] {
	const begin = addDays(workout.day, -4);
	const from = begin > today ? begin : today;
	return Array.from({ length: DAYS_OFFERED }, (_, index) => addDays(from, index)).filter((day) => day <= to);
}
