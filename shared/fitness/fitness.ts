/** What is computed from all activities at a date: the stored shape. */
import { z } from "zod/mini";
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
	version: z.literal(1),
	day: IsoDateSchema,
	/** The VDOT paces come from, with what it rests on (strongest first); null without any evidence. */
	vdot: z.nullable(z.object({ value: z.number(), kind: z.enum(certainties), evidence: z.array(VdotEvidenceSchema) })),
	/** bpm */
	maxHeartRate: Threshold,
	restHeartRate: Threshold,
	thresholdHeartRate: Threshold,
	/** Threshold speed, m/s. */
	thresholdSpeed: Threshold,
	/** Mean of the last four full weeks with data, running only. */
	weekly: z.object({ metres: z.number(), seconds: z.number(), runs: z.number(), weeksWithData: z.number() }),
	/** Longest run of the last 30 days. */
	longestRun: z.nullable(z.object({ day: IsoDateSchema, metres: z.number(), seconds: z.number() })),
	/** Shown as fitness, fatigue and form: exponential, 42 and 7 days, same-day form. `settling` while less than 42 days are known. */
	form: z.object({ ctl: z.number(), atl: z.number(), tsb: z.number(), settling: z.boolean() }),
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
});
export type DayTotals = z.infer<typeof DayTotalsSchema>;
