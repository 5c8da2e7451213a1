/**
 * How long a what-if takes in Node: one move applied, with projection and findings, as while a workout is dragged. Goal: < 5 ms median.
 * Run: `npx node test/bench/operations.ts`.
 */
import fc from "fast-check";
import { addDays } from "../../shared/calendar.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import { project } from "../../shared/plan/forecast/projection.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import { openTrial } from "../../shared/plan/operations/apply.ts";
import { inputs } from "../simulate/arbitraries.ts";

const ATHLETES = 250;
const SEED = 20_261_122;

interface Case {
	trial: (operations: readonly Operation[]) => unknown;
	first: () => unknown;
	projected: () => unknown;
	pause: Operation;
	move: Operation;
}

const cases = fc.sample(inputs, { numRuns: ATHLETES, seed: SEED }).flatMap((input): Case[] => {
	const plan = buildPlan(input);
	const context = { profile: input.profile, fitness: input.fitness, goal: input.goal, today: input.today };
	const workout = plan.workouts.find((each) => each.day > input.today && each.kind !== "race");
	if (workout === undefined) return [];
	const move: Operation = { kind: "move", workoutId: workout.id, day: addDays(workout.day, 1) };
	const from = addDays(input.today, 3);
	return [
		{
			trial: openTrial(plan, context),
			first: () => openTrial(plan, context)([move]),
			projected: () => project(plan, { ...context }),
			pause: { kind: "pause", from, to: addDays(from, 4), reason: "work" },
			move,
		},
	];
});

function medianMilliseconds(work: (each: Case) => unknown): number {
	for (const each of cases) work(each);
	const times = cases.map((each) => {
		const start = performance.now();
		work(each);
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const print = (name: string, work: (each: Case) => unknown, goal: number): void =>
	console.log(`${name}: ${medianMilliseconds(work).toFixed(2)} ms median of ${cases.length} athletes (goal < ${goal})`);

print("what-if, a move applied, projected and checked, first trial", ({ first }) => first(), 5);
print("what-if, each further trial", ({ trial, move }) => trial([move]), 5);
print("pause of five days, the rest built anew", ({ trial, pause }) => trial([pause]), 10);
print("projection alone", ({ projected }) => projected(), 1);
