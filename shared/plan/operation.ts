/** What can be done to a plan, typed: by the athlete, the coach or a refresh. A change is a list of these; nothing else alters a plan. */
import { z } from "zod/mini";
import { AvailabilitySchema, blockReasons } from "../athlete/profile.ts";
import { IsoDateSchema } from "../calendar.ts";
import { SegmentSchema, WorkoutSchema } from "../workout/workout.ts";
import { CircumstanceSchema } from "./circumstance.ts";

const Id = z.string().check(z.regex(/^[0-9a-f-]{36}\.\d+$/));
const Monday = IsoDateSchema;

export const OperationSchema = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("move"), workoutId: Id, day: IsoDateSchema }),
	/** Two workouts take each other's days. */
	z.object({ kind: z.literal("swap"), workoutId: Id, withId: Id }),
	/** Longer or shorter by `factor`, or easier and harder by whole steps of intensity. */
	z.object({ kind: z.literal("scale_time"), workoutId: Id, factor: z.number().check(z.minimum(0.3), z.maximum(1.5)) }),
	z.object({ kind: z.literal("scale_intensity"), workoutId: Id, steps: z.number().check(z.int(), z.minimum(-3), z.maximum(1)) }),
	/** The week of `monday` at `factor` of its time; `easyOnly` takes the quality out. */
	z.object({
		kind: z.literal("lighten_week"),
		monday: Monday,
		factor: z.number().check(z.minimum(0.3), z.maximum(1)),
		easyOnly: z.boolean(),
	}),
	z.object({ kind: z.literal("skip"), workoutId: Id }),
	/** Another session of the library on the same day; null keeps the length. */
	z.object({
		kind: z.literal("replace"),
		workoutId: Id,
		template: z.string(),
		seconds: z.nullable(z.number().check(z.minimum(600), z.maximum(36_000))),
	}),
	/** Written by the athlete: the whole structure. */
	z.object({
		kind: z.literal("edit"),
		workoutId: Id,
		segments: z.array(SegmentSchema).check(z.minLength(1), z.maxLength(40)),
		note: z.nullable(z.string().check(z.maxLength(500))),
	}),
	z.object({
		kind: z.literal("insert"),
		day: IsoDateSchema,
		template: z.string(),
		seconds: z.nullable(z.number().check(z.minimum(600), z.maximum(36_000))),
	}),
	z.object({ kind: z.literal("add_rest"), day: IsoDateSchema }),
	z.object({ kind: z.literal("lock"), workoutId: Id }),
	z.object({ kind: z.literal("unlock"), workoutId: Id }),
	z.object({ kind: z.literal("set_availability"), monday: Monday, minutes: AvailabilitySchema }),
	/** Everything from `from` on, later (positive) or earlier; races and locked workouts stay. */
	z.object({ kind: z.literal("shift"), from: IsoDateSchema, days: z.number().check(z.int(), z.minimum(-14), z.maximum(28)) }),
	z.object({ kind: z.literal("pause"), from: IsoDateSchema, to: IsoDateSchema, reason: z.enum(blockReasons) }),
	/** Illness, travel, injury, as told. */
	z.object({ kind: z.literal("tell"), circumstance: CircumstanceSchema }),
	/** Takes back what was told; `index` in `plan.circumstances`. */
	z.object({ kind: z.literal("untell"), index: z.number().check(z.int(), z.minimum(0)) }),
	/** A workout as it was in an earlier version: "keep the old". */
	z.object({ kind: z.literal("keep"), workout: WorkoutSchema }),
]);

/** Why an operation could not be applied. `index` is its place in the list; nothing of the list is applied then. */
export const operationProblems = [
	"unknown_workout",
	"unknown_template",
	"unknown_circumstance",
	"workout_locked",
	"workout_past",
	"day_past",
	"day_outside_plan",
	"race_fixed",
	"range_reversed",
	"nothing_to_change",
	"cannot_scale",
	/** The time there is, or the week's volume, is too small for the session. */
	"no_room",
] as const;

export type Operation = z.infer<typeof OperationSchema>;
export type OperationProblem = (typeof operationProblems)[number];
