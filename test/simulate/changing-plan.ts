/** A plan in the middle of its quality weeks, to try operations on: a 10 km in seven weeks, VDOT 48, five runs a week. */
import { addDays } from "../../shared/calendar.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import type { Operation, OperationProblem } from "../../shared/plan/operation.ts";
import { type Applied, applyOperations } from "../../shared/plan/operations/apply.ts";
import type { OperationContext } from "../../shared/plan/operations/context.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Workout, WorkoutKind } from "../../shared/workout/workout.ts";
import { aFitness, anInput, aRace } from "./builders.ts";

/** A Monday. */
export const TODAY = "2026-03-02";
export const RACE_DAY = "2026-04-19";

const input = anInput({
	today: TODAY,
	goal: aRace({ day: RACE_DAY }),
	fitness: aFitness(TODAY, { weekHours: 5, runs: 5, longestMinutes: 100, vdot: 48 }),
});

export const changingPlan: Plan = buildPlan(input);
export const changingContext: OperationContext = { profile: input.profile, fitness: input.fitness, goal: input.goal, today: TODAY };

export function apply(operations: Operation[], plan = changingPlan, context = changingContext): Extract<Applied, { ok: true }> {
	const applied = applyOperations(plan, operations, context);
	if (!applied.ok) throw new Error(`refused: ${applied.problem}`);
	return applied;
}

export function problemOf(operations: Operation[], plan = changingPlan, context = changingContext): OperationProblem | null {
	const applied = applyOperations(plan, operations, context);
	return applied.ok ? null : applied.problem;
}

/** The first workout of a kind from a day on. */
export function firstOf(kinds: readonly WorkoutKind[], from = addDays(TODAY, 1), plan = changingPlan): Workout {
	const found = plan.workouts.find((each) => each.day >= from && kinds.includes(each.kind));
	if (found === undefined) throw new Error(`no ${kinds.join(" or ")} in the plan`);
	return found;
}

export function byId(plan: Plan, id: string): Workout {
	const found = plan.workouts.find((each) => each.id === id);
	if (found === undefined) throw new Error(`no workout ${id}`);
	return found;
}

/** The first day from a day on without any workout. */
export function freeDay(plan = changingPlan, from = addDays(TODAY, 1)): string {
	let day = from;
	while (plan.workouts.some((each) => each.day === day)) day = addDays(day, 1);
	return day;
}
