import { describe, expect, test } from "vitest";
import { monotony, polarisationIndex, strain } from "./strain.ts";

const week = [100, 0, 60, 120, 0, 80, 150];

describe("monotony and strain", () => {
	test("the worked week by population standard deviation", () => {
		expect(monotony(week)).toBeCloseTo(1.372, 3);
		expect(strain(week)).toBeCloseTo(699.7, 1);
	});

	test("seven equal days are capped at 10", () => {
		expect(monotony(new Array(7).fill(0.1))).toBe(10);
		expect(monotony([50, 50, 50, 50, 50, 50, 50.1])).toBe(10);
		expect(strain(new Array(7).fill(50))).toBe(3500);
	});

	test("a week of rest has no strain", () => {
		expect(strain(new Array(7).fill(0))).toBe(0);
	});
});

describe("polarisation index", () => {
	test("a polarised and a pyramidal week", () => {
		expect(polarisationIndex(0.8, 0.05, 0.15)).toBeCloseTo(2.38, 3);
		expect(polarisationIndex(0.8, 0.15, 0.05)).toBeCloseTo(1.426, 3);
	});

	test("minutes give the same as shares", () => {
		expect(polarisationIndex(480, 30, 90)).toBeCloseTo(polarisationIndex(0.8, 0.05, 0.15), 12);
	});

	test("nothing in zone 3 or in zone 1 is 0", () => {
		expect(polarisationIndex(0.9, 0.1, 0)).toBe(0);
		expect(polarisationIndex(1, 0, 0)).toBe(0);
		expect(polarisationIndex(0, 0.5, 0.5)).toBe(0);
		expect(polarisationIndex(0, 0, 0)).toBe(0);
	});

	test("nothing in zone 2 counts as a hundredth, taken from zone 3", () => {
		expect(polarisationIndex(0.8, 0, 0.2)).toBeCloseTo(Math.log10((0.8 / 0.01) * 0.19 * 100), 12);
		expect(polarisationIndex(0.995, 0, 0.005)).toBe(0);
	});
});

test("impossible input throws", () => {
	expect(() => monotony([])).toThrow(RangeError);
	expect(() => monotony([1, Number.NaN])).toThrow(RangeError);
	expect(() => strain([-1, 2])).toThrow(RangeError);
	expect(() => polarisationIndex(-0.1, 0.5, 0.6)).toThrow(RangeError);
});
