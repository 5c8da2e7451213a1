/** What the engine says about a plan as things stand: safety, and whether the goal can be reached. */
import type { Fitness } from "../../shared/fitness/fitness.ts";
import type { Feasibility } from "../../shared/plan/feasibility.ts";
import type { ReviewFigures } from "../../shared/plan/forecast/feasibility-concerns.ts";
import { feasibilityOf } from "../../shared/plan/forecast/feasibility-of.ts";
import type { OperationContext } from "../../shared/plan/operations/context.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { checkSafety, type Finding } from "../../shared/plan/safety.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import { warningNames } from "../../shared/review/warning-names.ts";
import type { StoredLetter } from "../repositories/letters.ts";
import type { AthleteState } from "./athlete-state.ts";
import type { Call } from "./call.ts";

export interface PlanJudgement {
	/** Worst first. */
	findings: Finding[];
	/** Null without a race. */
	feasibility: Feasibility | null;
}

export function judgedPlan(state: AthleteState, plan: Plan, fitness: Fitness): PlanJudgement {
	const { profile, recent, goal, otherGoals, today, letter } = state;
	return {
		findings: checkSafety(plan, { profile, fitness, recent, goal, otherGoals, flags: flagsOf(state, plan) }),
		feasibility: feasibilityOf({ goal, profile, fitness, plan, today, review: figuresOf(letter), doneIds: doneIn(state, plan) }),
	};
}

/** Warning signs of the week that the last letter reviewed, as far as they stand. */
function flagsOf({ letter }: AthleteState, plan: Plan): string[] {
	return letter ? warningNames(letter.facts.review, plan) : [];
}

/** What was done of the plan is in the fitness already. */
function doneIn({ completions }: AthleteState, plan: Plan): ReadonlySet<string> {
	const known = new Set(plan.workouts.map((each) => each.id));
	return new Set(completions.flatMap(({ workoutId, state }) => (known.has(workoutId) && state !== "planned" ? [workoutId] : [])));
}

/**
 * What the last letter's verdict said of the weeks before it, so that every screen agrees with it until the next one. The verdict keeps only whether
 * a figure was too low: zero stands for that.
 */
function figuresOf(letter: StoredLetter | null): ReviewFigures {
	const concerns = letter?.facts.feasibility?.concerns ?? [];
	return { adherence: concerns.includes("low_adherence") ? 0 : null, pacesHit: concerns.includes("paces_missed") ? 0 : null };
}

export function operationContext(call: Call, state: AthleteState, plan: Plan, fitness: Fitness): OperationContext {
	const { profile, goal, otherGoals, today, recent } = state;
	const { completions } = currentCompletions({ ...state, plan }, new Date(call.now).toISOString());
	return { profile, fitness, goal, otherGoals, today, recent, completions, flags: flagsOf(state, plan) };
}
