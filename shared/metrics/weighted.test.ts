import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf, trained } from "../../test/fixtures/measured.ts";
import { computeMetrics } from "./compute.ts";
import { measure } from "./measure.ts";

const cycling = summaryOf({ sport: "cycling" });
/** Allen & Coggan's kind of example: 20 minutes at 200 W, then 10 at 300 W. */
const worked = samplesOf({ seconds: 1800, speed: 9, power: (t) => (t < 1200 ? 200 : 300) });

describe("weighted power", () => {
	test("of 20 min at 200 W and 10 min at 300 W is 247.27 W, a load of 48.9 at an FTP of 250 W", () => {
		const metrics = computeMetrics(cycling, worked, trained);
		expect(metrics.weightedPower).toBeCloseTo(247.27, 1);
		expect(metrics.load).toMatchObject({ method: "power", passedOver: [] });
		expect(metrics.load.value).toBeCloseTo(48.9, 1);
		expect(metrics.variability).toBeCloseTo(247.27 / (700 / 3), 3);
	});

	test("counts coasting, and leaves out stops", () => {
		const coasting = measure(cycling, samplesOf({ seconds: 1800, speed: 9, power: (t) => (t % 120 < 60 ? 240 : 0) }));
		expect(coasting.meanPower).toBeCloseTo(120, 0);
		const stopping = measure(
			cycling,
			samplesOf({ seconds: 2400, speed: (t) => (t >= 900 && t < 1500 ? 0 : 9), power: (t) => (t >= 900 && t < 1500 ? 0 : 240) }),
		);
		expect(stopping.meanPower ?? 0).toBeGreaterThan(237);
		expect(stopping.weightedPower?.seconds).toBeLessThan(1812);
	});

	test("takes a drop-out of the meter to have been like the rest", () => {
		const patchy = samplesOf({ seconds: 3600, speed: 9, power: (t) => (t >= 600 && t < 1200 ? Number.NaN : 250) });
		expect(computeMetrics(cycling, patchy, trained).load.value).toBeCloseTo(100, 6);
		expect(measure(cycling, patchy).powers?.seconds.reduce((sum, time) => sum + time, 0)).toBeCloseTo(3000, -1);
	});

	test("is missing with too little power, and so is its load", () => {
		const mostlyNone = samplesOf({ seconds: 3600, speed: 9, power: (t) => (t < 1200 ? 250 : Number.NaN) });
		const metrics = computeMetrics(cycling, mostlyNone, trained);
		expect(metrics).toMatchObject({ weightedPower: null, powerZoneSeconds: { reason: "no_power" } });
		expect(metrics.missing.weightedPower).toBe("no_power");
		expect(computeMetrics(cycling, samplesOf({ seconds: 20, speed: 9, power: 200 }), trained).missing.weightedPower).toBe("too_short");
	});

	test("of a run is measured, but gives no load: the threshold is a cyclist's", () => {
		const metrics = computeMetrics(summaryOf(), samplesOf({ seconds: 3600, speed: 3, power: 250 }), trained);
		expect(metrics.weightedPower).toBeCloseTo(250, 6);
		expect(metrics.load).toMatchObject({ method: "pace" });
		expect(metrics.powerZoneSeconds).toEqual({ reason: "not_this_sport" });
	});
});

describe("weighted speed", () => {
	test("follows the fourth power of 30 s windows", () => {
		const { weightedSpeed, variability } = measure(summaryOf(), samplesOf({ seconds: 3600, speed: (t) => (t % 1200 < 600 ? 4 : 3) }));
		expect(weightedSpeed?.value).toBeCloseTo(((4 ** 4 + 3 ** 4) / 2) ** 0.25, 1);
		expect(variability).toBeCloseTo(((4 ** 4 + 3 ** 4) / 2) ** 0.25 / 3.5, 2);
	});

	test("of an even run is its speed", () => {
		const { weightedSpeed, variability } = measure(summaryOf(), samplesOf({ seconds: 1800, speed: 3.2 }));
		expect(weightedSpeed?.value).toBeCloseTo(3.2, 9);
		expect(weightedSpeed?.seconds).toBeCloseTo(1800, 6);
		expect(variability).toBeCloseTo(1, 9);
	});
});
