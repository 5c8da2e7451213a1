/** What happened to what was planned: completions, the week's review, and the state a refresh reads and returns. */
import { z } from "zod/mini";
import { ActivitySchema } from "../activity/activity.ts";
import { FeedbackSchema } from "../activity/feedback.ts";
import type { Goal } from "../athlete/goal.ts";
import type { Profile } from "../athlete/profile.ts";
import { IsoDateSchema } from "../calendar.ts";
import type { DayTotals, Fitness } from "../fitness/fitness.ts";
import type { ThresholdEntry } from "../fitness/threshold.ts";
import { MetricsSchema } from "../metrics/metrics.ts";
import { PlanChangeSchema as ChangeSchema } from "../plan/change.ts";
import type { Plan } from "../plan/plan.ts";
import type { Finding } from "../plan/safety.ts";

export const completionStates = ["planned", "confirmed", "partial", "assumed", "missed", "skipped", "excused"] as const;

export const CompletionSchema = z.object({
	workoutId: z.string(),
	state: z.enum(completionStates),
	activityIds: z.array(z.string()),
	/** Done against planned duration, 1 = as planned; null when nothing was done or known. */
	ratio: z.nullable(z.number()),
	/** Ties made by the athlete always win over matching. */
	by: z.enum(["matching", "athlete"]),
});

/** An activity with its metrics, as the review needs it. */
export const ReviewedActivitySchema = z.object({
	activity: ActivitySchema,
	metrics: MetricsSchema,
	/** Absent or null while the athlete has said nothing. */
	feedback: z.optional(z.nullable(FeedbackSchema)),
});

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
});

/** One line of what a refresh changed; the shape belongs to the plan. */
export const PlanChangeSchema = ChangeSchema;

export type Completion = z.infer<typeof CompletionSchema>;
export type CompletionState = (typeof completionStates)[number];
export type ReviewedActivity = z.infer<typeof ReviewedActivitySchema>;
export type WeekReview = z.infer<typeof WeekReviewSchema>;
export type PlanChange = z.infer<typeof PlanChangeSchema>;

/** Everything a refresh reads. */
export interface RefreshState {
	profile: Profile;
	goal: Goal | null;
	/** The current plan. */
	plan: Plan;
	completions: Completion[];
	/** Activities of the last 8 weeks. */
	recent: ReviewedActivity[];
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
}
