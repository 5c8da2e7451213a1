/** A workout as the file that a watch takes. */
import { toFitMessages } from "../../shared/export/fit.ts";
import { encodeWorkout } from "../fit/encode-workout.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import type { Call } from "./call.ts";
import { getWorkout } from "./workouts.ts";

export async function workoutFit(call: Call, id: string): Promise<{ name: string; bytes: Uint8Array }> {
	const { workout } = await getWorkout(call, id);
	const { profile } = athleteOf(await selectAthlete(call));
	// The day makes the file's date: the same workout always gives the same bytes.
	const messages = toFitMessages(workout, { language: profile?.language ?? "en", createdAt: `${workout.day}T00:00:00Z` });
	return { name: `${workout.day}-${workout.kind}.fit`, bytes: encodeWorkout(messages) };
}
