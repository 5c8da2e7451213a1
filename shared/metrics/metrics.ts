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
	"no_altitude",
	/** Heart rate was recorded for too small a part of the time to stand for the whole. */
	"patchy_heart_rate",
] as const;

export const loadMethods = ["heart_rate", "pace", "duration"] as const;

/** The metrics that are null, or an empty list, when missing; load and zones carry their reason themselves. */
export const nullableMetrics = ["distanceMetres", "movingSeconds", "gradedSpeed", "bestEfforts", "peakHeartRate"] as const;

const Reason = z.enum(missingReasons);
const Positive = z.number().check(z.positive());
const NotNegative = z.number().check(z.minimum(0));

/** Distances at which best efforts are kept, metres. */
export const bestEffortDistances = [400, 800, 1_000, 1_500, 1_609.344, 3_000, 5_000, 10_000, 15_000, 21_097.5, 42_195] as const;

export const BestEffortSchema = z.object({
	metres: Positive,
	seconds: Positive,
	/** Seconds after the activity's start. */
	startSeconds: z.number(),
	/** Mean over the stretch, bpm; only where heart rate was recorded for most of it. */
	averageHeartRate: z.optional(z.number()),
	/** Altitude lost between its two ends, negative when it climbed; only with altitude. */
	dropMetres: z.optional(z.number()),
});

export const MetricsSchema = z.object({
	version: z.literal(1),
	/** Without teleports; null with a reason. */
	distanceMetres: z.optional(z.nullable(NotNegative)),
	/** Seconds in motion; null with a reason. */
	movingSeconds: z.nullable(NotNegative),
	/** Training load, 100 = one hour at threshold, and the method that was trusted. */
	load: z.union([
		z.object({
			value: NotNegative,
			method: z.enum(loadMethods),
			/** The methods that would have been trusted more, and why they have no value: the reason for `method`. */
			passedOver: z.optional(z.array(z.object({ method: z.enum(loadMethods), reason: Reason }))),
		}),
		z.object({ value: z.null(), reason: Reason }),
	]),
	/** Seconds in heart-rate zones 1 to 5 (the athlete's own). */
	heartRateZoneSeconds: z.union([z.array(NotNegative).check(z.length(5)), z.object({ reason: Reason })]),
	/** Mean grade-adjusted speed over moving time, m/s. */
	gradedSpeed: z.nullable(NotNegative),
	/** Fastest stretch per standard distance (by elapsed time, stops included), longest last. */
	bestEfforts: z.array(BestEffortSchema),
	/** Highest heart rate held for 10 seconds, bpm. */
	peakHeartRate: z.optional(z.nullable(NotNegative)),
	/** Why those that are null or empty are so. */
	missing: z.optional(z.partialRecord(z.enum(nullableMetrics), Reason)),
});

export type MissingReason = (typeof missingReasons)[number];
export type LoadMethod = (typeof loadMethods)[number];
export type BestEffort = z.infer<typeof BestEffortSchema>;
export type Metrics = z.infer<typeof MetricsSchema>;
