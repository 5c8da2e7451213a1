/** The rest of the plan built anew around what was told. */
import { activeRaces } from "../../athlete/goal.ts";
import { buildPlan } from "../build.ts";
import type { Plan } from "../plan.ts";
import { arranged } from "./arrange.ts";
import type { OperationContext } from "./context.ts";

/**
 * Today, the past and what was done by hand stay; the season is the same while goal and profile are. A race stays too, whatever was told of its
 * day: whether it is run is for the athlete to say, and the findings speak of it.
 */
export function rebuilt(plan: Plan, { profile, fitness, goal, otherGoals, today }: OperationContext): Plan {
	const otherRaces = otherGoals && activeRaces(otherGoals);
	const built = buildPlan({
		planId: plan.id,
		today,
		profile,
		goal,
		fitness,
		previous: plan,
		adjustments: plan.adjustments,
		...(otherRaces === undefined ? {} : { otherRaces }),
	});
	const there = new Set(built.workouts.map((each) => each.id));
	const lost = plan.workouts.filter((each) => each.kind === "race" && each.day >= today && !there.has(each.id));
	const again = lost.filter((race) => !built.workouts.some((each) => each.kind === "race" && each.day === race.day));
	return again.length === 0 ? built : arranged(built, new Map(again.map((each) => [each.id, each])));
}
