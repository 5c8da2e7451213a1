import { describe, expect, test } from "vitest";
import { gradeFactor, minettiCost } from "./grade.ts";

describe("Minetti's cost", () => {
	test("the worked examples", () => {
		expect(minettiCost(0)).toBe(3.6);
		expect(minettiCost(0.1) / 3.6).toBeCloseTo(1.658, 3);
		expect(minettiCost(-0.1) / 3.6).toBeCloseTo(0.598, 3);
	});

	test("is least at -18.1 percent", () => {
		expect(minettiCost(-0.181) / 3.6).toBeCloseTo(0.4948, 4);
		expect(minettiCost(-0.181)).toBeLessThan(minettiCost(-0.171));
		expect(minettiCost(-0.181)).toBeLessThan(minettiCost(-0.191));
	});

	test("steeper than measured counts as 45 percent", () => {
		expect(minettiCost(0.6)).toBe(minettiCost(0.45));
		expect(minettiCost(-2)).toBe(minettiCost(-0.45));
	});
});

describe("the pace factor", () => {
	// Grade in percent and factor, as measured from spoofed uploads.
	const measured: [number, number][] = [
		[-30, 1.495],
		[-25, 1.273],
		[-20, 1.081],
		[-15, 0.941],
		[-10, 0.876],
		[-8, 0.876],
		[-6, 0.891],
		[-4, 0.918],
		[-2, 0.96],
		[0, 1],
		[2, 1.055],
		[4, 1.135],
		[6, 1.228],
		[8, 1.337],
		[10, 1.459],
		[15, 1.846],
		[20, 2.297],
		[25, 2.727],
		[30, 3.158],
	];

	test.each(measured)("at %d percent agrees with the table", (percent, factor) => {
		expect(Math.abs(gradeFactor(percent / 100) / factor - 1)).toBeLessThanOrEqual(0.019);
	});

	test("is 1 on the flat and clamped at 34 percent", () => {
		expect(gradeFactor(0)).toBe(1);
		expect(gradeFactor(0.5)).toBe(gradeFactor(0.34));
		expect(gradeFactor(-0.9)).toBe(gradeFactor(-0.34));
		expect(gradeFactor(0.33)).toBeLessThan(gradeFactor(0.34));
	});
});

test("a grade that is no number throws", () => {
	expect(() => gradeFactor(Number.NaN)).toThrow(RangeError);
	expect(() => minettiCost(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});
