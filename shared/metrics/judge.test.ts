import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf, trained, unknown } from "../../test/fixtures/measured.ts";
import type { Feedback } from "../activity/feedback.ts";
import { computeMetrics } from "./compute.ts";
import { heartRateTrainingLoad } from "./heart-rate-load.ts";
import { judge } from "./judge.ts";
import { heartRateLoad } from "./load.ts";
import { measure } from "./measure.ts";
import { powerZoneBounds, speedZoneBounds } from "./zone-bounds.ts";

const felt = (effort: number | null): Feedback => ({ effort, recovery: null, motivation: null, pain: null, race: null, notes: "" });
const run = samplesOf({ seconds: 3600, speed: 3, heartRate: 150 });
const ride = samplesOf({ seconds: 3600, speed: 9, heartRate: 150, power: 200 });
const cycling = summaryOf({ sport: "cycling" });

describe("the load that is trusted", () => {
	test("on the bike is by power, then by heart rate, then by effort, then by time", () => {
		expect(computeMetrics(cycling, ride, trained, felt(5)).load).toMatchObject({
			method: "power",
			passedOver: [],
			others: [{ method: "heart_rate" }, { method: "session_rpe" }, { method: "duration" }],
		});
		const withoutFtp = computeMetrics(cycling, ride, { ...trained, ftp: null }).load;
		expect(withoutFtp).toMatchObject({ method: "heart_rate", passedOver: [{ method: "power", reason: "no_threshold" }] });
		const withoutMeter = computeMetrics(cycling, samplesOf({ seconds: 3600, speed: 9, heartRate: 150 }), trained).load;
		expect(withoutMeter).toMatchObject({ method: "heart_rate", passedOver: [] });
	});

	test("of a stated mean power is not by power", () => {
		const stated = computeMetrics(
			summaryOf({ sport: "cycling", timerSeconds: 3600, averagePower: 200, averageHeartRate: 140 }),
			null,
			trained,
		).load;
		expect(stated).toMatchObject({ method: "heart_rate", passedOver: [{ method: "power", reason: "no_samples" }] });
	});

	test("on the run is by heart rate, then pace, then effort, then time", () => {
		expect(computeMetrics(summaryOf(), run, trained, felt(6)).load).toMatchObject({
			method: "heart_rate",
			passedOver: [],
			others: [{ method: "pace" }, { method: "session_rpe" }, { method: "duration" }],
		});
		expect(computeMetrics(summaryOf(), run, { ...unknown, thresholdSpeed: 4 }, felt(6)).load).toMatchObject({
			method: "pace",
			passedOver: [{ method: "heart_rate", reason: "no_threshold" }],
		});
		expect(computeMetrics(summaryOf(), run, unknown, felt(6)).load).toMatchObject({
			method: "session_rpe",
			passedOver: [
				{ method: "heart_rate", reason: "no_threshold" },
				{ method: "pace", reason: "no_threshold" },
			],
			others: [{ method: "duration", value: 60 }],
		});
	});

	test("elsewhere is by heart rate, then effort, then time", () => {
		const strength = summaryOf({ sport: "strength", timerSeconds: 3600 });
		expect(computeMetrics(strength, null, trained, felt(8)).load).toMatchObject({
			value: 100,
			method: "session_rpe",
			passedOver: [{ method: "heart_rate", reason: "no_heart_rate" }],
		});
		expect(computeMetrics(strength, null, trained, felt(null)).load).toMatchObject({
			method: "duration",
			passedOver: [{ method: "heart_rate" }, { method: "session_rpe", reason: "no_feedback" }],
		});
	});

	test("an hour at effort 8 is 100, half of it at 4 a quarter", () => {
		const load = (seconds: number, effort: number) =>
			computeMetrics(summaryOf({ sport: "climbing", timerSeconds: seconds }), null, unknown, felt(effort)).load.value;
		expect(load(3600, 8)).toBeCloseTo(100, 9);
		expect(load(1800, 4)).toBeCloseTo(25, 9);
	});
});

