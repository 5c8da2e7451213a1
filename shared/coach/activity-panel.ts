/** One activity as the extension shows it on its page elsewhere. SI units; the sentences are the engine's, in the athlete's language. */
import { z } from "zod/mini";
import { FeedbackSchema } from "../activity/feedback.ts";
import { SportSchema } from "../athlete/sport.ts";
import { IsoDateSchema } from "../calendar.ts";
import { completionStates } from "../review/review.ts";
import { stepMarks } from "../review/step-mark.ts";
import { intensities, SegmentSchema, stepRoles, TargetSchema, workoutKinds } from "../workout/workout.ts";
import { ReaderSchema } from "./today-panel.ts";

const Maybe = z.nullable(z.number());

/** A planned step and what became of it. */
export const PanelStepSchema = z.object({
	/** Counts the work of the session from 1; null for what lies around it. */
	repetition: Maybe,
	role: z.enum(stepRoles),
	intensity: z.enum(intensities),
	target: TargetSchema,
	seconds: Maybe,
	/** Mean, in the target's own unit. */
	value: Maybe,
	mark: z.enum(stepMarks),
	/** Beyond the nearer end of the target, in its own unit. */
	off: Maybe,
	heartRate: Maybe,
});

export const ActivityPanelSchema = z.object({
	athlete: ReaderSchema,
	activityId: z.string(),
	day: IsoDateSchema,
	sport: SportSchema,
	name: z.nullable(z.string()),
	/** With the timer running. */
	seconds: Maybe,
	metres: Maybe,
	averageHeartRate: Maybe,
	/** 100 = one hour at threshold. */
	load: Maybe,
	verdict: z.object({ headline: z.string(), detail: z.nullable(z.string()) }),
	/** What was planned; null for what was not. */
	planned: z.nullable(
		z.object({
			workoutId: z.string(),
			kind: z.enum(workoutKinds),
			title: z.string(),
			/** Of the season, from 1; null for a season without an end. */
			week: Maybe,
			segments: z.array(SegmentSchema),
			estimateSeconds: z.number(),
			state: z.enum(completionStates),
			/** Execution, 0 to 100; null for what is not judged. */
			score: Maybe,
		}),
	),
	/** In the order in which they were planned; empty when they could not be told apart. */
	steps: z.array(PanelStepSchema),
	/** The recording over the profile; null without samples. */
	line: z.nullable(z.object({ seconds: z.number(), zones: z.array(Maybe).check(z.maxLength(200)) })),
	feedback: z.nullable(FeedbackSchema),
	/** The first workout after today, or today's that is still to do. */
	next: z.nullable(z.object({ workoutId: z.string(), day: IsoDateSchema, title: z.string(), seconds: z.number() })),
	/** Proposals that wait for a yes. */
	proposals: z.number(),
});

export const ActivityAnswerSchema = z.discriminatedUnion("known", [
	z.object({ known: z.literal(false) }),
	z.extend(ActivityPanelSchema, { known: z.literal(true) }),
]);

export type PanelStep = z.infer<typeof PanelStepSchema>;
export type ActivityPanel = z.infer<typeof ActivityPanelSchema>;
export type ActivityAnswer = z.infer<typeof ActivityAnswerSchema>;
