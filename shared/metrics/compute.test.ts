import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf, trained, unknown } from "../../test/fixtures/measured.ts";
import { gradeFactor } from "../physiology/grade.ts";
import { computeMetrics } from "./compute.ts";
import { heartRateLoad } from "./load.ts";
import { MetricsSchema } from "./metrics.ts";
import { metrics as registry } from "./registry.ts";

const hour = { seconds: 3600, speed: 3 };
const hourOf = (hr: number) => heartRateLoad({ minutes: 60, hr, hrRest: 50, hrMax: 190, lthr: 170, sex: "male" });

describe("heart rate", () => {
	test("an hour at threshold heart rate is a load of 100", () => {
		const { load } = computeMetrics(summaryOf(), samplesOf({ ...hour, heartRate: 170 }), trained);
		expect(load).toMatchObject({ method: "heart_rate", passedOver: [] });
		expect(load.value).toBeCloseTo(100, 6);
	});

	test("load is summed per sample: uneven hours are harder than their mean", () => {
		const { load } = computeMetrics(summaryOf(), samplesOf({ ...hour, heartRate: (t) => (t < 1800 ? 130 : 170) }), trained);
		expect(load.value).toBeCloseTo((hourOf(130) + hourOf(170)) / 2, 3);
		expect(load.value ?? 0).toBeGreaterThan(hourOf(150) * 1.02);
	});

	test("a small gap is taken to have been like the rest", () => {
		const { load } = computeMetrics(
			summaryOf(),
			samplesOf({ ...hour, heartRate: (t) => (t >= 600 && t < 900 ? Number.NaN : 150) }),
			trained,
		);
		expect(load.value).toBeCloseTo(hourOf(150), 1);
	});

	test("a patchy one is not trusted: pace takes over", () => {
		const { load } = computeMetrics(summaryOf(), samplesOf({ ...hour, heartRate: (t) => (t < 2400 ? 150 : Number.NaN) }), trained);
		expect(load).toMatchObject({ method: "pace", passedOver: [{ method: "heart_rate", reason: "patchy_heart_rate" }] });
	});

	test("paused time has none", () => {
		const samples = samplesOf({ ...hour, heartRate: 170, pauses: [{ from: 600, to: 2400 }] });
		const metrics = computeMetrics(summaryOf({ timerSeconds: 1800 }), samples, trained);
		expect(metrics.load.value).toBeCloseTo(50, 6);
		expect(metrics.heartRateZoneSeconds).toEqual([0, 0, 0, 0, 1800]);
	});

	test("zones are Friel's, 5a to 5c together, lower bound inclusive", () => {
		const rates = [140, 145, 153, 162, 171, 176, 185];
		const samples = samplesOf({ seconds: 700, speed: 3, heartRate: (t) => rates[Math.floor(t / 100)] ?? 140 });
		const zones = computeMetrics(summaryOf(), samples, { ...trained, lthr: 170 }).heartRateZoneSeconds;
		expect(zones).toEqual([100, 100, 100, 100, 300]);
		const atBound = computeMetrics(summaryOf(), samplesOf({ seconds: 60, speed: 3, heartRate: 170 }), trained).heartRateZoneSeconds;
		expect(atBound).toEqual([0, 0, 0, 0, 60]);
	});

	test("the peak is held for ten seconds, a spike is not", () => {
		const spike = (t: number) => (t === 300 ? 230 : t >= 400 && t < 415 ? 186 : 150);
		const { peakHeartRate } = computeMetrics(summaryOf(), samplesOf({ seconds: 900, speed: 3, heartRate: spike }), trained);
		expect(peakHeartRate).toBeCloseTo(186, 6);
	});

	test("thresholds that contradict each other are no thresholds", () => {
		const { load } = computeMetrics(summaryOf(), samplesOf({ ...hour, heartRate: 150 }), { ...trained, lthr: 195 });
		expect(load).toMatchObject({ method: "pace", passedOver: [{ method: "heart_rate", reason: "no_threshold" }] });
	});
});