describe("heart-rate load from the distribution", () => {
	const limits = { hrRest: 50, hrMax: 190, lthr: 170, sex: "male" } as const;
	const perSample = (rates: readonly number[]) => rates.reduce((sum, hr) => sum + heartRateLoad({ minutes: 1 / 60, hr, ...limits }), 0);
	const loadOf = (rates: readonly number[]) =>
		computeMetrics(summaryOf(), samplesOf({ seconds: rates.length, speed: 3, heartRate: (t) => rates[t] ?? 100 }), trained).load.value ?? 0;

	test("is that of the samples where rates are whole", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 60, max: 190 }), { minLength: 60, maxLength: 400 }), (rates) => {
				expect(loadOf(rates) / perSample(rates)).toBeCloseTo(1, 9);
			}),
		);
	});

	test("is that of the samples to one in a thousand where they are not", () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 60, max: 190, noNaN: true }), { minLength: 60, maxLength: 400 }), (rates) => {
				expect(Math.abs(loadOf(rates) / perSample(rates) - 1)).toBeLessThan(1e-3);
			}),
		);
	});

	test("takes what a strap with a fault reads above the maximum for the maximum", () => {
		const hour = new Array<number>(3601).fill(190);
		expect(loadOf(hour.map(() => 230))).toBeCloseTo(loadOf(hour), 9);
	});

	test("of how it felt counts no more than a day of a watch that was never stopped", () => {
		const forgotten = summaryOf({ sport: "strength", elapsedSeconds: 72 * 3600 });
		const { load } = computeMetrics(forgotten, null, trained, felt(8));
		expect(load).toMatchObject({ value: 2400, method: "session_rpe" });
	});

	test("of a stated mean that no heart has is missing", () => {
		const stated = (averageHeartRate: number) =>
			heartRateTrainingLoad.compute({
				measures: measure(summaryOf({ elapsedSeconds: 3600, averageHeartRate }), null),
				summary: summaryOf(),
				athlete: trained,
				feedback: null,
			});
		expect(stated(170).value).toBeCloseTo(100, 9);
		for (const bpm of [0, 29, 241, 3600, 1e7]) expect(stated(bpm)).toEqual({ value: null, reason: "no_heart_rate" });
	});
});

describe("zones", () => {
	test("of pace begin at 129, 114, 106 and 100 % of threshold pace, of power at Coggan's shares", () => {
		expect(speedZoneBounds(trained)?.map((speed) => (100 * 4) / speed)).toEqual(
			[129, 114, 106, 100].map((share) => expect.closeTo(share, 9)),
		);
		expect(powerZoneBounds(trained)?.map((watts) => watts / 2.5)).toEqual(
			[55, 75, 90, 105, 120, 150].map((share) => expect.closeTo(share, 9)),
		);
	});

	test("of pace are Friel's from threshold pace", () => {
		const paceOf = (speed: number) => computeMetrics(summaryOf(), samplesOf({ seconds: 600, speed }), trained).paceZoneSeconds;
		// Threshold pace is 250 s/km: 129 % are 322.5, 114 % 285, 106 % 265.
		expect(paceOf(1000 / 330)).toEqual([600, 0, 0, 0, 0]);
		expect(paceOf(1000 / 300)).toEqual([0, 600, 0, 0, 0]);
		expect(paceOf(1000 / 275)).toEqual([0, 0, 600, 0, 0]);
		expect(paceOf(1000 / 258)).toEqual([0, 0, 0, 600, 0]);
		expect(paceOf(4)).toEqual([0, 0, 0, 0, 600]);
	});

	test("of power are Coggan's seven", () => {
		const watts = [100, 170, 210, 245, 280, 340, 400];
		const zones = computeMetrics(
			cycling,
			samplesOf({ seconds: 700, speed: 9, power: (t) => watts[Math.floor(t / 100)] ?? 400 }),
			trained,
		).powerZoneSeconds;
		expect(zones).toEqual([100, 100, 100, 100, 100, 100, 100]);
		expect(powerZoneBounds(trained)).toEqual([137.5, 187.5, 225, 262.5, 300, 375]);
	});

	test("as typed win over the estimated", () => {
		const typed = {
			...trained,
			heartRateBounds: [100, 151, 160, 170],
			speedBounds: [1, 2, 2.5, 4],
			powerBounds: [50, 100, 200, 300, 400, 500],
		};
		const metrics = computeMetrics(cycling, ride, typed);
		expect(metrics.heartRateZoneSeconds).toEqual([0, 3600, 0, 0, 0]);
		expect(metrics.powerZoneSeconds).toEqual([0, 0, 0, 3600, 0, 0, 0]);
		expect(computeMetrics(summaryOf(), run, typed).paceZoneSeconds).toEqual([0, 0, 0, 3600, 0]);
	});

	test("as typed need no threshold", () => {
		expect(computeMetrics(summaryOf(), run, { ...unknown, heartRateBounds: [100, 120, 160, 170] }).heartRateZoneSeconds).toEqual([
			0, 0, 3600, 0, 0,
		]);
		expect(speedZoneBounds(unknown)).toBeNull();
	});

	test("say why there are none", () => {
		const bare = computeMetrics(summaryOf(), run, unknown);
		expect(bare).toMatchObject({
			heartRateZoneSeconds: { reason: "no_threshold" },
			paceZoneSeconds: { reason: "no_threshold" },
			powerZoneSeconds: { reason: "not_this_sport" },
		});
		expect(computeMetrics(cycling, ride, unknown)).toMatchObject({
			paceZoneSeconds: { reason: "not_this_sport" },
			powerZoneSeconds: { reason: "no_threshold" },
		});
	});
});

test("a judgement from stored measures is that from the recording", () => {
	const kept = JSON.parse(JSON.stringify(measure(cycling, ride)));
	expect(judge(kept, cycling, trained, felt(7))).toEqual(computeMetrics(cycling, ride, trained, felt(7)));
});
