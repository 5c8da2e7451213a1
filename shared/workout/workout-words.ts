/** What a dictionary of sessions holds. */
import type { Intensity } from "./workout.ts";

export interface WorkoutWords {
	title: string;
	/** One sentence: what the session is for. */
	purpose: string;
}

export type IntensityWords = Record<Intensity, string>;
