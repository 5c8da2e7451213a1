/** What is computed from one activity: the stored shape, judged by the athlete's thresholds of that day. Each metric has a file of its own beside this one. */
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
	"no_power",
	"no_temperature",
	"no_cadence",
	"no_feedback",
	/** Too uneven or too short for a figure that only steady sessions have. */
	"not_steady",
	/** It was not warm. */
	"not_warm",
	/** Stored by an older version and not judged again yet. */
	"not_computed",
	/** Heart rate was recorded for too small a part of the time to stand for the whole. */
	"patchy_heart_rate",
] as const;

export const loadMethods = ["heart_rate", "pace", "power", "session_rpe", "duration"] as const;

/** The metrics that are null, or an empty list, when missing; load and zones carry their reason themselves. */
export const nullableMetrics = [
	"distanceMetres",
	"movingSeconds",
	"ascentMetres",
	"gradedSpeed",
	"weightedPower",
	"bestEfforts",
	"peakHeartRate",
	"cadence",
	"stepMetres",
	"efficiencyFactor",
	"decouplingPercent",
	"variability",
	"heat",
] as const;

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
	/** What the same effort would have taken on the flat; only with altitude. */
	gradedSeconds: z.optional(Positive),
	/** Share of the time in motion. */
	movingShare: z.optional(NotNegative),
	/** Heart rate that was exceeded for 0, 10, … 100 % of the time, bpm, falling; only where heart rate was recorded for most of it. */
	heartRateDeciles: z.optional(z.array(NotNegative).check(z.length(11))),
});

/** A mean that is judged against heat: what to expect of pace, by convention (air temperature and dew point; the dew point is taken as unknown). */
export const HeatSchema = z.object({ meanCelsius: z.number(), maxCelsius: z.number(), slowerPercent: z.number() });

const Zones = (count: number) => z.union([z.array(NotNegative).check(z.length(count)), z.object({ reason: Reason })]);

export const MetricsSchema = z.object({
	version: z.literal(2),
	/** Without teleports; null with a reason. */
	distanceMetres: z.nullable(NotNegative),
	/** Seconds in motion; null with a reason. */
	movingSeconds: z.nullable(NotNegative),
	/** Climbed, smoothed. */
	ascentMetres: z.nullable(NotNegative),
	/** Training load, 100 = one hour at threshold, and the method that was trusted. */
	load: z.union([
		z.object({
			value: NotNegative,
			method: z.enum(loadMethods),
			/** The methods that would have been trusted more, and why they have no value: the reason for `method`. */
			passedOver: z.array(z.object({ method: z.enum(loadMethods), reason: Reason })),
			/** What the less trusted methods say. */
			others: z.array(z.object({ method: z.enum(loadMethods), value: NotNegative })),
		}),
		z.object({ value: z.null(), reason: Reason }),
	]),
	/** Seconds in heart-rate zones 1 to 5 (the athlete's own). */
	heartRateZoneSeconds: Zones(5),
	/** Seconds in pace zones 1 to 5, on foot, graded where altitude is known. */
	paceZoneSeconds: Zones(5),
	/** Seconds in power zones 1 to 7 (Coggan's, or the athlete's own). */
	powerZoneSeconds: Zones(7),
	/** Mean grade-adjusted speed over moving time, m/s. */
	gradedSpeed: z.nullable(NotNegative),
	/** Weighted power, W. */
	weightedPower: z.nullable(NotNegative),
	/** Fastest stretch per standard distance (by elapsed time, stops included), longest last. */
	bestEfforts: z.array(BestEffortSchema),
	/** Highest heart rate held for 10 seconds, bpm. */
	peakHeartRate: z.nullable(NotNegative),
	/** Steps (on foot) or revolutions a minute, while moving. */
	cadence: z.nullable(NotNegative),
	stepMetres: z.nullable(NotNegative),
	/** Graded metres a minute (on foot) or weighted watts (cycling), per heart beat a minute. */
	efficiencyFactor: z.nullable(NotNegative),
	/** Percent; see `Measures`. */
	decouplingPercent: z.nullable(z.number()),
	variability: z.nullable(NotNegative),
	/** Only when it was warm enough to matter. */
	heat: z.nullable(HeatSchema),
	/** Why those that are null or empty are so. */
	missing: z.partialRecord(z.enum(nullableMetrics), Reason),
});

export type MissingReason = (typeof missingReasons)[number];
export type LoadMethod = (typeof loadMethods)[number];
export type Heat = z.infer<typeof HeatSchema>;
export type BestEffort = z.infer<typeof BestEffortSchema>;
export type Metrics = z.infer<typeof MetricsSchema>;
