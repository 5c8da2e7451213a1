/**
 * A day's stress by the watch, 0 to 100: 0-25 rest, 26-50 low, 51-75 medium, 76-100 high (Garmin owner's manuals, "Heart Rate Variability and Stress
 * Level"). It is estimated from heart rate variability at rest; there is none while the wearer moves.
 */
import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { inRange, MAX_SERIES_SECONDS, maybe, ranges } from "./range.ts";

const Seconds = inRange({ least: 0, most: MAX_SERIES_SECONDS });

export const StressSchema = z.object({
	kind: z.literal("stress"),
	measure: z.literal("day"),
	...dated,
	average: maybe(ranges.hundred),
	max: maybe(ranges.hundred),
	/** Null when the source has no series. */
	seconds: z.nullable(
		z.object({
			rest: Seconds,
			low: Seconds,
			medium: Seconds,
			high: Seconds,
			/** Too much motion for a value. */
			active: Seconds,
			/** Watch not worn, or no clear pulse. */
			unmeasured: Seconds,
		}),
	),
});

export type Stress = z.infer<typeof StressSchema>;
