import { expect, test } from "vitest";
import { criticalSpeed } from "./critical-speed.ts";

test("the exact toy: 4.6667 m/s and 160 m", () => {
	const { metresPerSecond, dPrimeMetres } = criticalSpeed([
		{ seconds: 180, metres: 1000 },
		{ seconds: 360, metres: 1840 },
		{ seconds: 720, metres: 3520 },
	]);
	expect(metresPerSecond).toBeCloseTo(14 / 3, 9);
	expect(dPrimeMetres).toBeCloseTo(160, 6);
});

test("of inexact efforts the line is fitted by metres on seconds", () => {
	const { metresPerSecond, dPrimeMetres } = criticalSpeed([
		{ seconds: 100, metres: 600 },
		{ seconds: 200, metres: 1000 },
		{ seconds: 300, metres: 1600 },
	]);
	expect(metresPerSecond).toBeCloseTo(5, 9);
	expect(dPrimeMetres).toBeCloseTo(200 / 3, 9);
});

test("what cannot be fitted throws", () => {
	const effort = { seconds: 180, metres: 1000 };
	expect(() => criticalSpeed([])).toThrow(RangeError);
	expect(() => criticalSpeed([effort])).toThrow(RangeError);
	expect(() => criticalSpeed([effort, { seconds: 180, metres: 1010 }])).toThrow(RangeError);
	expect(() => criticalSpeed([effort, { seconds: 0, metres: 3 }])).toThrow(RangeError);
});
