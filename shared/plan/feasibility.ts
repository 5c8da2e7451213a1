/** Whether a goal can be reached: what is predicted against what is wished for. The goal is flagged, never changed. */
import { z } from "zod/mini";

export const feasibilityVerdicts = ["very_likely", "likely", "stretch", "unlikely", "unrealistic", "unknown"] as const;

/** What stands against the goal besides fitness. */
export const feasibilityConcerns = [
	"too_little_time",
	"too_little_volume",
	"long_runs_missing",
	"low_adherence",
	"injury",
	"paces_missed",
] as const;

const Interval = z.object({ seconds: z.number(), fast: z.number(), slow: z.number() });

export const FeasibilitySchema = z.object({
	verdict: z.enum(feasibilityVerdicts),
	/** Finishing time if the race were today, and on race day with the gain that is plausible; null without evidence. */
	now: z.nullable(Interval),
	onRaceDay: z.nullable(Interval),
	targetSeconds: z.nullable(z.number()),
	/** VDOT now, of the target, and the gain that is plausible in the time left. */
	vdot: z.nullable(z.number()),
	targetVdot: z.nullable(z.number()),
	plausibleGain: z.nullable(z.number()),
	/** A target that the next weeks make likely, seconds; null when the wish is. */
	realisticSeconds: z.nullable(z.number()),
	concerns: z.array(z.enum(feasibilityConcerns)),
	weeksLeft: z.number(),
});

export type Feasibility = z.infer<typeof FeasibilitySchema>;
export type FeasibilityVerdict = (typeof feasibilityVerdicts)[number];
export type FeasibilityConcern = (typeof feasibilityConcerns)[number];
