import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf } from "../../test/fixtures/measured.ts";
import type { Samples } from "../activity/samples.ts";
import { gradeFactor } from "../physiology/grade.ts";
import { bestEfforts } from "./best-efforts.ts";
import { fastestStretch } from "./fastest-stretch.ts";
import { recordingOf } from "./recording.ts";

const efforts = (samples: Samples | null, changes: Parameters<typeof summaryOf>[0] = {}) =>
	bestEfforts.compute(recordingOf(summaryOf(changes), samples));
const effortOver = (metres: number, samples: Samples | null, changes: Parameters<typeof summaryOf>[0] = {}) =>
	efforts(samples, changes).value?.find((effort) => effort.metres === metres);

describe("best efforts", () => {
	test("of a steady run are its pace at every standard distance it holds", () => {
		const run = efforts(samplesOf({ seconds: 1700, speed: 3 })).value ?? [];
		expect(run.map((effort) => effort.metres)).toEqual([400, 800, 1000, 1500, 1609.344, 3000, 5000]);
		for (const { metres, seconds } of run) expect(seconds).toBeCloseTo(metres / 3, 6);
	});

	test("find the fast part and where it starts", () => {
		const effort = effortOver(1000, samplesOf({ seconds: 1200, speed: (t) => (t >= 600 && t < 850 ? 4 : 3) }));
		expect(effort?.seconds).toBeCloseTo(250, 6);
		expect(effort?.startSeconds).toBeCloseTo(600, 6);
	});

	test("interpolate at both ends when rows are far apart", () => {
		const effort = effortOver(1000, samplesOf({ seconds: 1200, every: 7, speed: 3.1 }));
		expect(effort?.seconds).toBeCloseTo(1000 / 3.1, 6);
	});

	test("count stops", () => {
		const stopped = samplesOf({ seconds: 400, speed: (t) => (t >= 150 && t < 210 ? 0 : 4) });
		expect(effortOver(1000, stopped)?.seconds).toBeCloseTo(310, 6);
	});

	test("are not fooled by a jump of the satellite fix", () => {
		const samples = samplesOf({ seconds: 1200, speed: 3 });
		const distance = samples.channels.distance ?? new Float64Array();
		for (let row = 600; row < distance.length; row++) distance[row] = (distance[row] ?? 0) + 700;
		expect(effortOver(1000, samples)?.seconds).toBeCloseTo(1000 / 3, 6);
	});

	test("leave out what nobody has ever run", () => {
		expect(efforts(samplesOf({ seconds: 900, speed: 8.2 }))).toEqual({ value: null, reason: "too_short" });
		expect(effortOver(400, samplesOf({ seconds: 60, speed: 8.2 }))?.seconds).toBeCloseTo(400 / 8.2, 6);
		expect(effortOver(400, samplesOf({ seconds: 60, speed: 9.6 }))).toBeUndefined();
	});

	test("are not made in a car when the watch is still on, and what was run before stays", () => {
		const driven = (speed: number, seconds: number) =>
			samplesOf({ seconds: 4200, speed: (t) => (t < 3000 ? 3 : t < 3000 + seconds ? speed : 0.2) });
		for (const samples of [driven(11, 300), driven(11, 90), driven(9, 600)]) {
			const run = efforts(samples).value ?? [];
			expect(run.map(({ metres }) => metres)).toEqual([400, 800, 1000, 1500, 1609.344, 3000, 5000]);
			for (const { metres, seconds } of run) expect(seconds).toBeGreaterThan((metres - 40) / 3);
		}
	});

	test("are found on both sides of what cannot be, the faster one", () => {
		const samples = samplesOf({ seconds: 3000, speed: (t) => (t < 1000 ? 3 : t < 1100 ? 11 : 3.5) });
		expect(effortOver(3000, samples)?.seconds).toBeGreaterThan((3000 - 40) / 3.5);
		expect(effortOver(3000, samples)?.startSeconds).toBeGreaterThan(1090);
		expect(effortOver(10_000, samples)).toBeUndefined();
	});

	test("of a track that is full of what cannot be are none, soon", () => {
		// A hundred rides of half a kilometre, with a stop after each.
		const samples = samplesOf({ seconds: 10_000, speed: (t) => (t % 100 < 45 ? 11.5 : 0) });
		expect(efforts(samples)).toEqual({ value: null, reason: "too_short" });
	});

	test("know the heart rate and the lost altitude of their stretch", () => {
		const samples = samplesOf({
			seconds: 1000,
			speed: (t) => (t >= 500 && t < 750 ? 4 : 3),
			heartRate: (t) => (t >= 500 && t < 750 ? 180 : 140),
			altitude: (metres) => 100 - metres / 50,
		});
		const effort = effortOver(1000, samples);
		expect(effort?.averageHeartRate).toBeCloseTo(180, 6);
		expect(effort?.dropMetres).toBeCloseTo(20, 6);
	});

	test("have no heart rate when most of the stretch has none", () => {
		const samples = samplesOf({ seconds: 1000, speed: 3, heartRate: (t) => (t < 200 ? 150 : Number.NaN) });
		expect(effortOver(1500, samples)).not.toHaveProperty("averageHeartRate");
	});

	test("know what they would have taken on the flat", () => {
		const effort = effortOver(1000, samplesOf({ seconds: 1200, speed: 3, altitude: (metres) => 0.05 * metres }));
		expect(effort?.gradedSeconds).toBeCloseTo(1000 / 3 / gradeFactor(0.05), 3);
		expect(effortOver(1000, samplesOf({ seconds: 1200, speed: 3 }))).not.toHaveProperty("gradedSeconds");
	});

	test("know the share of their time that was motion", () => {
		expect(effortOver(1000, samplesOf({ seconds: 1200, speed: 3 }))?.movingShare).toBeCloseTo(1, 9);
		const stopped = samplesOf({ seconds: 400, speed: (t) => (t >= 150 && t < 210 ? 0 : 4) });
		expect(effortOver(1000, stopped)?.movingShare).toBeCloseTo(250 / 310, 1);
	});

	test("know how heart rate was spread over those of 1500 m and more", () => {
		const samples = samplesOf({ seconds: 500, speed: 3, heartRate: (t) => 140 + Math.floor(t / 100) * 10 });
		expect(effortOver(1500, samples)?.heartRateDeciles).toEqual([180, 180, 180, 170, 170, 160, 160, 150, 150, 140, 140]);
		expect(effortOver(1000, samples)).not.toHaveProperty("heartRateDeciles");
	});

	test("of other sports and of runs without a distance are missing with a reason", () => {
		expect(efforts(samplesOf({ seconds: 1200, speed: 8 }), { sport: "cycling" })).toEqual({ value: null, reason: "not_this_sport" });
		expect(efforts(samplesOf({ seconds: 1200, heartRate: 150 }))).toEqual({ value: null, reason: "no_distance" });
		expect(efforts(samplesOf({ seconds: 100, speed: 3 }))).toEqual({ value: null, reason: "too_short" });
	});

	test("of a run without samples are its longest standard distance, at the whole run's mean speed", () => {
		const race = { distanceMetres: 10_100, elapsedSeconds: 2525, timerSeconds: 2500, averageHeartRate: 172 };
		expect(efforts(null, race)).toEqual({ value: [{ metres: 10_000, seconds: 2500, startSeconds: 0, averageHeartRate: 172 }] });
		expect(effortOver(10_000, null, { ...race, distanceMetres: 12_500 })?.seconds).toBeCloseTo(2020);
		expect(efforts(null, { ...race, distanceMetres: 300, elapsedSeconds: 90 })).toEqual({ value: null, reason: "too_short" });
		expect(efforts(null, { ...race, distanceMetres: null })).toEqual({ value: null, reason: "no_distance" });
	});
});

