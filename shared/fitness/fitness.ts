/** What is computed from all activities at a date: the stored shape. */
import { z } from "zod/mini";
import { sources } from "../activity/provenance.ts";
import { IsoDateSchema } from "../calendar.ts";

/** How sure a figure is: told by the athlete, measured in a race or an all-out effort, or estimated from something weaker. */
export const certainties = ["typed", "race", "effort", "estimated"] as const;

export const VdotEvidenceSchema = z.object({
	day: IsoDateSchema,
	metres: z.number(),
	seconds: z.number(),
	vdot: z.number(),
	kind: z.enum(certainties),
	activityId: z.nullable(z.string()),
});

const Threshold = z.nullable(z.object({ value: z.number(), kind: z.enum(certainties) }));

export const FitnessSchema = z.object({
	version: z.literal(2),
	day: IsoDateSchema,
	/** Sources of everything it was computed from, sorted: what may be done with it follows theirs. */
	sources: z.array(z.enum(sources)),
	/** The VDOT paces come from, with what it rests on (strongest first); null without any evidence. */
	vdot: z.nullable(z.object({ value: z.number(), kind: z.enum(certainties), evidence: z.array(VdotEvidenceSchema) })),
	/** bpm */
	maxHeartRate: Threshold,
	restHeartRate: Threshold,
	thresholdHeartRate: Threshold,
	/** Threshold speed, m/s. */
	thresholdSpeed: Threshold,
	/** Functional threshold power, W. */
	ftp: Threshold,
	/** From the best efforts of 2 to 20 minutes of the last eight weeks; null with fewer than two that are far enough apart. */
	criticalSpeed: z.nullable(z.object({ metresPerSecond: z.number(), dPrimeMetres: z.number(), efforts: z.number() })),
	/** VDOT that heart rate at sub-maximal speeds suggests; an estimate only, never used for paces while there is a race. */
	submaximalVdot: z.nullable(z.object({ value: z.number(), runs: z.number() })),
	/** Mean of the last four full weeks with data, running only. */
	weekly: z.object({ metres: z.number(), seconds: z.number(), runs: z.number(), weeksWithData: z.number() }),
	/** Running seconds of each of these four full weeks since the first record, oldest first, empty ones too; absent in what was stored before. */
	weeks: z.optional(z.array(z.object({ monday: IsoDateSchema, seconds: z.number() }))),
	/** Longest run of the last 30 days. */
	longestRun: z.nullable(z.object({ day: IsoDateSchema, metres: z.number(), seconds: z.number() })),
	/** Shown as fitness, fatigue and form: exponential, 42 and 7 days, same-day form. `settling` while less than 42 days are known. */
	form: z.object({ ctl: z.number(), atl: z.number(), tsb: z.number(), settling: z.boolean() }),
	/** CTL today minus CTL seven days ago; null while less than eight days are known. */
	ramp: z.nullable(z.number()),
	/** Of the seven days that end today: Foster's monotony and strain; null without load. */
	monotony: z.nullable(z.number()),
	strain: z.nullable(z.number()),
	/** Of the last four weeks, by time in heart-rate zones (1-2, 3-4, 5): Treff's index and the three shares; null without zones. */
	intensity: z.nullable(z.object({ shares: z.array(z.number()).check(z.length(3)), polarisationIndex: z.number(), seconds: z.number() })),
	/** Of the last eight weeks with data: share of weeks with at least three days of training, and the mean of days a week. */
	consistency: z.nullable(z.object({ weeks: z.number(), share: z.number(), daysPerWeek: z.number() })),
	/** Mean decoupling of steady runs of an hour and more in the last eight weeks, percent; less than 5 is durable. */
	durability: z.nullable(z.object({ decouplingPercent: z.number(), runs: z.number() })),
	/** Days since the last activity; null when there is none. */
	daysSinceActivity: z.nullable(z.number()),
});

export type Certainty = (typeof certainties)[number];
export type VdotEvidence = z.infer<typeof VdotEvidenceSchema>;
export type Fitness = z.infer<typeof FitnessSchema>;

/** One calendar day of history: what every series and every weekly sum is made from. */
export const DayTotalsSchema = z.object({
	day: IsoDateSchema,
	load: z.number(),
	runMetres: z.number(),
	runSeconds: z.number(),
	runs: z.number(),
	/** Longest single run of the day, metres. */
	longestRunMetres: z.number(),
	/** Of all sports, in motion. */
	seconds: z.number(),
	/** In heart-rate zones 1 to 5, all sports; zeros where there was no heart rate. */
	zoneSeconds: z.array(z.number()).check(z.length(5)),
	/** Where the day's activities come from, sorted. */
	sources: z.array(z.enum(sources)),
});
export type DayTotals = z.infer<typeof DayTotalsSchema>;
