/** What the engine says about a plan as things stand: safety, and whether the goal can be reached. */
import type { Fitness } from "../../shared/fitness/fitness.ts";
import type { Feasibility } from "../../shared/plan/feasibility.ts";
import { feasibilityOf } from "../../shared/plan/forecast/feasibility-of.ts";
import type { OperationContext } from "../../shared/plan/operations/context.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { checkSafety, type Finding } from "../../shared/plan/safety.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import type { AthleteState } from "./athlete-state.ts";
import type { Call } from "./call.ts";

export interface PlanJudgement {
	/** Worst first. */
	findings: Finding[];
	/** Null without a race. */
	feasibility: Feasibility | null;
}

export function judgedPlan(state: AthleteState, plan: Plan, fitness: Fitness): PlanJudgement {
	const { profile, recent, goal, otherGoals, today, current } = state;
	const week = current?.facts?.review ?? current?.review ?? null;
	return {
		findings: checkSafety(plan, { profile, fitness, recent, goal, otherGoals, flags: week?.flags ?? [] }),
		feasibility: feasibilityOf({ goal, profile, fitness, plan, today, review: { adherence: week?.adherence ?? null, pacesHit: null } }),
	};
}

export function operationContext(call: Call, state: AthleteState, plan: Plan, fitness: Fitness): OperationContext {
	const { profile, goal, otherGoals, today, recent } = state;
	const { completions } = currentCompletions({ ...state, plan }, new Date(call.now).toISOString());
	return { profile, fitness, goal, otherGoals, today, recent, completions };
}
