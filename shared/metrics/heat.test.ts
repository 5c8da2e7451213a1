import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf, trained } from "../../test/fixtures/measured.ts";
import { computeMetrics } from "./compute.ts";
import { slowerBy } from "./heat.ts";

const runAt = (temperature: number, sport: "running" | "cycling" = "running") =>
	computeMetrics(summaryOf({ sport }), samplesOf({ seconds: 3600, speed: 3, temperature }), trained);

describe("heat", () => {
	test("follows Hadley's chart at 50 % humidity", () => {
		// 25 °C and a dew point of 15 °C are 77 and 59 °F: 136.
		expect(slowerBy(25)).toBeCloseTo(2.6, 6);
		expect(slowerBy(15)).toBe(0);
		expect(slowerBy(-10)).toBe(0);
		expect(slowerBy(45)).toBe(10);
	});

	test("never falls as it gets warmer", () => {
		for (let celsius = -20; celsius < 60; celsius += 0.5) expect(slowerBy(celsius + 0.5)).toBeGreaterThanOrEqual(slowerBy(celsius));
	});

	test("is told of warm runs only", () => {
		expect(runAt(28).heat).toMatchObject({ meanCelsius: 28, maxCelsius: 28 });
		expect(runAt(12)).toMatchObject({ heat: null, missing: { heat: "not_warm" } });
		expect(runAt(28, "cycling")).toMatchObject({ heat: null, missing: { heat: "not_this_sport" } });
		expect(computeMetrics(summaryOf(), samplesOf({ seconds: 600, speed: 3 }), trained).missing.heat).toBe("no_temperature");
	});
});
