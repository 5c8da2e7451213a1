/** A whole day's heart rate, beside its resting heart rate. */
import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { maybe, ranges } from "./range.ts";

export const HeartRateSchema = z.object({
	kind: z.literal("heart_rate"),
	measure: z.literal("day"),
	...dated,
	/** Mean of what was recorded, awake and asleep. */
	averageBpm: maybe(ranges.heartRate),
	highestBpm: maybe(ranges.heartRate),
	lowestBpm: maybe(ranges.heartRate),
});
