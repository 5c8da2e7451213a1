import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { inRange, ranges } from "./range.ts";

/** `daily`: the lowest half hour of the day as the watch finds it. `morning`: counted after waking. The first is lower, so they are never mixed. */
export const restingHeartRateMeasures = ["daily", "morning"] as const;

export const RestingHeartRateSchema = z.object({
	kind: z.literal("resting_heart_rate"),
	measure: z.enum(restingHeartRateMeasures),
	...dated,
	bpm: inRange(ranges.restingHeartRate),
});
