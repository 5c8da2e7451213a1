import { describe, expect, test } from "vitest";
import { sleepOf } from "../../test/fixtures/health/facts.ts";
import { aPlan, aRace, aRun, aState } from "../../test/simulate/builders.ts";
import { canonical, refreshInputs } from "./digest.ts";
import type { Completion } from "./review.ts";

describe("canonical text", () => {
	test("does not depend on the order of keys", () => {
		expect(canonical({ b: [1, { d: null, c: "x" }], a: true })).toBe(canonical({ a: true, b: [1, { c: "x", d: null }] }));
	});
	test("leaves out what is not set, and is JSON", () => {
		expect(canonical({ b: undefined, a: 'say "so"', c: -0.5 })).toBe('{"a":"say \\"so\\"","c":-0.5}');
	});
	test("refuses what JSON cannot hold", () => {
		expect(() => canonical({ a: Number.NaN })).toThrow(TypeError);
		expect(() => canonical(() => 1)).toThrow(TypeError);
	});
});

describe("a refresh's inputs", () => {
	const now = "2026-03-08T23:00:00Z";
	const state = aState({ plan: aPlan() });
	const text = refreshInputs(state, now);

	test("do not change by what a refresh makes", () => {
		const made: Completion = { workoutId: "x", state: "assumed", activityIds: [], ratio: null, by: "matching" };
		const plan = { ...state.plan, workouts: state.plan.workouts.slice(1) };
		expect(refreshInputs({ ...state, plan, completions: [made] }, now)).toBe(text);
	});
	test("do not change by what only the watch is told", () => {
		const profile = { ...state.profile, pool: { length: 25, unit: "yard" as const }, easyHeartRateLimit: true };
		expect(refreshInputs({ ...state, profile }, now)).toBe(text);
		expect(refreshInputs({ ...state, profile: { ...profile, experience: "beginner" as const } }, now)).not.toBe(text);
	});
	test("change by everything else a refresh reads", () => {
		const tuesday = "2026-03-10";
		const others = [
			{ health: [sleepOf(tuesday, 5)] },
			{ otherGoals: [aRace({ day: "2026-05-03", id: "b" })] },
			{ refusedProposals: [{ id: "raise_volume:2026-03-02", kind: "raise_volume" as const, on: tuesday }] },
			{ clearedOn: tuesday },
			{ plan: { ...state.plan, circumstances: [{ kind: "rest" as const, day: tuesday }] } },
			{
				plan: {
					...state.plan,
					adjustments: [{ reviewedWeek: "2026-03-02", reason: "raised" as const, volumeFactor: 1.1, easyUntil: null }],
				},
			},
		].map((known) => refreshInputs({ ...state, ...known }, now));
		expect(new Set([text, ...others]).size).toBe(others.length + 1);
	});
	test("change by new data, another horizon, the athlete's word, another day", () => {
		const run = aRun("2026-03-03", 40);
		const said: Completion = { workoutId: "x", state: "excused", activityIds: [], ratio: null, by: "athlete" };
		const others = [
			refreshInputs({ ...state, recent: [run] }, now),
			refreshInputs({ ...state, dataHorizon: "2026-03-07" }, now),
			refreshInputs({ ...state, completions: [said] }, now),
			refreshInputs(state, "2026-03-10T23:00:00Z"),
		];
		expect(new Set([text, ...others]).size).toBe(5);
	});
});