describe("pace", () => {
	test("an hour at threshold speed is a load of 100", () => {
		const { load } = computeMetrics(summaryOf(), samplesOf({ seconds: 3600, speed: 4 }), trained);
		expect(load).toMatchObject({ method: "pace" });
		expect(load.value).toBeCloseTo(100, 6);
	});

	test("intervals weigh more than their mean speed, and stops nothing", () => {
		const even = computeMetrics(summaryOf(), samplesOf({ seconds: 3600, speed: 3.5 }), trained).load.value ?? 0;
		const uneven = samplesOf({ seconds: 3600, speed: (t) => (t % 600 < 300 ? 4.5 : 2.5) });
		expect(computeMetrics(summaryOf(), uneven, trained).load.value ?? 0).toBeGreaterThan(even * 1.05);
		const stopped = samplesOf({ seconds: 4200, speed: (t) => (t >= 1800 && t < 2400 ? 0 : 3.5) });
		expect(computeMetrics(summaryOf(), stopped, trained).load.value).toBeCloseTo(even, 0);
	});

	test("uphill speed counts as the flat speed that costs the same", () => {
		const uphill = samplesOf({ seconds: 3600, speed: 3, altitude: (metres) => 0.05 * metres });
		const metrics = computeMetrics(summaryOf(), uphill, trained);
		expect(metrics.gradedSpeed).toBeCloseTo(3 * gradeFactor(0.05), 6);
		expect(metrics.load.value).toBeCloseTo(100 * ((3 * gradeFactor(0.05)) / 4) ** 2, 3);
	});

	test("the steps of a barometer do not make a flat run hilly", () => {
		const flat = samplesOf({ seconds: 3600, speed: 3, altitude: (metres) => 100 + (Math.floor(metres / 37) % 2) });
		expect(computeMetrics(summaryOf(), flat, trained).gradedSpeed ?? 0).toBeLessThan(3 * 1.01);
	});

	test("is not used for other sports", () => {
		const { load } = computeMetrics(summaryOf({ sport: "cycling" }), samplesOf({ seconds: 3600, speed: 8 }), trained);
		expect(load).toMatchObject({ value: 50, method: "duration" });
		expect(load).toHaveProperty("passedOver", [
			{ method: "heart_rate", reason: "no_heart_rate" },
			{ method: "session_rpe", reason: "no_feedback" },
		]);
	});
});

describe("duration", () => {
	test("is the last resort, by sport", () => {
		const strength = computeMetrics(summaryOf({ sport: "strength", timerSeconds: 3600 }), null, unknown);
		expect(strength.load).toMatchObject({ value: 35, method: "duration" });
	});

	test("a watch that was never stopped counts as a day", () => {
		const forgotten = computeMetrics(summaryOf({ timerSeconds: 31 * 86_400 }), null, unknown);
		expect(forgotten.load.value).toBe(24 * 60);
	});
});

describe("a summary without samples", () => {
	const run = summaryOf({ distanceMetres: 12_000, timerSeconds: 3600, elapsedSeconds: 3700, averageHeartRate: 150 });

	test("gives load by its mean heart rate, else by its mean pace", () => {
		const byHeartRate = computeMetrics(run, null, trained).load;
		expect(byHeartRate).toMatchObject({ method: "heart_rate" });
		expect(byHeartRate.value).toBeCloseTo(63.34, 2);
		const byPace = computeMetrics({ ...run, averageHeartRate: null }, null, trained).load;
		expect(byPace).toMatchObject({ method: "pace" });
		expect(byPace.value).toBeCloseTo(100 * (12_000 / 3600 / 4) ** 2, 6);
	});

	test("has no zones, graded speed or peak, and says why", () => {
		const metrics = computeMetrics(run, null, trained);
		expect(metrics).toMatchObject({ movingSeconds: 3600, distanceMetres: 12_000, gradedSpeed: null, peakHeartRate: null });
		expect(metrics.heartRateZoneSeconds).toEqual({ reason: "no_samples" });
		expect(metrics.missing).toMatchObject({ gradedSpeed: "no_samples", peakHeartRate: "no_samples" });
	});
});