test("the fastest stretch is the fastest of all stretches", () => {
	const speeds = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 20, maxLength: 60 });
	fc.assert(
		fc.property(speeds, fc.integer({ min: 5, max: 60 }), (speed, target) => {
			const metres = new Float64Array(speed.length + 1);
			speed.forEach((step, i) => {
				metres[i + 1] = (metres[i] ?? 0) + step;
			});
			const time = metres.map((_, i) => i);
			const found = fastestStretch({ time, metres }, target);
			// Every start on a fine grid, with the earliest end that has gone far enough.
			const position = (t: number) => {
				const row = Math.min(Math.floor(t), metres.length - 2);
				return (metres[row] ?? 0) + (t - row) * ((metres[row + 1] ?? 0) - (metres[row] ?? 0));
			};
			let best = Number.POSITIVE_INFINITY;
			for (let start = 0; start <= speed.length; start += 0.25) {
				for (let end = start; end <= speed.length; end += 0.25) {
					if (position(end) - position(start) >= target - 1e-9) {
						best = Math.min(best, end - start);
						break;
					}
				}
			}
			if (found === null) expect(best).toBe(Number.POSITIVE_INFINITY);
			else {
				expect(found.seconds).toBeLessThanOrEqual(best + 1e-9);
				expect(found.seconds).toBeGreaterThan(best - 0.5 - 1e-9);
				expect(position(found.startSeconds + found.seconds) - position(found.startSeconds)).toBeCloseTo(target, 6);
			}
		}),
	);
});
