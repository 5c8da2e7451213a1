import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toldInputs } from "../../test/simulate/arbitraries.ts";
import { addDays, weekday } from "../calendar.ts";
import { isQuality } from "../workout/hard.ts";
import { type BuildInput, buildPlan } from "./build.ts";
import { type Plan, PlanSchema } from "./plan.ts";
import { checkSafety } from "./safety.ts";
import { dayLimitsOf } from "./week/day-limits.ts";

const RUNS = { numRuns: 400 };

/** The plan that is rebuilt once the athlete has told about their days. */
function everyPlan(check: (plan: Plan, input: BuildInput) => void): void {
	fc.assert(
		fc.property(toldInputs, ({ input, circumstances }) => {
			const first = buildPlan(input);
			const again = { ...input, adjustments: first.adjustments, previous: { ...first, circumstances } };
			check(buildPlan(again), again);
		}),
		RUNS,
	);
}

describe("a plan around what the athlete has told", () => {
	test("has the shape of a plan, and is the same when it is rebuilt", () => {
		everyPlan((plan, input) => {
			expect(PlanSchema.parse(plan)).toEqual(plan);
			expect(JSON.stringify(buildPlan({ ...input, previous: plan, adjustments: plan.adjustments }))).toBe(JSON.stringify(plan));
		});
	});

	test("keeps to the minutes, the rest and the ease of every date", () => {
		everyPlan((plan, { profile, today }) => {
			const limits = dayLimitsOf({ profile, circumstances: plan.circumstances, adjustments: plan.adjustments });
			const days = new Map<string, number>();
			for (const each of plan.workouts) {
				if (each.day <= today || each.kind === "race") continue;
				const limit = limits(each.day);
				expect(limit.training, `${each.kind} on ${each.day}`).toBe(true);
				if (limit.easyOnly) expect(isQuality(each.kind), `${each.kind} on ${each.day}`).toBe(false);
				if (limit.runWalk !== null) expect(each.kind).toBe("run_walk");
				days.set(each.day, (days.get(each.day) ?? 0) + each.estimate.seconds);
			}
			for (const [day, seconds] of days) expect(seconds, day).toBeLessThanOrEqual(limits(day).seconds + 1);
		});
	});

	test("has no dangerous finding from tomorrow on", () => {
		everyPlan((plan, { profile, fitness, goal, today }) => {
			const findings = checkSafety(plan, { profile, fitness, recent: [], goal });
			const dangers = findings.filter((each) => each.severity === "danger" && each.days.some((day) => day > today));
			expect(dangers).toEqual([]);
		});
	});

	test("never has strength on the eve of quality, nor more than a run and a second session a day", () => {
		everyPlan((plan) => {
			const count = new Map<string, number>();
			for (const each of plan.workouts) {
				count.set(each.day, (count.get(each.day) ?? 0) + 1);
				if (each.kind !== "strength") continue;
				const next = plan.workouts.filter((one) => one.day === addDays(each.day, 1));
				expect(next.some((one) => isQuality(one.kind) || one.kind === "race")).toBe(false);
			}
			for (const sessions of count.values()) expect(sessions).toBeLessThanOrEqual(2);
		});
	});

	test("leaves locked workouts alone, whatever is told later", () => {
		fc.assert(
			fc.property(toldInputs, fc.nat(), ({ input, circumstances }, pick) => {
				const first = buildPlan(input);
				const ahead = first.workouts.filter((each) => each.day > input.today);
				const chosen = ahead[pick % Math.max(1, ahead.length)];
				if (!chosen) return;
				const locked = { ...chosen, locked: true };
				const workouts = first.workouts.map((each) => (each === chosen ? locked : each));
				const next = buildPlan({ ...input, adjustments: first.adjustments, previous: { ...first, workouts, circumstances } });
				expect(next.workouts.find((each) => each.id === chosen.id)).toEqual(locked);
			}),
			RUNS,
		);
	});

	test("lies on days that have time", () => {
		everyPlan((plan, { profile, today }) => {
			if (plan.circumstances.some((each) => each.kind === "availability")) return;
			for (const each of plan.workouts) {
				if (each.day > today && each.kind !== "race") expect(profile.availability[weekday(each.day) - 1]).toBeGreaterThan(0);
			}
		});
	});
});
