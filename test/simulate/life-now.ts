/** Where a simulated life stands: what the host would keep. */
import type { Goal } from "../../shared/athlete/goal.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import type { HealthFact } from "../../shared/health/fact.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import { applyOperations } from "../../shared/plan/operations/apply.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Completion, RefreshState, Refusal, ReviewedActivity } from "../../shared/review/review.ts";
import { historyOf } from "./builders.ts";
import type { Athlete } from "./population.ts";

export interface Now {
	plan: Plan;
	profile: Profile;
	goal: Goal | null;
	completions: Completion[];
	runs: ReviewedActivity[];
	health: HealthFact[];
	refused: Refusal[];
	/** Every week so far was done as planned, and nothing was told or changed. */
	faithful: boolean;
}

/** What is told is applied as the app does it, one by one; what cannot be is no reason to stop living. */
export function told(
	now: Now,
	operations: readonly Operation[],
	today: string,
	athlete: Athlete,
): { now: Now; applied: Operation["kind"][] } {
	if (operations.length === 0) return { now, applied: [] };
	const { profile, goal } = now;
	const { otherGoals } = athlete;
	const fitness = computeFitness({ profile, recent: now.runs.slice(-80), history: historyOf(now.runs), day: today });
	let plan = now.plan;
	const applied: Operation["kind"][] = [];
	for (const operation of operations) {
		const outcome = applyOperations(plan, [operation], { today, profile, goal, fitness, otherGoals });
		if (!outcome.ok) continue;
		plan = outcome.plan;
		applied.push(operation.kind);
	}
	return { now: { ...now, plan }, applied };
}

export function stateOf(athlete: Athlete, now: Now, visible: ReviewedActivity[], today: string, dataHorizon: string): RefreshState {
	return {
		profile: now.profile,
		goal: now.goal,
		otherGoals: athlete.otherGoals,
		plan: now.plan,
		completions: now.completions,
		recent: visible.filter(({ activity }) => activity.day >= addDays(today, -56)),
		races: visible.filter(({ activity, feedback }) => feedback?.race && activity.day < addDays(today, -56)),
		health: now.health,
		refusedProposals: now.refused,
		history: historyOf(visible),
		dataHorizon,
	};
}
