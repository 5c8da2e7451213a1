/** A planned session: steps, repeats and targets. Words for kinds are in `titles.ts`. */
import { z } from "zod/mini";
import { SportSchema } from "../athlete/sport.ts";
import { IsoDateSchema } from "../calendar.ts";

export const priorities = ["key", "important", "optional"] as const;

/** The field's names for sessions. */
export const workoutKinds = [
	"easy",
	"easy_strides",
	"recovery",
	"long",
	"long_marathon_pace",
	"tempo",
	"cruise_intervals",
	"vo2max_intervals",
	"repetitions",
	"threshold_repetitions",
	"marathon_pace",
	"run_walk",
	"race",
	/** An all-out test that gives evidence of fitness. */
	"time_trial",
	"medium_long",
	"progression",
	"hills",
	"race_pace",
	/** The second long run on tired legs, the day after the first. */
	"back_to_back",
	/** Koop: 20 to 60 minutes at RPE 7. */
	"steady_state",
	/** Seiler: bouts of four to ten minutes at about 90 % of maximum heart rate. */
	"long_intervals",
	/** Sprinting, by the chart that Pfaff uses. */
	"acceleration",
	"max_velocity",
	"speed_endurance",
	"special_endurance",
	"intensive_tempo",
	"extensive_tempo",
	"strength",
	"plyometrics",
	/** Put in by the athlete without a structure of its own: another sport, or just time. */
	"other",
] as const;

/** Daniels' intensities, Koop's steady state, sprinting, and recovery jogging, walking and standing; exercise is strength work. */
export const intensities = [
	"easy",
	"steady",
	"marathon",
	"threshold",
	"interval",
	"repetition",
	"sprint",
	"race",
	"recovery",
	"walk",
	"rest",
	"exercise",
] as const;

export const stepRoles = ["warmup", "work", "recovery", "cooldown"] as const;

export const DurationSchema = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("time"), seconds: z.number().check(z.minimum(1)) }),
	z.object({ kind: z.literal("distance"), metres: z.number().check(z.minimum(1)) }),
	/** Until the athlete presses lap. */
	z.object({ kind: z.literal("open") }),
]);

/** Ranges go from slow/low to fast/high. */
export const TargetSchema = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("open") }),
	/** m/s */
	z.object({ kind: z.literal("speed"), low: z.number(), high: z.number() }),
	/** bpm */
	z.object({ kind: z.literal("heart_rate"), low: z.number(), high: z.number() }),
	/** W */
	z.object({ kind: z.literal("power"), low: z.number(), high: z.number() }),
	/** CR-10 */
	z.object({ kind: z.literal("rpe"), low: z.number(), high: z.number() }),
]);

export const StepSchema = z.object({
	kind: z.literal("step"),
	role: z.enum(stepRoles),
	duration: DurationSchema,
	intensity: z.enum(intensities),
	target: TargetSchema,
	note: z.optional(z.string().check(z.maxLength(200))),
});

export const RepeatSchema = z.object({
	kind: z.literal("repeat"),
	count: z.number().check(z.int(), z.minimum(2), z.maximum(99)),
	steps: z.array(StepSchema).check(z.minLength(1), z.maxLength(20)),
});

export const SegmentSchema = z.discriminatedUnion("kind", [StepSchema, RepeatSchema]);

export const WorkoutSchema = z.object({
	/** `<plan id>.<number>`; kept across rebuilds, moves and restores. */
	id: z.string().check(z.regex(/^[0-9a-f-]{36}\.\d+$/)),
	day: IsoDateSchema,
	/** The day it was first planned for; a moved workout keeps it. */
	firstDay: IsoDateSchema,
	sport: SportSchema,
	kind: z.enum(workoutKinds),
	priority: z.enum(priorities),
	segments: z.array(SegmentSchema).check(z.minLength(1), z.maxLength(40)),
	/** What the session is expected to take. */
	estimate: z.object({ seconds: z.number(), metres: z.number(), load: z.number() }),
	/** True once the athlete has moved or edited it; rebuilding keeps it as it is. */
	byHand: z.boolean(),
	/** Neither a rebuild nor an operation touches it until it is unlocked. */
	locked: z.optional(z.boolean()),
	/** Day on which a key session was missed that a refresh then gave another one. */
	missedOn: z.optional(IsoDateSchema),
	/** The second session of a day; absent for the first or only one. */
	second: z.optional(z.boolean()),
	/** Metres to climb, where the race asks for it. */
	ascentMetres: z.optional(z.number()),
	/** Template of the library it was made from. */
	template: z.optional(z.string()),
	/** In the athlete's own words. */
	note: z.optional(z.string().check(z.maxLength(500))),
});

export type Priority = (typeof priorities)[number];
export type WorkoutKind = (typeof workoutKinds)[number];
export type Intensity = (typeof intensities)[number];
export type StepRole = (typeof stepRoles)[number];
export type Duration = z.infer<typeof DurationSchema>;
export type Target = z.infer<typeof TargetSchema>;
export type Step = z.infer<typeof StepSchema>;
export type Repeat = z.infer<typeof RepeatSchema>;
export type Segment = z.infer<typeof SegmentSchema>;
export type Workout = z.infer<typeof WorkoutSchema>;
