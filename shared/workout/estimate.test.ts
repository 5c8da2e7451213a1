import { describe, expect, test } from "vitest";
import { effortStep, forMetres, forSeconds, recovery, repeat, step } from "./blocks.ts";
import { estimateOf } from "./estimate.ts";
import { easy } from "./library/easy.ts";
import { pacesOf } from "./paces.ts";

const paces = pacesOf({ vdot: 50, easySpeed: 0 });

describe("the estimate of a session", () => {
	test("takes an hour at threshold as load 100", () => {
		const hour = estimateOf([step("work", forSeconds(3600), "threshold", paces)], paces);
		expect(hour.load).toBe(100);
		// VDOT 50: threshold 4:15 per km.
		expect(hour.metres / 1000).toBeCloseTo(3600 / 255, 1);
	});

	test("covers less ground uphill for the same load, and knows the speed behind an effort", () => {
		const flat = estimateOf([effortStep(forSeconds(600), "interval", [8, 9])], paces);
		const uphill = estimateOf([effortStep(forSeconds(600), "interval", [8, 9], "uphill")], paces);
		expect(flat).toEqual(estimateOf([step("work", forSeconds(600), "interval", paces)], paces));
		expect(uphill.metres / flat.metres).toBeCloseTo(0.75, 2);
		expect(uphill.load).toBe(flat.load);
	});

	test("counts every round of a repeat, recoveries included", () => {
		const fives = estimateOf([repeat(5, step("work", forMetres(1000), "interval", paces), recovery(forSeconds(180)))], paces);
		// Interval pace 3:55 per km.
		expect(fives.seconds).toBeGreaterThan(5 * (233 + 180));
		expect(fives.seconds).toBeLessThan(5 * (237 + 180));
		expect(fives.metres).toBeGreaterThan(5_000);
	});

	test("is about two thirds of the load when the hour is easy", () => {
		expect(estimateOf(easy(3600, paces).segments, paces).load).toBeGreaterThan(60);
		expect(estimateOf(easy(3600, paces).segments, paces).load).toBeLessThan(70);
	});

	test("does not move in load when only the runner gets faster", () => {
		const faster = pacesOf({ vdot: 55, easySpeed: 0 });
		expect(estimateOf(easy(3600, faster).segments, faster).load).toBe(estimateOf(easy(3600, paces).segments, paces).load);
	});
});
