/** What operations know besides the plan. */
import type { Goal } from "../../athlete/goal.ts";
import type { Profile } from "../../athlete/profile.ts";
import type { IsoDate } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import { type Paces, pacesOf } from "../../workout/paces.ts";
import { methodologyOf } from "../methodology/choose.ts";
import type { OperationProblem } from "../operation.ts";
import type { Plan } from "../plan.ts";
import type { SafetyContext } from "../safety/view.ts";

export interface OperationContext {
	profile: Profile;
	fitness: Fitness;
	goal: Goal | null;
	/** Races B and C of the season, a later A. */
	otherGoals?: readonly Goal[];
	/** The athlete's own day. */
	today: IsoDate;
	/** Activities of the last weeks, for the safety rules. */
	recent?: SafetyContext["recent"];
	/** Warning signs by name, for the safety rules. */
	flags?: SafetyContext["flags"];
	/** What is known to have happened; a workout of which anything is known is settled. */
	completions?: readonly { workoutId: string; state: string }[];
}

/** The plan after one operation, or why it cannot be. */
export type Outcome = Plan | OperationProblem;

export function isProblem<T extends object>(outcome: T | OperationProblem): outcome is OperationProblem {
	return typeof outcome === "string";
}

/** Targets as the plan's own builder writes them. */
export function pacesFor(plan: Plan, { profile, fitness }: OperationContext): Paces {
	const paces = pacesOf({ vdot: plan.vdot, easySpeed: plan.season.easySpeed });
	return methodologyOf(plan.season.methodology).targets({ profile, fitness, paces });
}
