import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitnessSeries, loadForForm } from "./form.ts";

const week = [100, 0, 60, 120, 0, 80, 150];
const loads = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 120 });

describe("fitness, fatigue and form", () => {
	test("the worked week from 50 and 50", () => {
		const last = fitnessSeries(week, 50).at(-1);
		expect(last?.ctl).toBeCloseTo(53.64, 2);
		expect(last?.atl).toBeCloseTo(68.16, 2);
		expect(last?.tsb).toBeCloseTo(-14.52, 2);
		expect(fitnessSeries(week, { ctl: 50, atl: 50 })).toEqual(fitnessSeries(week, 50));
	});

	test("the form of the day before is -4.27", () => {
		expect(fitnessSeries(week, 50).at(-2)?.tsb).toBeCloseTo(-4.27, 2);
	});

	test("42 days of 100 from nothing reach 63.212", () => {
		expect(fitnessSeries(new Array(42).fill(100), 0).at(-1)?.ctl).toBeCloseTo(63.212, 3);
	});

	test("one entry per day, none without days", () => {
		expect(fitnessSeries(week, 0)).toHaveLength(7);
		expect(fitnessSeries([], 30)).toEqual([]);
	});

	test("a series can be continued from its last day", () => {
		fc.assert(
			fc.property(loads, loads, (before, after) => {
				const first = fitnessSeries(before, 20);
				const whole = fitnessSeries([...before, ...after], 20);
				expect([...first, ...fitnessSeries(after, first.at(-1) ?? 20)]).toEqual(whole);
			}),
		);
	});
});

describe("the load that gives a form", () => {
	test("leads to that form the next day", () => {
		const load = loadForForm(60, 55, -10);
		expect(load).toBeGreaterThan(0);
		expect(fitnessSeries([load], { ctl: 60, atl: 55 })[0]?.tsb).toBeCloseTo(-10, 9);
	});

	test("agrees with the published coefficients", () => {
		expect(loadForForm(60, 55, -10)).toBeCloseTo((0.976472 * 60 - 0.866878 * 55 + 10) / 0.109594, 2);
	});

	test("is never below zero", () => {
		expect(loadForForm(50, 80, 20)).toBe(0);
	});
});

test("impossible input throws", () => {
	expect(() => fitnessSeries([10, Number.NaN], 0)).toThrow(RangeError);
	expect(() => fitnessSeries([-1], 0)).toThrow(RangeError);
	expect(() => fitnessSeries([1], Number.NaN)).toThrow(RangeError);
	expect(() => loadForForm(-1, 0, 0)).toThrow(RangeError);
	expect(() => loadForForm(1, 0, Number.NaN)).toThrow(RangeError);
});
