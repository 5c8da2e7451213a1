/** What the letter after a refresh is made from: facts and codes, stored with the plan's version. The words are made when it is read. */
import { z } from "zod/mini";
import { addDays, IsoDateSchema } from "../calendar.ts";
import type { Fitness } from "../fitness/fitness.ts";
import { PlanChangeSchema } from "../plan/change.ts";
import { FeasibilitySchema } from "../plan/feasibility.ts";
import { FindingSchema } from "../plan/finding.ts";
import { type Plan, WeekSchema } from "../plan/plan.ts";
import { ProposalSchema, type RefreshResult, WeekReviewSchema } from "../review/review.ts";
import { workoutKinds } from "../workout/workout.ts";

const Level = z.object({ vdot: z.nullable(z.number()), ctl: z.number() });

export const LetterFactsSchema = z.object({
	version: z.literal(1),
	/** Day of the refresh. */
	day: IsoDateSchema,
	review: WeekReviewSchema,
	changes: z.array(PlanChangeSchema),
	findings: z.array(FindingSchema),
	/** What the plan and the fitness before said; null on the first one. */
	before: z.nullable(Level),
	after: Level,
	feasibility: z.nullable(FeasibilitySchema),
	proposals: z.array(ProposalSchema),
	/** The week after the reviewed one; null when the plan does not reach it. */
	next: z.nullable(z.object({ week: WeekSchema, sessions: z.array(z.enum(workoutKinds)) })),
	race: z.nullable(z.object({ name: z.string(), day: IsoDateSchema })),
});

export type LetterFacts = z.infer<typeof LetterFactsSchema>;

export interface FactsInput {
	day: string;
	result: RefreshResult;
	/** The plan and the fitness that the refresh began with. */
	plan: Plan;
	fitness: Fitness | null;
	race: { name: string; day: string } | null;
}

/** Facts of a refresh. Sessions of the week ahead are those above easy and the long run, in order of day. */
export function letterFacts({ day, result, plan, fitness, race }: FactsInput): LetterFacts {
	const monday = addDays(result.week.monday, 7);
	const week = result.plan.weeks.find((each) => each.monday === monday);
	const sessions = result.plan.workouts.filter((each) => each.day >= monday && each.day <= addDays(monday, 6) && each.priority === "key");
	return {
		version: 1,
		day,
		review: result.week,
		changes: result.changes,
		findings: result.findings,
		before: fitness && { vdot: plan.vdot, ctl: fitness.form.ctl },
		after: { vdot: result.plan.vdot, ctl: result.fitness.form.ctl },
		feasibility: result.feasibility,
		proposals: result.proposals,
		next: week ? { week, sessions: sessions.map((each) => each.kind) } : null,
		race,
	};
}
