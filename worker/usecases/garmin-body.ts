/** A workout as Garmin would hold it, and the digest by which it is known again. */
import type { Profile } from "../../shared/athlete/profile.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import type { GarminAthlete } from "../../shared/export/garmin/compiling.ts";
import { toGarminWorkout } from "../../shared/export/garmin.ts";
import { canonical } from "../../shared/review/digest.ts";
import { workoutTitle } from "../../shared/workout/titles.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { sha256Hex } from "../sha256.ts";

export const garminAthlete = ({ language, units }: Profile): GarminAthlete => ({ language, units });

export type GarminBody = Omit<Wanted, "approval">;

/** No part of the body is a date: moved to another day, a workout keeps its digest. */
export async function garminBody(workout: Workout, athlete: GarminAthlete): Promise<GarminBody> {
	const { fidelity, notes, garmin } = toGarminWorkout(workout, athlete);
	return {
		workoutId: workout.id,
		day: workout.day,
		title: workoutTitle(workout, athlete.language),
		fidelity,
		notes,
		garmin,
		digest: garmin === null ? null : await sha256Hex(canonical(garmin)),
	};
}
