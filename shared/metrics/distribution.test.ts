import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Histogram, secondsInZones, totalSeconds } from "./distribution.ts";

function histogramOf(step: number, entries: readonly (readonly [value: number, seconds: number])[]) {
	const histogram = new Histogram(step);
	for (const [value, seconds] of entries) histogram.add(value, seconds);
	return histogram.distribution();
}

describe("a distribution", () => {
	test("holds seconds per step, ends without time cut off", () => {
		const distribution = histogramOf(5, [
			[0, 3],
			[12, 2],
			[14.9, 1],
			[21, 0],
		]);
		expect(distribution).toEqual({ from: 0, step: 5, seconds: [3, 0, 3] });
	});

	test("of nothing is null", () => {
		expect(histogramOf(1, [])).toBeNull();
		expect(histogramOf(1, [[150, 0]])).toBeNull();
	});

	test("shares a value between two whole ones so that the mean stays", () => {
		const histogram = new Histogram(1);
		histogram.share(150.25, 8);
		expect(histogram.distribution()).toEqual({ from: 150, step: 1, seconds: [6, 2] });
	});

	test("keeps what was worked out just below a step in that step", () => {
		expect(histogramOf(0.05, [[3.999_999_999, 1]])?.from).toBeCloseTo(4, 9);
	});
});

describe("seconds in zones", () => {
	const bounds = [145, 153, 161.5, 170];

	test("of whole values begin with the bound itself", () => {
		const rates = { from: 144, step: 1, seconds: [1, 10, 100] };
		expect(secondsInZones(rates, bounds, "whole")).toEqual([1, 110, 0, 0, 0]);
		expect(secondsInZones({ from: 161, step: 1, seconds: [1, 10] }, bounds, "whole")).toEqual([0, 0, 1, 10, 0]);
	});

	test("of spread values divide the step that a bound lies in", () => {
		expect(secondsInZones({ from: 200, step: 5, seconds: [10] }, [202, 300], "spread")).toEqual([4, 6, 0]);
	});

	test("a step can reach over several zones", () => {
		const zones = secondsInZones({ from: 0, step: 10, seconds: [10] }, [2, 3, 9], "spread");
		expect(zones).toEqual([2, 1, 6, 1]);
	});

	test("always sum to the time that is covered", () => {
		const entries = fc.array(fc.tuple(fc.double({ min: 0, max: 400, noNaN: true }), fc.integer({ min: 1, max: 60 })), { minLength: 1 });
		const rising = fc
			.uniqueArray(fc.double({ min: 1, max: 400, noNaN: true }), { minLength: 4, maxLength: 6 })
			.map((list) => list.sort((a, b) => a - b));
		fc.assert(
			fc.property(entries, rising, fc.constantFrom("whole" as const, "spread" as const), (values, zoneBounds, kind) => {
				const distribution = histogramOf(5, values);
				if (distribution === null) throw new Error("time was put in");
				const zones = secondsInZones(distribution, zoneBounds, kind);
				expect(zones).toHaveLength(zoneBounds.length + 1);
				expect(zones.reduce((sum, time) => sum + time, 0)).toBeCloseTo(totalSeconds(distribution), 2);
			}),
		);
	});
});
