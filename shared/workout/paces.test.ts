import { describe, expect, test } from "vitest";
import { pacesOf } from "./paces.ts";
import type { Target } from "./workout.ts";

function pace(target: Target): [number, number] {
	if (target.kind !== "speed") throw new Error(`no speed target: ${target.kind}`);
	return [Math.round(1000 / target.high), Math.round(1000 / target.low)];
}

describe("targets by VDOT", () => {
	const { target, raceSpeed } = pacesOf({ vdot: 50, easySpeed: 0 });

	test("easy runs have the official calculator's range, 5:07 to 5:38 per km", () => expect(pace(target.easy)).toEqual([307, 338]));
	test("threshold lies around 4:15 per km", () => {
		const [fast, slow] = pace(target.threshold);
		expect(fast).toBeLessThan(255);
		expect(slow).toBeGreaterThan(255);
		expect(slow - fast).toBeLessThan(12);
	});
	test("recoveries and walks are left open", () => expect([target.recovery.kind, target.walk.kind]).toEqual(["open", "open"]));
	test("the race is predicted by VDOT", () => expect(5_000 / raceSpeed(5_000)).toBeCloseTo(1197, -1));
});

describe("targets without VDOT", () => {
	const { target, speed, raceSpeed } = pacesOf({ vdot: null, easySpeed: 2.7 });

	test("go by effort, harder from easy to interval", () => {
		const low = (each: Target) => (each.kind === "rpe" ? each.low : Number.NaN);
		expect([target.easy, target.marathon, target.threshold, target.interval].map(low)).toEqual([2, 5, 6, 8]);
	});
	test("speeds are estimated from the easy one, and races from threshold", () => {
		expect(speed.easy).toBe(2.7);
		expect(speed.threshold).toBeGreaterThan(speed.marathon);
		expect(raceSpeed(5_000)).toBeGreaterThan(raceSpeed(42_195));
	});
});

test("beyond the marathon time grows faster than VDOT says: nobody is sent into 100 km at marathon pace less a breath", () => {
	const { raceSpeed, speed } = pacesOf({ vdot: 42.7, easySpeed: 0 });
	expect(100_000 / raceSpeed(100_000) / 3600).toBeGreaterThan(9.2);
	expect(raceSpeed(100_000)).toBeLessThan(speed.marathon * 0.92);
	// No step at the border.
	expect(raceSpeed(42_300) / raceSpeed(42_195)).toBeCloseTo(1, 2);
});
