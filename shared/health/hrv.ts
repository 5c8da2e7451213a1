/** Heart rate variability: RMSSD, the root mean square of successive differences of beat-to-beat intervals, in milliseconds. */
import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { inRange, ranges } from "./range.ts";

/**
 * Kinds that differ in level and spread, and are never compared with each other:
 * - `overnight_mean`: mean of the 5-minute RMSSD over a night (Garmin's "last night average")
 * - `morning`: one short measurement after waking
 * - `overnight_high`: the highest 5-minute RMSSD of a night
 * - `weekly_mean`: Garmin's mean of seven nights, a smoothed figure already
 */
export const hrvMeasures = ["overnight_mean", "morning", "overnight_high", "weekly_mean"] as const;
export type HrvMeasure = (typeof hrvMeasures)[number];

export const HrvSchema = z.object({
	kind: z.literal("hrv"),
	measure: z.enum(hrvMeasures),
	...dated,
	milliseconds: inRange(ranges.rmssd),
});

export const hrvStatuses = ["none", "poor", "low", "unbalanced", "balanced"] as const;

/** The source's own normal range on that day, for one kind of HRV. */
export const HrvBandSchema = z.object({
	kind: z.literal("hrv_band"),
	/** The kind it is a range of: Garmin compares its weekly mean with it. */
	measure: z.enum(hrvMeasures),
	...dated,
	lowMilliseconds: inRange(ranges.rmssd),
	highMilliseconds: inRange(ranges.rmssd),
	/** What the source says about the day; null when it says nothing, or something unknown. */
	status: z.nullable(z.enum(hrvStatuses)),
});

export type HrvBand = z.infer<typeof HrvBandSchema>;
