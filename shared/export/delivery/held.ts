/** What Garmin Connect holds, as far as Longrun needs to know it: read once, and kept up to date by the answers to its own calls. */
import type { IsoDate } from "../../calendar.ts";

export interface HeldWorkout {
	/** Garmin's `updateDate` as text; null where it says none. */
	updated: string | null;
	/** Our workout's id in its description; null when it carries no marker. */
	marked: string | null;
}

export interface Held {
	/** By Garmin's `workoutId`: at least all that carry a marker. */
	workouts: Map<string, HeldWorkout>;
	/** By `workoutScheduleId`: every workout on the calendar's days that were read. */
	scheduled: Map<string, { garminId: string; day: IsoDate }>;
}
