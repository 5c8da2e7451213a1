/** What sessions are called, and what each is for, in the athlete's language. */
import type { Language } from "../athlete/profile.ts";
import { englishIntensities, englishWorkouts } from "./titles-en.ts";
import { koreanIntensities, koreanWorkouts } from "./titles-ko.ts";
import type { Intensity, Workout, WorkoutKind } from "./workout.ts";
import type { IntensityWords, WorkoutWords } from "./workout-words.ts";

export const workoutWords: Record<Language, Record<WorkoutKind, WorkoutWords>> = { en: englishWorkouts, ko: koreanWorkouts };

const intensityWords: Record<Language, IntensityWords> = { en: englishIntensities, ko: koreanIntensities };

export function workoutTitle(workout: Pick<Workout, "kind">, language: Language): string {
	return workoutWords[language][workout.kind].title;
}

export function workoutPurpose(workout: Pick<Workout, "kind">, language: Language): string {
	return workoutWords[language][workout.kind].purpose;
}

export function intensityTitle(intensity: Intensity, language: Language): string {
	return intensityWords[language][intensity];
}
