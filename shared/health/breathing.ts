/** Blood oxygen and breathing rate, of a night or of a whole day: two kinds that are not compared. */
import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { maybe, ranges } from "./range.ts";

export const breathingMeasures = ["sleep", "day"] as const;

/** Blood oxygen saturation by pulse oximetry (SpO2), percent. */
export const BloodOxygenSchema = z.object({
	kind: z.literal("blood_oxygen"),
	measure: z.enum(breathingMeasures),
	...dated,
	averagePercent: maybe(ranges.hundred),
	lowestPercent: maybe(ranges.hundred),
	highestPercent: maybe(ranges.hundred),
});

/** Breaths per minute. */
export const RespirationSchema = z.object({
	kind: z.literal("respiration"),
	measure: z.enum(breathingMeasures),
	...dated,
	averagePerMinute: maybe(ranges.breaths),
	lowestPerMinute: maybe(ranges.breaths),
	highestPerMinute: maybe(ranges.breaths),
});
