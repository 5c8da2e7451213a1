/** The dated workouts of this month and the next: the season's visible window. */
import { z } from "zod/mini";
import { methodologies } from "../athlete/methodology.ts";
import { IsoDateSchema } from "../calendar.ts";
import { WorkoutSchema } from "../workout/workout.ts";
import { CircumstanceSchema } from "./circumstance.ts";

/** Daniels' four phases, which the other schools fill with their own blocks, and what surrounds them. */
export const phaseKinds = [
	"base",
	"early_quality",
	"transition_quality",
	"final_quality",
	"taper",
	"race",
	"recovery",
	"return",
	/** Between seasons, or with more time than the goal needs: enough to keep what there is. */
	"maintenance",
] as const;

export const PhaseSchema = z.object({
	kind: z.enum(phaseKinds),
	/** First Monday and last Sunday. */
	from: IsoDateSchema,
	to: IsoDateSchema,
});

/** Why a week differs from the season's curve. Keyed by the week that was reviewed, so that a second review replaces the first. */
export const adjustmentReasons = [
	"low_adherence",
	"overreach",
	"return_after_break",
	"hold",
	/** Falling recovery, sleep, HRV or motivation at held volume. */
	"poor_recovery",
	/** Chest pain, fainting, fever, pain of 5 and more: no quality until it is cleared. */
	"red_flag",
	/** The same weekday was missed again and again: its session moves. */
	"weekday_missed",
	/** More than planned, well recovered, for weeks: agreed to by the athlete. */
	"raised",
	/** Quality done well for weeks without a race: VDOT one step up, agreed to by the athlete. */
	"vdot_step",
] as const;

const Weekday = z.number().check(z.int(), z.minimum(1), z.maximum(7));

export const AdjustmentSchema = z.object({
	/** Monday of the reviewed week that caused it. */
	reviewedWeek: IsoDateSchema,
	reason: z.enum(adjustmentReasons),
	/** Factor on the volume of the weeks after the reviewed one, e.g. 0.8. */
	volumeFactor: z.number().check(z.minimum(0), z.maximum(1.2)),
	/** No session above easy before this date; null when quality goes on. */
	easyUntil: z.nullable(IsoDateSchema),
	/** A day of rest that the week after gets. */
	restDay: z.optional(IsoDateSchema),
	/** Sessions of weekday `from` are planned on `to` from the week after on. */
	weekdayMoved: z.optional(z.object({ from: Weekday, to: Weekday })),
	/** Added to VDOT from the week after on. */
	vdotStep: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
	/** After a break: how many days were missed, and the first day back; the load of the weeks after follows a table. */
	returning: z.optional(z.object({ days: z.number().check(z.int(), z.minimum(1)), from: IsoDateSchema })),
});

/** The season from today to the goal, however far; frozen until goal, profile or methodology change, so that the plan is stable. */
export const SeasonSchema = z.object({
	methodology: z.enum(methodologies),
	goalId: z.nullable(z.string()),
	startsOn: IsoDateSchema,
	endsOn: z.nullable(IsoDateSchema),
	/** Running seconds per week that the first week starts from, and the most it may grow to. */
	startSeconds: z.number(),
	peakSeconds: z.number(),
	phases: z.array(PhaseSchema),
	/** Fewer weeks than the goal wants: phases were shortened. */
	compressed: z.boolean(),
	/** Longest run before the season, seconds: where the long runs grow from. */
	longestSeconds: z.number(),
	/** Speed of an easy run, m/s, when VDOT is not known: for estimates. */
	easySpeed: z.number(),
	/** Weeks of regular training before the first phase, by this app's knowledge. */
	weeksTrained: z.number().check(z.int(), z.minimum(0)),
	/** Races within the season that are not its goal, in order of day; absent in seasons made before there were any. */
	otherRaces: z.optional(
		z.array(z.object({ goalId: z.string(), day: IsoDateSchema, metres: z.number(), priority: z.enum(["A", "B", "C"]) })),
	),
	/** Two weeks in which another school takes over: its share of the quality sessions grows from half to all. */
	blend: z.optional(z.object({ from: z.enum(methodologies), until: IsoDateSchema })),
	/** The part of goal and profile that the season was made from; another one makes another season. */
	madeFrom: z.object({ goal: z.string(), profile: z.string() }),
});

export const weekReasons = [
	"progress",
	"deload",
	"taper",
	"race",
	"first_partial_week",
	"blocked_days",
	"illness",
	"injury",
	"lightened",
	"maintenance",
	...adjustmentReasons,
] as const;

export const WeekSchema = z.object({
	monday: IsoDateSchema,
	phase: z.enum(phaseKinds),
	deload: z.boolean(),
	targetSeconds: z.number(),
	/** Why the volume is what it is, strongest first. */
	reasons: z.array(z.enum(weekReasons)),
});

export const PLAN_SCHEMA = 2;

export const PlanSchema = z.object({
	schema: z.literal(PLAN_SCHEMA),
	/** Host-made UUID; workout ids count on from it. */
	id: z.uuid(),
	from: IsoDateSchema,
	to: IsoDateSchema,
	season: SeasonSchema,
	adjustments: z.array(AdjustmentSchema),
	/** What the athlete has told about single days and weeks; a rebuild plans around it. */
	circumstances: z.array(CircumstanceSchema),
	/** VDOT that the targets were written with; null: targets by effort. */
	vdot: z.nullable(z.number()),
	weeks: z.array(WeekSchema),
	/** Mondays of this season's lighter weeks beside its rhythm, so that they stay once they are behind; absent when there are none. */
	lighter: z.optional(z.array(IsoDateSchema)),
	/** In order of day; all within the window. */
	workouts: z.array(WorkoutSchema),
	/** Workouts of the weeks before the window: not shown, kept so that late data can still be reviewed. */
	past: z.array(WorkoutSchema),
	nextWorkout: z.number().check(z.int(), z.minimum(1)),
});

export type PhaseKind = (typeof phaseKinds)[number];
export type Phase = z.infer<typeof PhaseSchema>;
export type Adjustment = z.infer<typeof AdjustmentSchema>;
export type Season = z.infer<typeof SeasonSchema>;
export type WeekReason = (typeof weekReasons)[number];
export type PlanWeek = z.infer<typeof WeekSchema>;
export type Plan = z.infer<typeof PlanSchema>;
