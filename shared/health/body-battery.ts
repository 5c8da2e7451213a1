/** A day's energy level by the watch, 0 to 100: charged by rest and sleep, drained by stress and activity. */
import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { inRange, MAX_ROWS, MAX_SERIES_SECONDS, maybe, ranges } from "./range.ts";

/** Columns of equal length; only rows with a level. */
export const BodyBatterySeriesSchema = z
	.object({
		/** UTC instant that `seconds` counts from. */
		startedAt: z.iso.datetime(),
		/** Ascending. */
		seconds: z.array(z.number().check(z.minimum(0), z.maximum(MAX_SERIES_SECONDS))).check(z.maxLength(MAX_ROWS)),
		levels: z.array(inRange(ranges.hundred)).check(z.maxLength(MAX_ROWS)),
	})
	.check(z.refine(({ seconds, levels }) => seconds.length === levels.length, { error: "columns of different length" }));

export const BodyBatterySchema = z.object({
	kind: z.literal("body_battery"),
	measure: z.literal("day"),
	...dated,
	/** Summed rises and falls of the level; of a gap in the series only the net change is known. */
	charged: maybe({ least: 0, most: 1_000 }),
	drained: maybe({ least: 0, most: 1_000 }),
	highest: maybe(ranges.hundred),
	lowest: maybe(ranges.hundred),
	series: z.nullable(BodyBatterySeriesSchema),
});

export type BodyBattery = z.infer<typeof BodyBatterySchema>;
