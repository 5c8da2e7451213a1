/** The day as the extension shows it: popup, card and badge. SI units; titles are in the athlete's language. */
import { z } from "zod/mini";
import { languages, unitSystems } from "../athlete/profile.ts";
import { SportSchema } from "../athlete/sport.ts";
import { IsoDateSchema } from "../calendar.ts";
import { approvals } from "../export/delivery/wanted.ts";
import { phaseKinds } from "../plan/plan.ts";
import { completionStates } from "../review/review.ts";
import { priorities, SegmentSchema, workoutKinds } from "../workout/workout.ts";
import { restKinds } from "./rest-advice.ts";

/** Where a workout stands on the athlete's calendar at Garmin Connect; differs: not as it was sent; outdated: not as the plan has it now. */
export const watchStates = ["not_sent", "sent", "differs", "outdated", "question", "failed", "left_alone"] as const;
export type WatchState = (typeof watchStates)[number];

export const ReaderSchema = z.object({ name: z.string(), language: z.enum(languages), units: z.enum(unitSystems) });

export const PanelWorkoutSchema = z.object({
	id: z.string(),
	day: IsoDateSchema,
	sport: SportSchema,
	kind: z.enum(workoutKinds),
	title: z.string(),
	/** What it is for, one sentence. */
	purpose: z.string(),
	priority: z.enum(priorities),
	segments: z.array(SegmentSchema),
	estimate: z.object({ seconds: z.number(), metres: z.number(), load: z.number() }),
	state: z.enum(completionStates),
	/** What was run, ridden or swum of it, all recordings together; null while nothing is. */
	done: z.nullable(z.object({ seconds: z.number(), metres: z.number() })),
	/** Whether it may be sent to the watch. */
	approval: z.enum(approvals),
	watch: z.enum(watchStates),
});

export const TodayPanelSchema = z.object({
	athlete: ReaderSchema,
	/** The athlete's own date. */
	today: IsoDateSchema,
	hasPlan: z.boolean(),
	plan: z.nullable(
		z.object({
			id: z.string(),
			version: z.number(),
			/** The goal's name; null without one. */
			goal: z.nullable(z.string()),
			phase: z.nullable(z.enum(phaseKinds)),
			/** Null for a season without an end. */
			week: z.nullable(z.object({ week: z.number(), of: z.number() })),
		}),
	),
	/** Of today and the next three days, in order. */
	workouts: z.array(PanelWorkoutSchema),
	/** What a day without training is for; null on other days, and without a plan. */
	rest: z.nullable(z.object({ kind: z.enum(restKinds), text: z.string() })),
	/** What waits for the athlete. */
	waiting: z.object({
		proposals: z.number(),
		/** Entries that the athlete changed on Garmin. */
		questions: z.number(),
		/** Workouts of the next two weeks that only a yes keeps from Garmin's calendar. */
		unapproved: z.number(),
		/** What a sending of the next two weeks would bring to Garmin's calendar, change there or take off. */
		changes: z.number(),
	}),
});

export type Reader = z.infer<typeof ReaderSchema>;
export type PanelWorkout = z.infer<typeof PanelWorkoutSchema>;
export type TodayPanel = z.infer<typeof TodayPanelSchema>;
