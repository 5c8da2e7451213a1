/** What happened to what was planned: completions, the week's review, and the state a refresh reads and returns. */
import { z } from "zod/mini";
import { ActivitySchema } from "../activity/activity.ts";
import { FeedbackSchema } from "../activity/feedback.ts";
import type { Goal } from "../athlete/goal.ts";
import { methodologies } from "../athlete/methodology.ts";
import type { Profile } from "../athlete/profile.ts";
import { IsoDateSchema } from "../calendar.ts";
import type { DayTotals, Fitness } from "../fitness/fitness.ts";
import type { ThresholdEntry } from "../fitness/threshold.ts";
import type { HealthFact } from "../health/fact.ts";
import { flagRules } from "../health/flag.ts";
import { MetricsSchema } from "../metrics/metrics.ts";
import { PlanChangeSchema as ChangeSchema } from "../plan/change.ts";
import type { Feasibility } from "../plan/feasibility.ts";
import { AdjustmentSchema, type Plan } from "../plan/plan.ts";
import type { Finding } from "../plan/safety.ts";

export const completionStates = ["planned", "confirmed", "partial", "assumed", "missed", "skipped", "excused"] as const;

/** Why a workout was not done, in the athlete's words: excused, it does not count against the week. */
export const excuses = ["ill", "injured", "travel", "work", "family", "weather", "tired", "other"] as const;

export const CompletionSchema = z.object({
	workoutId: z.string(),
	state: z.enum(completionStates),
	activityIds: z.array(z.string()),
	/** Done against planned duration, 1 = as planned; null when nothing was done or known. */
	ratio: z.nullable(z.number()),
	/** Ties made by the athlete always win over matching. */
	by: z.enum(["matching", "athlete"]),
	/** Of an excused workout. */
	excuse: z.optional(z.enum(excuses)),
	/** Of a matched workout, where it could be judged: `ExecutionSchema.score`. */
	score: z.optional(z.number()),
});

/** How one planned step went. Shares are of the step's time, 0 to 1. */
export const StepExecutionSchema = z.object({
	/** Place among the workout's steps, repeats unrolled, from 0. */
	index: z.number().check(z.int(), z.minimum(0)),
	/** Seconds from the activity's start; null when the step was not found in it. */
	from: z.nullable(z.number()),
	seconds: z.nullable(z.number()),
	/** In the target's own unit (m/s, bpm, W); null where there is none. */
	value: z.nullable(z.number()),
	inTarget: z.nullable(z.number()),
	over: z.nullable(z.number()),
	under: z.nullable(z.number()),
	/** 0 to 100; null when it cannot be told. */
	score: z.nullable(z.number()),
});

/** How a workout was carried out against its plan. */
export const ExecutionSchema = z.object({
	/** 0 to 100. */
	score: z.number(),
	/** What the steps were found by. */
	alignedBy: z.enum(["laps", "samples", "intervals", "whole"]),
	/** Parts of the score, 0 to 100; null where they do not apply. */
	duration: z.number(),
	work: z.nullable(z.number()),
	easy: z.nullable(z.number()),
	repetitionsDone: z.nullable(z.number()),
	repetitionsPlanned: z.nullable(z.number()),
	steps: z.array(StepExecutionSchema),
});

/** An activity with its metrics, as the review needs it. */
export const ReviewedActivitySchema = z.object({
	activity: ActivitySchema,
	metrics: MetricsSchema,
	/** Absent or null while the athlete has said nothing. */
	feedback: z.optional(z.nullable(FeedbackSchema)),
});

const Shares = z.array(z.number()).check(z.length(3));
const Trend = z.object({ week: z.nullable(z.number()), before: z.nullable(z.number()) });

export const reviewFlags = [
	...flagRules,
	/** Session RPE two above usual for two weeks. */
	"effort_rising",
	"recovery_falling",
	"motivation_falling",
	/** Pain of 3 or 4, and of 5 and more. */
	"pain",
	"strong_pain",
	/** The notes speak of chest pain, fainting, palpitations or fever. */
	"medical",
	"overreaching",
] as const;

