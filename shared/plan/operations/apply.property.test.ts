import fc from "fast-check";
import { expect, test } from "vitest";
import { inputs } from "../../../test/simulate/arbitraries.ts";
import { operationFor, operationsFor } from "../../../test/simulate/operations-arbitrary.ts";
import { mondayOf } from "../../calendar.ts";
import type { BuildInput } from "../build.ts";
import { buildPlan } from "../build.ts";
import { type Operation, OperationSchema } from "../operation.ts";
import { type Plan, PlanSchema } from "../plan.ts";
import type { SafetyContext } from "../safety/view.ts";
import { checkSafety } from "../safety.ts";
import { applyOperations } from "./apply.ts";
import type { OperationContext } from "./context.ts";
import { type PlanPatch, PlanPatchSchema, undoChange } from "./undo.ts";

const SEQUENCES = 1000;

interface Case {
	input: BuildInput;
	plan: Plan;
	context: OperationContext;
	operations: Operation[];
}

const cases: fc.Arbitrary<Case> = inputs.chain((input) => {
	const plan = buildPlan(input);
	const { profile, fitness, goal, today } = input;
	return operationsFor(plan, today).map((operations) => ({ input, plan, context: { profile, fitness, goal, today }, operations }));
});

/** One after the other, the refused ones left out. */
function changed({ plan, context, operations }: Case): { plan: Plan; done: Operation[]; patches: PlanPatch[] } {
	const done: Operation[] = [];
	const patches: PlanPatch[] = [];
	let now = plan;
	for (const operation of operations) {
		const applied = applyOperations(now, [operation], context);
		if (!applied.ok) continue;
		now = applied.plan;
		done.push(operation);
		patches.push(applied.undo);
	}
	return { plan: now, done, patches };
}

const safetyOf = ({ context: { profile, fitness, goal } }: Case): SafetyContext => ({ profile, fitness, goal, recent: [] });
const numberless = (plan: Plan): string => JSON.stringify({ ...plan, nextWorkout: 0 });
const stored = (patch: PlanPatch): PlanPatch => PlanPatchSchema.parse(JSON.parse(JSON.stringify(patch)));

test("any sequence undone one by one, and all at once, gives the identical plan", () => {
	fc.assert(
		fc.property(cases, (each) => {
			const before = numberless(each.plan);
			const { plan, done, patches } = changed(each);
			const back = patches.reduceRight((now, patch) => undoChange(now, stored(patch)), plan);
			expect(numberless(back)).toBe(before);
			expect(back.nextWorkout).toBe(plan.nextWorkout);
			const atOnce = applyOperations(each.plan, done, each.context);
			if (!atOnce.ok) throw new Error(`refused at once: ${atOnce.problem}`);
			expect(JSON.stringify(atOnce.plan)).toBe(JSON.stringify(plan));
			expect(numberless(undoChange(plan, stored(atOnce.undo)))).toBe(before);
			expect(numberless(each.plan)).toBe(before);
		}),
		{ numRuns: SEQUENCES },
	);
}, 120_000);

test("races stay, ids are unique, the past stays, sums are true, and every finding is reported", () => {
	fc.assert(
		fc.property(cases, (each) => {
			const { plan, done } = changed(each);
			const { today } = each.context;
			PlanSchema.parse(plan);
			const races = (of: Plan): string => JSON.stringify(of.workouts.filter((workout) => workout.kind === "race"));
			expect(races(plan)).toBe(races(each.plan));
			const ids = [...plan.past, ...plan.workouts].map((workout) => workout.id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const id of ids) expect(Number(id.split(".")[1])).toBeLessThan(plan.nextWorkout);
			const behind = (of: Plan): string => JSON.stringify([...of.past, ...of.workouts].filter((workout) => workout.day < today));
			expect(behind(plan)).toBe(behind(each.plan));
			const days = plan.workouts.map((workout) => workout.day);
			expect(days).toEqual([...days].sort());
			for (const week of plan.weeks) {
				if (mondayOf(plan.to) === week.monday) continue;
				const sum = plan.workouts
					.filter((workout) => workout.sport === "running" && mondayOf(workout.day) === week.monday)
					.reduce((all, workout) => all + workout.estimate.seconds, 0);
				if (week.monday >= plan.from && week.monday > today) expect(week.targetSeconds).toBe(sum);
			}
			const atOnce = applyOperations(each.plan, done, each.context);
			if (!atOnce.ok) throw new Error("refused");
			expect(atOnce.findings).toEqual(checkSafety(plan, safetyOf(each)));
			const known = new Set(checkSafety(each.plan, safetyOf(each)).map((finding) => `${finding.id} ${finding.severity}`));
			for (const finding of atOnce.findings) {
				if (!known.has(`${finding.id} ${finding.severity}`) && finding.severity === "danger")
					expect(atOnce.newFindings).toContainEqual(finding);
			}
			expect(applyOperations(each.plan, done, each.context)).toEqual(atOnce);
		}),
		{ numRuns: SEQUENCES / 4 },
	);
}, 120_000);

test("operations from outside have the schema's shape", () => {
	const plan = fc.sample(cases, 1)[0]?.plan;
	if (plan === undefined) throw new Error("no case");
	for (const each of fc.sample(operationFor(plan, plan.from), 200)) expect(OperationSchema.parse(each)).toEqual(each);
});
