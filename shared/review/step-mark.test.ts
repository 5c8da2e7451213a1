import { expect, test } from "vitest";
import type { Target } from "../workout/workout.ts";
import { markOf } from "./step-mark.ts";

const pace: Target = { kind: "speed", low: 3.9, high: 4.1 };
const heartRate: Target = { kind: "heart_rate", low: 150, high: 160 };
const power: Target = { kind: "power", low: 240, high: 260 };
const marked = (target: Target, value: number | null, from: number | null = 0) => markOf({ target }, { from, value });

test.each([
	["both ends of a target", pace, [3.9, 4, 4.1]],
	["a hundredth beyond them in pace", pace, [3.87, 4.14]],
	["two beats beyond them", heartRate, [148, 155, 162]],
	["three hundredths beyond them in power", power, [232.9, 250, 267.7]],
])("%s are on it", (_, target, values) => {
	for (const value of values) expect(marked(target, value)).toEqual({ mark: "on", off: 0 });
});

test("faster, higher and stronger are over, by what lies beyond the nearer end", () => {
	const quick = marked(pace, 4.2);
	expect([quick.mark, quick.off]).toEqual(["over", expect.closeTo(0.1, 6)]);
	expect(marked(heartRate, 163)).toEqual({ mark: "over", off: 3 });
	expect(marked(power, 270)).toEqual({ mark: "over", off: 10 });
});

test("slower, lower and weaker are under", () => {
	const slow = marked(pace, 3.8);
	expect([slow.mark, slow.off]).toEqual(["under", expect.closeTo(-0.1, 6)]);
	expect(marked(heartRate, 147)).toEqual({ mark: "under", off: -3 });
	expect(marked(power, 230)).toEqual({ mark: "under", off: -10 });
});

test("a step that was not found is missing, whatever its target", () => {
	for (const target of [pace, heartRate, { kind: "open" } as const])
		expect(marked(target, null, null)).toEqual({ mark: "missing", off: null });
});

test("nothing is said of what was not measured, and of targets that no sensor sees", () => {
	expect(marked(pace, null)).toEqual({ mark: "unknown", off: null });
	expect(marked({ kind: "open" }, 4)).toEqual({ mark: "unknown", off: null });
	expect(marked({ kind: "rpe", low: 6, high: 7 }, 4)).toEqual({ mark: "unknown", off: null });
});
