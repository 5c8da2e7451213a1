import { eq } from "drizzle-orm";
import { type Workout, WorkoutSchema } from "../../shared/workout/workout.ts";
import { workout } from "../schema/plan.ts";
import { own, type Scope } from "./database.ts";

export const selectWorkout = (scope: Scope, id: string) =>
	scope.db
		.select()
		.from(workout)
		.where(own(workout, scope, eq(workout.id, id)));

export function workoutOf(rows: Awaited<ReturnType<typeof selectWorkout>>): Workout | null {
	const row = rows[0];
	return row ? WorkoutSchema.parse(JSON.parse(row.workout)) : null;
}
