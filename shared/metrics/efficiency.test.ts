import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf } from "../../test/fixtures/measured.ts";
import { gradeFactor } from "../physiology/grade.ts";
import { measure } from "./measure.ts";

/** Warm-up of ten minutes at 120, then one heart rate for each half of what is left. */
const drifting = (seconds: number, first: number, second: number) => (t: number) =>
	t < 600 ? 120 : t < (600 + seconds) / 2 ? first : second;

describe("the efficiency factor", () => {
	test("is graded metres a minute per beat", () => {
		const samples = samplesOf({ seconds: 1800, speed: 3, heartRate: 150, altitude: (metres) => 0.04 * metres });
		expect(measure(summaryOf(), samples).efficiencyFactor).toBeCloseTo((180 * gradeFactor(0.04)) / 150, 6);
	});

	test("is weighted watts per beat on a bike", () => {
		const samples = samplesOf({ seconds: 1800, speed: 9, heartRate: 140, power: 210 });
		expect(measure(summaryOf({ sport: "cycling" }), samples).efficiencyFactor).toBeCloseTo(1.5, 6);
	});

	test("does not count the heart's beats while standing", () => {
		const stopped = samplesOf({
			seconds: 2400,
			speed: (t) => (t >= 900 && t < 1500 ? 0 : 3),
			heartRate: (t) => (t >= 920 && t < 1480 ? 90 : 150),
		});
		expect(measure(summaryOf(), stopped).efficiencyFactor).toBeCloseTo(1.2, 1);
	});

	test("is missing with its reason", () => {
		const reason = (samples: Parameters<typeof measure>[1], sport: "running" | "cycling" | "swimming" = "running") =>
			measure(summaryOf({ sport }), samples).missing.efficiencyFactor;
		expect(reason(samplesOf({ seconds: 1800, speed: 3 }))).toBe("no_heart_rate");
		expect(reason(samplesOf({ seconds: 1800, heartRate: 150 }))).toBe("no_distance");
		expect(reason(samplesOf({ seconds: 300, speed: 3, heartRate: 150 }))).toBe("too_short");
		expect(reason(samplesOf({ seconds: 1800, speed: 3, heartRate: (t) => (t < 600 ? 150 : Number.NaN) }))).toBe("patchy_heart_rate");
		expect(reason(samplesOf({ seconds: 1800, speed: 9, heartRate: 150 }), "cycling")).toBe("no_power");
		expect(reason(samplesOf({ seconds: 1800, speed: 1, heartRate: 150 }), "swimming")).toBe("not_this_sport");
		expect(reason(null)).toBe("no_samples");
	});
});

describe("decoupling", () => {
	test("is what the efficiency factor lost from the first half to the second, after the warm-up", () => {
		const samples = samplesOf({ seconds: 4200, speed: 3, heartRate: drifting(4200, 140, 147) });
		expect(measure(summaryOf(), samples).decouplingPercent).toBeCloseTo(100 * (1 - 140 / 147), 6);
	});

	test("is negative when the heart calms down, and zero when nothing changes", () => {
		expect(
			measure(summaryOf(), samplesOf({ seconds: 4200, speed: 3, heartRate: drifting(4200, 150, 145) })).decouplingPercent,
		).toBeLessThan(0);
		expect(measure(summaryOf(), samplesOf({ seconds: 4200, speed: 3, heartRate: 150 })).decouplingPercent).toBeCloseTo(0, 9);
	});

	test("divides by time in motion: a stop moves nothing", () => {
		const speed = (t: number) => (t >= 1000 && t < 1600 ? 0 : 3);
		const moving = (t: number) => (t < 1000 ? t : Math.max(1000, t - 600));
		const samples = samplesOf({ seconds: 4800, speed, heartRate: (t) => drifting(4200, 140, 147)(moving(t)) });
		// The seconds around a stop that still count as motion are worth a third of a percent.
		expect(Math.abs((measure(summaryOf(), samples).decouplingPercent ?? 0) - 100 * (1 - 140 / 147))).toBeLessThan(0.5);
	});

	test("is of weighted power on a bike", () => {
		const samples = samplesOf({ seconds: 4200, speed: 9, power: 200, heartRate: drifting(4200, 140, 147) });
		expect(measure(summaryOf({ sport: "cycling" }), samples).decouplingPercent).toBeCloseTo(100 * (1 - 140 / 147), 3);
	});

	test("belongs to steady outings of 45 minutes and more only", () => {
		const reason = (samples: Parameters<typeof measure>[1]) => measure(summaryOf(), samples).missing.decouplingPercent;
		expect(reason(samplesOf({ seconds: 2640, speed: 3, heartRate: 150 }))).toBe("too_short");
		expect(reason(samplesOf({ seconds: 3600, speed: (t) => (t % 480 < 240 ? 4.2 : 2.6), heartRate: 150 }))).toBe("not_steady");
		// Few strides hardly change the weighted speed; they are found as work.
		expect(reason(samplesOf({ seconds: 3600, speed: (t) => (t >= 3000 && t % 120 < 25 ? 5.5 : 2.8), heartRate: 150 }))).toBe("not_steady");
	});
});
