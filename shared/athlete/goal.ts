/** What the athlete trains for: a race, or getting fitter without one. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";

export const goalStatuses = ["active", "done", "abandoned"] as const;

/** Standard race distances in metres (World Athletics). */
export const raceDistances = { "5k": 5_000, "10k": 10_000, half: 21_097.5, marathon: 42_195 } as const;

export const RaceGoalSchema = z.object({
	kind: z.literal("race"),
	name: z.string().check(z.maxLength(80)),
	day: IsoDateSchema,
	metres: z.number().check(z.minimum(1_500), z.maximum(100_000)),
	/** Finishing time wished for, or null: just run it. */
	targetSeconds: z.nullable(z.number().check(z.minimum(200), z.maximum(172_800))),
});

/** Training without a race date: a repeating base, build and deload cycle. */
export const AimGoalSchema = z.object({
	kind: z.literal("general"),
	name: z.string().check(z.maxLength(80)),
});

export const GoalInputSchema = z.discriminatedUnion("kind", [RaceGoalSchema, AimGoalSchema]);

export type RaceGoal = z.infer<typeof RaceGoalSchema>;
export type GoalInput = z.infer<typeof GoalInputSchema>;
export type Goal = GoalInput & { id: string; status: (typeof goalStatuses)[number] };
