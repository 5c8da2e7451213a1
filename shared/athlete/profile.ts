/** Who trains: what the athlete has told us about themselves. Everything computed from activities lives in `fitness`. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";
import { methodologies } from "./methodology.ts";
import { SportSchema } from "./sport.ts";

export const experiences = ["beginner", "intermediate", "advanced"] as const;
export const sexes = ["female", "male"] as const;
export const languages = ["en", "ko"] as const;
export const unitSystems = ["metric", "imperial"] as const;

/** Whose running power counts where both are recorded: the device's own field or an app's developer field. */
export const runningPowers = ["native", "developer"] as const;

export type RunningPower = (typeof runningPowers)[number];
export type ZoneBounds = z.infer<typeof ZoneBoundsSchema>;
export type Experience = (typeof experiences)[number];
export type Sex = (typeof sexes)[number];
export type Language = (typeof languages)[number];
export type UnitSystem = (typeof unitSystems)[number];

/** Most minutes a person can plan for one day. */
export const MAX_MINUTES_PER_DAY = 600;

const Weekdays = z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))).check(z.maxLength(7));

const Minutes = z.number().check(z.int(), z.minimum(0), z.maximum(MAX_MINUTES_PER_DAY));

/** Minutes available per weekday, Monday first; 0 is a day without training. */
export const AvailabilitySchema = z.array(Minutes).check(
	z.length(7),
	z.refine((minutes) => minutes.some((m) => m >= 20), { error: "no_available_day" }),
);

/** How the week may be arranged: sessions on their days, moved freely within the week, or as few as the goal can do with. */
export const planners = ["fixed", "flexible", "minimal"] as const;
/** How the coach speaks. */
export const tones = ["encouraging", "direct", "motivational"] as const;
/** Why days are blocked. */
export const blockReasons = ["travel", "illness", "work", "family", "other"] as const;
export const bodyParts = ["foot", "ankle", "calf", "achilles", "shin", "knee", "hamstring", "thigh", "hip", "back", "other"] as const;

export type Planner = (typeof planners)[number];
export type Tone = (typeof tones)[number];
export type BlockReason = (typeof blockReasons)[number];
export type BodyPart = (typeof bodyParts)[number];

/** Days on which nothing is planned, both included. */
export const BlockedDatesSchema = z
	.object({ from: IsoDateSchema, to: IsoDateSchema, reason: z.enum(blockReasons) })
	.check(z.refine(({ from, to }) => from <= to, { error: "ends_before_it_begins" }));

/** `to` is null while it still hurts. */
export const InjurySchema = z.object({
	part: z.enum(bodyParts),
	from: IsoDateSchema,
	to: z.nullable(IsoDateSchema),
	/** A fracture of the bone, by load or by a fall: the way back is longest. */
	stressFracture: z.boolean(),
	note: z.string().check(z.maxLength(200)),
});

/** A race or time trial the athlete remembers: the first evidence of VDOT. */
export const RaceResultSchema = z.object({
	day: IsoDateSchema,
	metres: z.number().check(z.minimum(400), z.maximum(200_000)),
	seconds: z.number().check(z.minimum(40), z.maximum(172_800)),
});

/** Heart-rate facts as typed by the athlete, bpm; null when not known. */
export const HeartRatesSchema = z.object({
	max: z.nullable(z.number().check(z.minimum(100), z.maximum(240))),
	rest: z.nullable(z.number().check(z.minimum(25), z.maximum(110))),
	/** Lactate threshold heart rate (Friel). */
	threshold: z.nullable(z.number().check(z.minimum(80), z.maximum(230))),
});

const bounds = (count: number, most: number) =>
	z.nullable(
		z.array(z.number().check(z.positive(), z.maximum(most))).check(
			z.length(count),
			z.refine((values) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0)), { error: "not_rising" }),
		),
	);

