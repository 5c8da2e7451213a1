/** The line by which Longrun knows its own workouts on Garmin Connect again, also after a crash between Garmin's answer and our note of it. */

const PATTERN = /\blongrun:([0-9a-f-]{36}\.\d+)\b/;

/** At the end of the workout's description. */
export function markerOf(workoutId: string): string {
	return `longrun:${workoutId}`;
}

/** The workout's id in a description; null when it is not one of ours. */
export function markedWorkout(description: string | null | undefined): string | null {
	return description?.match(PATTERN)?.[1] ?? null;
}
