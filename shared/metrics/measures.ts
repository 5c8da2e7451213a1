/**
 * What a recording shows by itself, whatever its athlete's thresholds are: measured once, where the file is, and kept. Metrics (zones, loads) are
 * judged from it again whenever a threshold changes, without opening the recording.
 */
import { z } from "zod/mini";
import { BestEffortSchema, missingReasons } from "./metrics.ts";

const NotNegative = z.number().check(z.minimum(0));
const Maybe = z.nullable(NotNegative);

/** Seconds at each value: `seconds[i]` between `from + i * step` (included) and `from + (i + 1) * step`. Ends without time are cut off. */
export const DistributionSchema = z.object({
	from: z.number(),
	step: z.number().check(z.positive()),
	seconds: z.array(NotNegative).check(z.maxLength(2_000)),
});

/** A stretch of work that stands out from what is around it. */
export const IntervalSchema = z.object({
	startSeconds: NotNegative,
	seconds: z.number().check(z.positive()),
	metres: Maybe,
	/** Graded where altitude is known, m/s. */
	speed: Maybe,
	power: Maybe,
	averageHeartRate: Maybe,
});

/** The quantities that are null, or an empty list, when missing; `missing` says why. */
export const nullableMeasures = [
	"timerSeconds",
	"distanceMetres",
	"movingSeconds",
	"ascentMetres",
	"gradedSpeed",
	"weightedSpeed",
	"weightedPower",
	"meanPower",
	"meanHeartRate",
	"peakHeartRate",
	"cadence",
	"stepMetres",
	"efficiencyFactor",
	"decouplingPercent",
	"variability",
	"temperature",
	"bestEfforts",
	"intervals",
	"heartRates",
	"speeds",
	"powers",
	"speedCurve",
	"powerCurve",
] as const;

/** Over seconds of motion (stops cut out), so that a load can be made of it. */
const Weighted = z.nullable(z.object({ value: NotNegative, seconds: NotNegative }));

export const MeasuresSchema = z.object({
	version: z.literal(1),
	/** With the watch's timer running. */
	timerSeconds: Maybe,
	distanceMetres: Maybe,
	movingSeconds: Maybe,
	/** Climbed, from smoothed altitude; else as the source states it. */
	ascentMetres: Maybe,
	/** Mean grade-adjusted speed over moving time, m/s. */
	gradedSpeed: Maybe,
	/** Fourth-power mean of graded speed over 30 s windows, m/s (weighted pace). */
	weightedSpeed: Weighted,
	/** Fourth-power mean of power over 30 s windows, W (weighted power). */
	weightedPower: Weighted,
	/** W, coasting included. */
	meanPower: Maybe,
	/** bpm, by time. */
	meanHeartRate: Maybe,
	/** Highest heart rate held for 10 seconds, bpm. */
	peakHeartRate: Maybe,
	/** Steps (on foot) or revolutions a minute, while moving. */
	cadence: Maybe,
	/** Metres per step, on foot. */
	stepMetres: Maybe,
	/** Graded metres a minute (on foot) or weighted watts (cycling), per heart beat a minute. */
	efficiencyFactor: Maybe,
	/** How much the efficiency factor fell from the first half to the second, percent; negative when it rose. */
	decouplingPercent: z.nullable(z.number()),
	/** Weighted over mean: of power on the bike, of graded speed on foot; 1 is even. */
	variability: Maybe,
	/** °C at the sensor. */
	temperature: z.nullable(z.object({ mean: z.number(), max: z.number() })),
	bestEfforts: z.array(BestEffortSchema),
	intervals: z.array(IntervalSchema).check(z.maxLength(200)),
	/** bpm, steps of 1. */
	heartRates: z.nullable(DistributionSchema),
	/** Graded where altitude is known, m/s, steps of 0.05; on foot, in motion. */
	speeds: z.nullable(DistributionSchema),
	/** W, steps of 5. */
	powers: z.nullable(DistributionSchema),
	/** Highest mean at each of `curveDurations` that the recording is long enough for, m/s (graded). */
	speedCurve: z.nullable(z.array(NotNegative)),
	/** The same, W. */
	powerCurve: z.nullable(z.array(NotNegative)),
	missing: z.partialRecord(z.enum(nullableMeasures), z.enum(missingReasons)),
});

export type Distribution = z.infer<typeof DistributionSchema>;
export type Interval = z.infer<typeof IntervalSchema>;
export type NullableMeasure = (typeof nullableMeasures)[number];
export type Measures = z.infer<typeof MeasuresSchema>;
