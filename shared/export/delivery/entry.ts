/**
 * The delivery ledger: what Longrun put on an athlete's Garmin Connect calendar, and what it was about to do there. It lives on the server, so that two
 * computers know one truth. The intent is written before each call: a call whose answer was lost is found again by the marker in the workout's description.
 */
import { z } from "zod/mini";
import { IsoDateSchema } from "../../calendar.ts";

/** What is being done at Garmin; null between calls. */
export const deliverySteps = ["creating", "scheduling", "updating", "unscheduling", "deleting"] as const;

/** What the athlete did to an entry on Garmin, which is asked about and never overwritten. */
export const deliveryQuestions = ["changed", "moved", "removed"] as const;

/** `use_plan`: the plan's version takes its place; `keep_garmin`: Longrun leaves this workout alone from now on. */
export const deliveryAnswers = ["use_plan", "keep_garmin"] as const;

/** Of a workout, in characters; more than any of ours has. */
export const LONGEST_TITLE = 200;

export const DeliveryEntrySchema = z.object({
	workoutId: z.string().check(z.maxLength(64)),
	/** As it was last sent, for when the plan no longer has it; absent in rows of earlier releases. */
	title: z.optional(z.string().check(z.maxLength(LONGEST_TITLE))),
	/** Where it stands on Garmin's calendar, or is meant to. */
	day: IsoDateSchema,
	/** SHA-256 (hex) of the body that Garmin holds, as the server compiled it; null before the first one has arrived. */
	digest: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
	/** Garmin's `workoutId`; null before it is known. */
	garminId: z.nullable(z.string().check(z.regex(/^\d{1,20}$/))),
	/** Garmin's `workoutScheduleId`; null while it stands on no day. */
	scheduleId: z.nullable(z.string().check(z.regex(/^\d{1,20}$/))),
	/** Garmin's `updatedDate` after our last write, as text: another one there says that somebody has changed it since. */
	garminUpdated: z.nullable(z.string().check(z.maxLength(40))),
	/** SHA-256 (hex) of the meaning that Garmin held after our last write: tells a change by hand from a date that Garmin moved by itself. */
	held: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
	step: z.nullable(z.enum(deliverySteps)),
	question: z.nullable(z.enum(deliveryQuestions)),
	/** Of an answered question; `keep_garmin` keeps Longrun away from it. */
	answer: z.nullable(z.enum(deliveryAnswers)),
	/** Why the last call failed, as a stable code; null after a success. */
	failure: z.nullable(z.string().check(z.maxLength(40))),
});
export type DeliveryEntry = z.infer<typeof DeliveryEntrySchema>;
export type DeliveryStep = (typeof deliverySteps)[number];
export type DeliveryQuestion = (typeof deliveryQuestions)[number];

/** Asked, and not answered. */
export const isOpenQuestion = ({ question, answer }: Pick<DeliveryEntry, "question" | "answer">): boolean =>
	question !== null && answer === null;
