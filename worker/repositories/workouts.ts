import { eq, gte, lte } from "drizzle-orm";
import type { IsoDate } from "../../shared/calendar.ts";
import { type Workout, WorkoutSchema } from "../../shared/workout/workout.ts";
import { workout } from "../schema/plan.ts";
import { own, type Scope } from "./database.ts";

export const selectWorkout = (scope: Scope, id: string) =>
	scope.db
		.select()
		.from(workout)
		.where(own(workout, scope, eq(workout.id, id)));

/** In order of day; a bound that is null is none. */
export const selectWorkouts = (scope: Scope, { from, to }: { from: IsoDate | null; to: IsoDate | null }) =>
	scope.db
		.select()
		.from(workout)
		.where(own(workout, scope, from === null ? undefined : gte(workout.day, from), to === null ? undefined : lte(workout.day, to)))
		.orderBy(workout.day, workout.id);

export function workoutsOf(rows: Awaited<ReturnType<typeof selectWorkouts>>): Workout[] {
	return rows.map((row) => WorkoutSchema.parse(JSON.parse(row.workout)));
}

export function workoutOf(rows: Awaited<ReturnType<typeof selectWorkout>>): Workout | null {
	const row = rows[0];
	return row ? WorkoutSchema.parse(JSON.parse(row.workout)) : null;
}