/** Zones as typed by the athlete: the lower bounds of zone 2 and up, rising; null is estimated from thresholds. */
export const ZoneBoundsSchema = z.object({
	/** bpm, zones 2 to 5. */
	heartRate: bounds(4, 240),
	/** m/s, zones 2 to 5. */
	speed: bounds(4, 12),
	/** W, zones 2 to 7. */
	power: bounds(6, 2_500),
});

export const poolUnits = ["metre", "yard"] as const;
export type PoolUnit = (typeof poolUnits)[number];

/** Lengths of pools that people swim in, in their own unit: from a hotel's to 100 m of open-air baths. */
export const POOL_LENGTH = { least: 10, most: 100 } as const;

/** The pool the athlete swims in: its length in metres or yards. */
export const PoolSchema = z.object({
	length: z.number().check(z.minimum(POOL_LENGTH.least), z.maximum(POOL_LENGTH.most)),
	unit: z.enum(poolUnits),
});

/** Functional threshold power of a cyclist, W. */
export const FTP_RANGE = { least: 40, most: 600 } as const;

export const ProfileSchema = z.object({
	name: z.string().check(z.maxLength(80)),
	/** IANA zone; weeks, days and the Sunday refresh follow it. */
	zone: z.string().check(z.minLength(1), z.maxLength(64)),
	language: z.enum(languages),
	units: z.enum(unitSystems),
	birthYear: z.nullable(z.number().check(z.int(), z.minimum(1910), z.maximum(2020))),
	sex: z.nullable(z.enum(sexes)),
	experience: z.enum(experiences),
	availability: AvailabilitySchema,
	/** ISO weekday of the long run, 1 Monday to 7 Sunday; must have time in `availability`. */
	longRunDay: z.number().check(z.int(), z.minimum(1), z.maximum(7)),
	heartRates: HeartRatesSchema,
	/** Typed, W; absent or null when not known. */
	ftp: z.optional(z.nullable(z.number().check(z.minimum(FTP_RANGE.least), z.maximum(FTP_RANGE.most)))),
	/** Typed; absent when none is. */
	zones: z.optional(ZoneBoundsSchema),
	/** Running power by which sensor, where a recording holds several; absent: the watch's own before apps'. */
	runningPower: z.optional(z.enum(runningPowers)),
	/** Absent or null: not known. */
	pool: z.optional(z.nullable(PoolSchema)),
	/** Easy runs by pace carry the top of heart-rate zone 2 as a limit on the watch; absent: they do not. */
	easyHeartRateLimit: z.optional(z.boolean()),
	races: z.array(RaceResultSchema).check(z.maxLength(50)),
	/** Sports the athlete does besides running: they count as load, and may stand for an easy run. Absent: running only. */
	sports: z.optional(z.array(SportSchema).check(z.maxLength(8))),
	/** ISO weekdays whose minutes may be shared by two sessions. */
	doubleDays: z.optional(Weekdays),
	/** ISO weekdays on which strength is wished for; absent or empty: none is planned. */
	strengthDays: z.optional(Weekdays),
	blocked: z.optional(z.array(BlockedDatesSchema).check(z.maxLength(40))),
	injuries: z.optional(z.array(InjurySchema).check(z.maxLength(40))),
	/** Absent: fixed. */
	planner: z.optional(z.enum(planners)),
	/** Absent: encouraging. */
	tone: z.optional(z.enum(tones)),
	/** The school chosen by the athlete; absent or null: the one that fits the goal. */
	methodology: z.optional(z.nullable(z.enum(methodologies))),
	/** Years of regular training, whole; absent or null: guessed from experience. */
	yearsTraining: z.optional(z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(70)))),
});

export type RaceResult = z.infer<typeof RaceResultSchema>;
export type BlockedDates = z.infer<typeof BlockedDatesSchema>;
export type Injury = z.infer<typeof InjurySchema>;
export type Profile = z.infer<typeof ProfileSchema>;
