import { describe, expect, test } from "vitest";
import { frielRunZones, karvonen, tanakaMax } from "./heart-rate.ts";

describe("Friel's running zones", () => {
	test("at a threshold of 165", () => {
		const zones = frielRunZones(165);
		expect(zones.map((z) => z.zone)).toEqual(["1", "2", "3", "4", "5a", "5b", "5c"]);
		[0, 140.25, 148.5, 156.75, 165, 169.95, 174.9].forEach((from, i) => {
			expect(zones[i]?.from).toBeCloseTo(from, 9);
		});
	});

	test("leave no gap and have no top", () => {
		const zones = frielRunZones(171);
		zones.slice(1).forEach((zone, i) => {
			expect(zone.from).toBe(zones[i]?.to);
		});
		expect(zones.at(-1)?.to).toBe(Number.POSITIVE_INFINITY);
	});
});

test("Karvonen: 70 percent of the reserve between 50 and 190 is 148", () => {
	expect(karvonen(50, 190, 0.7)).toBeCloseTo(148, 9);
	expect(karvonen(50, 190, 0)).toBe(50);
	expect(karvonen(50, 190, 1)).toBe(190);
});

test("Tanaka: 40 years give 180", () => {
	expect(tanakaMax(40)).toBe(180);
	expect(tanakaMax(20)).toBe(194);
});

test("impossible input throws", () => {
	expect(() => frielRunZones(0)).toThrow(RangeError);
	expect(() => frielRunZones(Number.NaN)).toThrow(RangeError);
	expect(() => karvonen(190, 190, 0.5)).toThrow(RangeError);
	expect(() => karvonen(50, 190, -0.1)).toThrow(RangeError);
	expect(() => tanakaMax(-1)).toThrow(RangeError);
});
