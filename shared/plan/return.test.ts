import { describe, expect, test } from "vitest";
import { easyUntilAfter, returnFactor, returnSteps } from "./return.ts";

const MONDAY = "2026-03-02";

describe("load after days off", () => {
	test("five days cost nothing", () => expect(returnSteps(5)).toEqual([]));
	test("two weeks: half the days at half, the other half at three quarters", () => {
		expect(returnSteps(14)).toEqual([
			{ days: 7, load: 0.5 },
			{ days: 7, load: 0.75 },
		]);
	});
	test("six weeks come back in thirds", () =>
		expect(returnSteps(42).map((each) => [each.days, each.load])).toEqual([
			[14, 0.33],
			[14, 0.5],
			[14, 0.75],
		]));
	test("more than eight weeks take steps of three", () => expect(returnSteps(80).map((each) => each.load)).toEqual([0.33, 0.5, 0.7, 0.85]));
	test("odd days are not lost", () => expect(returnSteps(9).reduce((sum, each) => sum + each.days, 0)).toBe(9));
});

test("a week's share is the mean of its days", () => {
	const returning = { days: 10, from: MONDAY };
	expect(returnFactor(returning, MONDAY)).toBeCloseTo((5 * 0.5 + 2 * 0.75) / 7);
	expect(returnFactor({ days: 14, from: MONDAY }, "2026-03-09")).toBeCloseTo(0.75);
	expect(returnFactor(returning, "2026-03-16")).toBe(1);
});

test("a week that the return still reaches into is no full one", () => {
	const returning = { days: 10, from: MONDAY };
	expect(returnFactor(returning, "2026-03-09")).toBe(0.85);
	expect(returnFactor(returning, "2026-03-16")).toBe(1);
});

test("running stays easy for as many days as were missed, six weeks at most", () => {
	expect(easyUntilAfter({ days: 10, from: MONDAY })).toBe("2026-03-12");
	expect(easyUntilAfter({ days: 200, from: MONDAY })).toBe("2026-04-13");
});
