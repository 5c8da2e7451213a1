/** What the athlete trains for: a race, or getting fitter without one. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";

export const goalStatuses = ["active", "done", "abandoned"] as const;

/** Standard race distances in metres (World Athletics). */
export const raceDistances = { "5k": 5_000, "10k": 10_000, half: 21_097.5, marathon: 42_195 } as const;

/** From one lap of the track to 100 miles. */
export const RACE_METRES = { least: 400, most: 160_935 } as const;

/** A: the season is built for it. B: raced within the build, with a short taper. C: trained through. */
export const racePriorities = ["A", "B", "C"] as const;
export const raceSurfaces = ["road", "track", "trail"] as const;
/** What is trained for without a race. */
export const aims = ["fitness", "base", "weekly_volume", "return"] as const;

export const RaceGoalSchema = z.object({
	kind: z.literal("race"),
	name: z.string().check(z.maxLength(80)),
	day: IsoDateSchema,
	/** Of a race by time: the distance hoped for. */
	metres: z.number().check(z.minimum(RACE_METRES.least), z.maximum(RACE_METRES.most)),
	/** Finishing time wished for, or null: just run it. */
	targetSeconds: z.nullable(z.number().check(z.minimum(40), z.maximum(172_800))),
	/** Absent: A. */
	priority: z.optional(z.enum(racePriorities)),
	/** Length of a race by time (6, 12, 24 hours), seconds; absent or null: a race over a distance. */
	fixedSeconds: z.optional(z.nullable(z.number().check(z.minimum(1_800), z.maximum(172_800)))),
	/** Metres of climbing. */
	ascentMetres: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(20_000)))),
	/** Absent: road. */
	surface: z.optional(z.enum(raceSurfaces)),
});

/** Training without a race date: a repeating base, build and deload cycle. */
export const AimGoalSchema = z.object({
	kind: z.literal("general"),
	name: z.string().check(z.maxLength(80)),
	/** Absent: fitness. */
	aim: z.optional(z.enum(aims)),
	/** Weekly running to work towards, metres; with the aim `weekly_volume`. */
	weeklyMetres: z.optional(z.nullable(z.number().check(z.minimum(5_000), z.maximum(250_000)))),
});

export const GoalInputSchema = z.discriminatedUnion("kind", [RaceGoalSchema, AimGoalSchema]);

export type RaceGoal = z.infer<typeof RaceGoalSchema>;
export type GoalInput = z.infer<typeof GoalInputSchema>;
export type RacePriority = (typeof racePriorities)[number];
export type Aim = (typeof aims)[number];
export type Goal = GoalInput & { id: string; status: (typeof goalStatuses)[number] };

export type Race = Extract<Goal, { kind: "race" }>;

/** Those among the goals that are still to be raced. */
export function activeRaces(goals: readonly Goal[]): Race[] {
	return goals.flatMap((each) => (each.kind === "race" && each.status === "active" ? [each] : []));
}
