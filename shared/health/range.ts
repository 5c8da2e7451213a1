/** What a stored figure can be. Schemas and readers take the same bounds, so that whatever a reader lets through can be stored. */
import { z } from "zod/mini";

export interface Range {
	least: number;
	most: number;
}

export const DAY_SECONDS = 86_400;
/** Rows of a day's series: one a minute is more than any watch writes. */
export const MAX_ROWS = 1_440;
/** How far a day's series can reach, wherever on Earth the day is. */
export const MAX_SERIES_SECONDS = 3 * DAY_SECONDS;

export const ranges = {
	/** Scores, levels and percentages. */
	hundred: { least: 0, most: 100 },
	daySeconds: { least: 0, most: DAY_SECONDS },
	/** A night that was not recorded is no night of 0 seconds. */
	asleepSeconds: { least: 1, most: DAY_SECONDS },
	/** Milliseconds of RMSSD. Its logarithm is taken, so 0 is no value. */
	rmssd: { least: 1, most: 400 },
	/** Beats per minute at any time of a day. */
	heartRate: { least: 20, most: 250 },
	/** Beats per minute at rest. */
	restingHeartRate: { least: 20, most: 130 },
	kilograms: { least: 20, most: 400 },
	/** Breaths per minute. */
	breaths: { least: 2, most: 80 },
	steps: { least: 0, most: 300_000 },
	/** Garmin's load units. */
	load: { least: 0, most: 100_000 },
	ratio: { least: 0, most: 100 },
	/** Hours of recovery that Garmin names go up to four days; more is allowed for. */
	recoverySeconds: { least: 0, most: 30 * DAY_SECONDS },
} as const satisfies Record<string, Range>;

export function inRange({ least, most }: Range) {
	return z.number().check(z.minimum(least), z.maximum(most));
}

export function maybe(range: Range) {
	return z.nullable(inRange(range));
}
