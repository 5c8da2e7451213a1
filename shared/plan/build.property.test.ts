import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inputs } from "../../test/simulate/arbitraries.ts";
import { addDays, firstOfMonth, lastOfMonth, mondayOf, weekday } from "../calendar.ts";
import type { Segment, Step } from "../workout/workout.ts";
import { type BuildInput, buildPlan } from "./build.ts";
import { type Plan, PlanSchema } from "./plan.ts";
import { checkSafety } from "./safety.ts";

const RUNS = { numRuns: 400 };

function everyPlan(check: (plan: Plan, input: BuildInput) => void): void {
	fc.assert(
		fc.property(inputs, (input) => {
			check(buildPlan(input), input);
		}),
		RUNS,
	);
}

function stepsOf(segments: readonly Segment[]): Step[] {
	return segments.flatMap((segment) => (segment.kind === "step" ? [segment] : segment.steps));
}

describe("every plan for every athlete", () => {
	test("has the shape of a plan", () => {
		everyPlan((plan) => expect(PlanSchema.parse(plan)).toEqual(plan));
	});

	test("lies within this month and the next, from today on", () => {
		everyPlan((plan, { today }) => {
			expect([plan.from, plan.to]).toEqual([firstOfMonth(today), lastOfMonth(today, 1)]);
			for (const each of plan.workouts) expect(each.day >= today && each.day <= plan.to).toBe(true);
		});
	});

	test("never asks for more minutes than there are", () => {
		everyPlan((plan, { profile }) => {
			for (const each of plan.workouts) {
				if (each.kind === "race") continue;
				const minutes = profile.availability[weekday(each.day) - 1] ?? 0;
				expect(each.estimate.seconds, `${each.kind} on ${each.day}`).toBeLessThanOrEqual(minutes * 60 + 1);
			}
		});
	});

	test("has no dangerous finding", () => {
		everyPlan((plan, { profile, fitness, goal }) => {
			const findings = checkSafety(plan, { profile, fitness, recent: [], goal });
			expect(findings.filter((each) => each.severity === "danger")).toEqual([]);
		});
	});

	test("gives every workout an id of its own, and one a day", () => {
		everyPlan((plan) => {
			const ids = plan.workouts.map((each) => each.id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.every((id) => Number(id.split(".")[1]) < plan.nextWorkout)).toBe(true);
			expect(new Set(plan.workouts.map((each) => each.day)).size).toBe(ids.length);
		});
	});

	test("has targets from low to high, and steps that last", () => {
		everyPlan((plan) => {
			for (const step of plan.workouts.flatMap((each) => stepsOf(each.segments))) {
				if (step.target.kind !== "open") expect(step.target.low).toBeLessThan(step.target.high);
				if (step.duration.kind === "time") expect(step.duration.seconds).toBeGreaterThan(0);
			}
		});
	});

	test("is the same, byte for byte, when it is made again or rebuilt", () => {
		everyPlan((plan, input) => {
			expect(JSON.stringify(buildPlan(input))).toBe(JSON.stringify(plan));
			const again = buildPlan({ ...input, previous: plan, adjustments: plan.adjustments });
			expect(JSON.stringify(again)).toBe(JSON.stringify(plan));
		});
	});

	test("holds the race on its day when it lies in the window", () => {
		everyPlan((plan, { goal, today, profile }) => {
			const young = profile.birthYear !== null && Number(today.slice(0, 4)) - profile.birthYear < 18;
			if (goal?.kind !== "race" || goal.day > plan.to || young) return;
			expect(plan.workouts.filter((each) => each.kind === "race").map((each) => each.day)).toEqual([goal.day]);
		});
	});

	test("makes the long run the longest of its week", () => {
		everyPlan((plan) => {
			for (const week of plan.weeks) {
				const runs = plan.workouts.filter((each) => mondayOf(each.day) === week.monday && each.kind !== "race");
				const long = runs.find((each) => each.kind === "long" || each.kind === "long_marathon_pace");
				if (long) for (const each of runs) expect(each.estimate.seconds).toBeLessThanOrEqual(Math.max(long.estimate.seconds, 45 * 60));
			}
		});
	});

	test("counts in each week what that week holds", () => {
		everyPlan((plan) => {
			for (const week of plan.weeks) {
				if (addDays(week.monday, 6) > plan.to) continue;
				const sum = plan.workouts
					.filter((each) => mondayOf(each.day) === week.monday)
					.reduce((total, each) => total + each.estimate.seconds, 0);
				expect(week.targetSeconds).toBe(sum);
			}
		});
	});
});
