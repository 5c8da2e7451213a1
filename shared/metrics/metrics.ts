/** What is computed from one activity: the stored shape. Each metric has a file of its own beside this one. */
import { z } from "zod/mini";

/** Why a metric has no value. A missing sensor is never a zero. */
export const missingReasons = [
	"no_heart_rate",
	"no_distance",
	"no_time",
	"no_threshold",
	"no_samples",
	"not_this_sport",
	"too_short",
] as const;

export const loadMethods = ["heart_rate", "pace", "duration"] as const;

const Reason = z.enum(missingReasons);

/** Distances at which best efforts are kept, metres. */
export const bestEffortDistances = [400, 800, 1_000, 1_500, 1_609.344, 3_000, 5_000, 10_000, 15_000, 21_097.5, 42_195] as const;

export const BestEffortSchema = z.object({
	metres: z.number(),
	seconds: z.number(),
	/** Seconds after the activity's start. */
	startSeconds: z.number(),
});

export const MetricsSchema = z.object({
	version: z.literal(1),
	/** Seconds in motion; null with a reason. */
	movingSeconds: z.nullable(z.number()),
	/** Training load, 100 = one hour at threshold, and the method that was trusted. */
	load: z.union([z.object({ value: z.number(), method: z.enum(loadMethods) }), z.object({ value: z.null(), reason: Reason })]),
	/** Seconds in heart-rate zones 1 to 5 (the athlete's own). */
	heartRateZoneSeconds: z.union([z.array(z.number()).check(z.length(5)), z.object({ reason: Reason })]),
	/** Mean grade-adjusted speed over moving time, m/s. */
	gradedSpeed: z.nullable(z.number()),
	/** Fastest stretch per standard distance (by elapsed time, stops included), longest last. */
	bestEfforts: z.array(BestEffortSchema),
});

export type MissingReason = (typeof missingReasons)[number];
export type LoadMethod = (typeof loadMethods)[number];
export type BestEffort = z.infer<typeof BestEffortSchema>;
export type Metrics = z.infer<typeof MetricsSchema>;
