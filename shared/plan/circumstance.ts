/** What the athlete has told about single days and weeks. It belongs to the plan: rebuilding plans around it, undoing takes it away. */
import { z } from "zod/mini";
import { AvailabilitySchema, blockReasons, bodyParts } from "../athlete/profile.ts";
import { IsoDateSchema } from "../calendar.ts";

/** Above the neck without fever; or fever, chest, stomach or aching limbs. */
export const illnessKinds = ["above_neck", "systemic"] as const;

const Days = { from: IsoDateSchema, to: IsoDateSchema };

export const CircumstanceSchema = z.discriminatedUnion("kind", [
	/** Other minutes in the week of `monday`. */
	z.object({ kind: z.literal("availability"), monday: IsoDateSchema, minutes: AvailabilitySchema }),
	/** Nothing is planned from day to day. */
	z.object({ kind: z.literal("pause"), ...Days, reason: z.enum(blockReasons) }),
	z.object({ kind: z.literal("illness"), ...Days, illness: z.enum(illnessKinds) }),
	/** Away, with this many minutes a day. */
	z.object({ kind: z.literal("travel"), ...Days, minutesPerDay: z.number().check(z.int(), z.minimum(0), z.maximum(600)) }),
	/** `to` is null while it hurts. Pain 0 to 10. */
	z.object({
		kind: z.literal("injury"),
		from: IsoDateSchema,
		to: z.nullable(IsoDateSchema),
		part: z.enum(bodyParts),
		pain: z.number().check(z.int(), z.minimum(0), z.maximum(10)),
		stressFracture: z.boolean(),
	}),
	z.object({ kind: z.literal("rest"), day: IsoDateSchema }),
	/** The week of `monday` at this share, without quality when `easyOnly`. */
	z.object({
		kind: z.literal("lightened"),
		monday: IsoDateSchema,
		factor: z.number().check(z.minimum(0.3), z.maximum(1)),
		easyOnly: z.boolean(),
	}),
]);

export type Circumstance = z.infer<typeof CircumstanceSchema>;
export type IllnessKind = (typeof illnessKinds)[number];
