/** What the panel on Garmin Connect asks of the athlete's server: what is to be sent, the right to send it, and the lines of the ledger. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../../shared/calendar.ts";
import { DeliveryEntrySchema, deliveryAnswers } from "../../shared/export/delivery/entry.ts";
import { WantedSchema } from "../../shared/export/delivery/wanted.ts";
import type { Aged } from "./aged.ts";
import { rule } from "./message.ts";

/** A watch keeps 20 to 30 workouts: more than eight weeks at once helps nobody. */
export const MOST_DAYS = 56;

export const WholeDeliverySchema = z.object({
	/** Garmin's profile id that the ledger is about; null before anything was sent. */
	account: z.nullable(z.string()),
	/** The athlete's. */
	today: IsoDateSchema,
	/** The plan that an approval would be of; null without a plan. */
	planId: z.nullable(z.string()),
	planApproved: z.boolean(),
	wanted: z.array(WantedSchema),
	ledger: z.array(DeliveryEntrySchema),
});
export type WholeDelivery = z.infer<typeof WholeDeliverySchema>;

/** Without the bodies, which only the sending needs. `sportTypeKey`: Garmin's own builder wants to be told it. */
const ShownWorkoutSchema = z.extend(z.omit(WantedSchema, { garmin: true }), { sportTypeKey: z.nullable(z.string()) });
export type ShownWorkout = z.infer<typeof ShownWorkoutSchema>;

export const ShownDeliverySchema = z.extend(WholeDeliverySchema, { wanted: z.array(ShownWorkoutSchema) });
export type ShownDelivery = z.infer<typeof ShownDeliverySchema>;

export interface LeaseTaken {
	lease: string;
	/** Ms since 1970, by the server's clock. */
	expiresAt: number;
}

/** How Garmin's service answers, how sending fares, and where the panel found room. */
export const driftSubjects = [
	"garmin:workout_list",
	"garmin:month",
	"garmin:sending",
	"garmin:calendar_page",
	"garmin:workouts_page",
	"garmin:home_page",
] as const;
export type DriftSubject = (typeof driftSubjects)[number];

const WorkoutIdSchema = z.string().check(z.maxLength(64));
const LeaseSchema = z.string().check(z.maxLength(64));
const DaysSchema = z.number().check(z.int(), z.minimum(1), z.maximum(MOST_DAYS));
const garmin = { from: ["garmin"] as const };

export const deliveryRules = {
	/** `fresh: false` answers from what is kept, at once, and fails with `nothing_kept` where nothing is. */
	"delivery.shown": rule<Aged<ShownDelivery>>()({ ...garmin, request: z.object({ days: DaysSchema, fresh: z.boolean() }) }),
	/** How many days ahead the athlete last chose; null before. `choose` changes it. */
	"delivery.days": rule<number | null>()({ ...garmin, request: z.object({ choose: z.optional(DaysSchema) }) }),
	"delivery.whole": rule<WholeDelivery>()({ ...garmin, request: z.object({ days: DaysSchema }) }),
	"delivery.lease": rule<LeaseTaken>()({
		...garmin,
		request: z.object({ account: z.string().check(z.regex(/^\d{1,20}$/)), rebind: z.boolean() }),
	}),
	/** Nothing to write, but still at work. */
	"delivery.keepLease": rule<null>()({ ...garmin, request: z.object({ lease: LeaseSchema }) }),
	"delivery.release": rule<null>()({ ...garmin, request: z.object({ lease: LeaseSchema }) }),
	"delivery.record": rule<null>()({
		...garmin,
		request: z.object({ lease: LeaseSchema, workoutId: WorkoutIdSchema, entry: z.nullable(DeliveryEntrySchema) }),
	}),
	/** `digest`: of what the athlete saw. */
	"delivery.approve": rule<null>()({
		...garmin,
		request: z.object({ workoutId: WorkoutIdSchema, digest: z.string().check(z.maxLength(64)) }),
	}),
	"delivery.approvePlan": rule<null>()({ ...garmin, request: z.object({ planId: z.string().check(z.maxLength(64)) }) }),
	"delivery.answer": rule<null>()({ ...garmin, request: z.object({ workoutId: WorkoutIdSchema, answer: z.enum(deliveryAnswers) }) }),
	/** Puts the script that talks to Garmin's service into the tab that asks. */
	"delivery.load": rule<null>()({ ...garmin, request: z.object({}) }),
	/** True once a day: then the service may be looked at. */
	"delivery.lookIsDue": rule<boolean>()({ ...garmin, request: z.object({}) }),
	/** How Garmin's service looked, as a stable code. */
	"delivery.seen": rule<null>()({
		...garmin,
		request: z.object({ subject: z.enum(driftSubjects), finding: z.string().check(z.regex(/^[a-z_]{1,40}$/)) }),
	}),
};
