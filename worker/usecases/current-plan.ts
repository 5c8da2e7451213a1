/** The plan that use cases start from, and how its next version is written. */
import { activeRaces } from "../../shared/athlete/goal.ts";
import type { IsoDate } from "../../shared/calendar.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { ApiError } from "../errors.ts";
import type { Statement } from "../repositories/database.ts";
import type { PlanVersion } from "../repositories/plans.ts";
import { type AthleteState, keepHistory } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { limitPlanChanges } from "./limit.ts";
import { commitVersion, type NewVersion, saveVersion } from "./plan-version.ts";

export interface PlanWritten {
	version: number;
	/** False when the same inputs gave the same plan, and nothing was stored. */
	changed: boolean;
}

export function mustHavePlan(state: AthleteState): PlanVersion {
	if (!state.current) throw new ApiError("no_plan", "There is no plan yet. Make one with POST /api/plans/regenerate.");
	return state.current;
}

/** As the engine makes it from what is known; `from` null begins a new one. */
export function builtFrom(
	{ profile, goal, otherGoals, today }: Pick<AthleteState, "profile" | "goal" | "otherGoals"> & { today: IsoDate },
	fitness: Fitness,
	from: Plan | null,
	planId: string,
): Plan {
	const otherRaces = activeRaces(otherGoals);
	return buildPlan({ planId, today, profile, goal, otherRaces, fitness, previous: from, adjustments: from?.adjustments ?? [] });
}

/** The new version and whatever belongs to it, in one batch; `reply` is kept under the request's key. */
export async function writeVersion<Reply>(
	call: Call,
	state: AthleteState,
	made: NewVersion,
	reply: (version: number) => Reply,
	also: readonly Statement[] = [],
): Promise<Reply> {
	await limitPlanChanges(call);
	const { version, statements } = saveVersion(call, state, made);
	return commitVersion(call, [...statements, ...also, ...keepHistory(call, state)], reply(version));
}