export const WeekReviewSchema = z.object({
	monday: IsoDateSchema,
	plannedSeconds: z.number(),
	doneSeconds: z.number(),
	plannedLoad: z.number(),
	doneLoad: z.number(),
	/** Planned key sessions, and how many were confirmed or assumed. */
	keyPlanned: z.number(),
	keyDone: z.number(),
	/** Done over planned seconds of matched workouts, 0 to 1; extra work counts as load, not here. Null without planned workouts. */
	adherence: z.nullable(z.number()),
	completions: z.array(CompletionSchema),
	/** Mean execution score of the week's matched workouts; null without any. */
	execution: z.optional(z.nullable(z.number())),
	/** Days kept free as planned, and planned free days. */
	restDaysKept: z.optional(z.number()),
	restDaysPlanned: z.optional(z.number()),
	/** Shares of time easy, middle and hard (zones 1-2, 3-4, 5), planned and done; null without heart rate. */
	distribution: z.optional(z.nullable(z.object({ planned: Shares, done: z.nullable(Shares) }))),
	/** Means of the week's feedback and of the three weeks before; null where nothing was said. */
	trends: z.optional(
		z.object({
			effort: Trend,
			recovery: Trend,
			motivation: Trend,
		}),
	),
	/** Warning signs: names of health flags, and what feedback says. */
	flags: z.optional(z.array(z.enum(reviewFlags))),
	/** Days that a measured sign has stood, by flag; absent or left out: one. */
	flagDays: z.optional(z.record(z.string(), z.number())),
});

/** One line of what a refresh changed; the shape belongs to the plan. */
export const PlanChangeSchema = ChangeSchema;

export type Completion = z.infer<typeof CompletionSchema>;
export type CompletionState = (typeof completionStates)[number];
export type ReviewedActivity = z.infer<typeof ReviewedActivitySchema>;
export type StepExecution = z.infer<typeof StepExecutionSchema>;
export type Execution = z.infer<typeof ExecutionSchema>;
export type Excuse = (typeof excuses)[number];
export type ReviewFlag = (typeof reviewFlags)[number];
export type Proposal = z.infer<typeof ProposalSchema>;
export type WeekReview = z.infer<typeof WeekReviewSchema>;
export type PlanChange = z.infer<typeof PlanChangeSchema>;

/** What a refresh would do but only with a yes; it lapses at the next one. */
export const proposalKinds = ["raise_volume", "vdot_step", "move_weekday", "lower_target", "change_methodology"] as const;

export const ProposalSchema = z.object({
	/** `<kind>:<reviewed week>` */
	id: z.string(),
	kind: z.enum(proposalKinds),
	reviewedWeek: IsoDateSchema,
	/** Figures for the sentence. */
	params: z.record(z.string(), z.number()),
	/**
	 * What a yes adds to the plan's adjustments. Null where the yes writes the goal (`lower_target`) or the profile (`change_methodology`):
	 * undoing the plan's change does not take that back, only writing them again does.
	 */
	adjustment: z.nullable(AdjustmentSchema),
	/** The school that is proposed; of `change_methodology` only. */
	methodology: z.optional(z.enum(methodologies)),
});

/** A proposal that the athlete said no to: its kind is not asked again for some weeks after `on`. */
export const RefusalSchema = z.object({ id: z.string(), kind: z.enum(proposalKinds), on: IsoDateSchema });

export type Refusal = z.infer<typeof RefusalSchema>;

/** Everything a refresh reads. */
export interface RefreshState {
	profile: Profile;
	goal: Goal | null;
	/** The current plan. */
	plan: Plan;
	completions: Completion[];
	/** Activities of the last 8 weeks. */
	recent: ReviewedActivity[];
	/** Goals besides `goal`: races B and C of the season, a later A. */
	otherGoals?: Goal[];
	/** Sleep, HRV and the like of the last 66 days. */
	health?: HealthFact[];
	refusedProposals?: Refusal[];
	/** Day on which the athlete said that warning signs are cleared, by a doctor where they were medical; absent or null: never. */
	clearedOn?: string | null;
	/** Older ones that the athlete has called a race. */
	races?: ReviewedActivity[];
	/** Dated thresholds: typed, found, confirmed and refused. */
	thresholds?: ThresholdEntry[];
	/** The whole history, one row per day with training, in order. */
	history: DayTotals[];
	/** Local date up to which the data is known to be complete; null when nothing was ever imported. */
	dataHorizon: string | null;
}

/** `ended` reviews the last week that is over; `running` shows the week that still runs, without counting it as finished. */
export type RefreshLook = "ended" | "running";

/** What a refresh decided. `changes` is empty when the plan stays as it is. */
export interface RefreshResult {
	week: WeekReview;
	fitness: Fitness;
	completions: Completion[];
	plan: Plan;
	changes: PlanChange[];
	/** What the safety module says about the new plan. */
	findings: Finding[];
	/** What waits for the athlete's yes. */
	proposals: Proposal[];
	/** Predicted against wished for; null without a race. */
	feasibility: Feasibility | null;
}