describe("what is missing", () => {
	test("an activity that nothing is known of has reasons and no zeros", () => {
		expect(computeMetrics(summaryOf(), null, unknown)).toEqual({
			version: 2,
			distanceMetres: null,
			movingSeconds: null,
			ascentMetres: null,
			load: { value: null, reason: "no_time" },
			heartRateZoneSeconds: { reason: "no_samples" },
			paceZoneSeconds: { reason: "no_samples" },
			powerZoneSeconds: { reason: "not_this_sport" },
			gradedSpeed: null,
			weightedPower: null,
			bestEfforts: [],
			peakHeartRate: null,
			cadence: null,
			stepMetres: null,
			efficiencyFactor: null,
			decouplingPercent: null,
			variability: null,
			heat: null,
			missing: {
				distanceMetres: "no_distance",
				movingSeconds: "no_time",
				ascentMetres: "no_samples",
				gradedSpeed: "no_samples",
				weightedPower: "no_samples",
				bestEfforts: "no_distance",
				peakHeartRate: "no_samples",
				cadence: "no_cadence",
				stepMetres: "no_cadence",
				efficiencyFactor: "no_samples",
				decouplingPercent: "no_samples",
				variability: "no_samples",
				heat: "no_samples",
			},
		});
	});

	test("samples without a heart rate, an altitude or thresholds are named", () => {
		const metrics = computeMetrics(summaryOf(), samplesOf(hour), unknown);
		expect(metrics.heartRateZoneSeconds).toEqual({ reason: "no_heart_rate" });
		expect(metrics.missing).toEqual({
			ascentMetres: "no_altitude",
			gradedSpeed: "no_altitude",
			weightedPower: "no_power",
			peakHeartRate: "no_heart_rate",
			cadence: "no_cadence",
			stepMetres: "no_cadence",
			efficiencyFactor: "no_heart_rate",
			decouplingPercent: "no_heart_rate",
			heat: "no_temperature",
		});
		expect(metrics.load).toMatchObject({ method: "duration" });
		const withHeartRate = computeMetrics(summaryOf(), samplesOf({ ...hour, heartRate: 150 }), unknown);
		expect(withHeartRate.heartRateZoneSeconds).toEqual({ reason: "no_threshold" });
	});

	test("recordings of no or one row do not throw", () => {
		for (const seconds of [-1, 0])
			expect(() => computeMetrics(summaryOf(), samplesOf({ ...hour, heartRate: 150, seconds }), trained)).not.toThrow();
	});

	test("every result has the stored shape", () => {
		const full = samplesOf({ ...hour, heartRate: 150, altitude: () => 10, power: 200, cadence: 170, temperature: 25 });
		for (const samples of [null, full, samplesOf(hour)]) {
			for (const athlete of [trained, unknown]) {
				const metrics = computeMetrics(summaryOf(), samples, athlete);
				expect(MetricsSchema.parse(JSON.parse(JSON.stringify(metrics)))).toEqual(metrics);
			}
		}
	});
});

test("the registry names every metric by its own id, with a unit and a source", () => {
	for (const [id, metric] of Object.entries(registry)) {
		expect(metric.id).toBe(id);
		expect(metric.unit).not.toBe("");
		expect(metric.source).not.toBe("");
	}
});

test("the stored shape refuses what no activity can have", () => {
	const metrics = computeMetrics(summaryOf({ timerSeconds: 3600 }), samplesOf(hour), trained);
	expect(MetricsSchema.safeParse({ ...metrics, load: { value: -1, method: "pace" } }).success).toBe(false);
	expect(MetricsSchema.safeParse({ ...metrics, bestEfforts: [{ metres: 5000, seconds: 0, startSeconds: 0 }] }).success).toBe(false);
});
