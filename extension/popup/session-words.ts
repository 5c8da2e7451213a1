/** What a workout is called. The server says it in the athlete's language; a popup that was set to another one says it itself. */
import type { Language } from "../../shared/athlete/profile.ts";
import type { PanelWorkout } from "../../shared/coach/today-panel.ts";
import { workoutPurpose, workoutTitle } from "../../shared/workout/titles.ts";

export function sessionWords(workout: PanelWorkout, said: Language, wanted: Language): { title: string; purpose: string } {
	if (said === wanted) return workout;
	return { title: workoutTitle(workout, wanted), purpose: workoutPurpose(workout, wanted) };
}
