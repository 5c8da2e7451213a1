import { describe, expect, test } from "vitest";
import { samplesOf } from "../../test/fixtures/measured.ts";
import type { Samples } from "../activity/samples.ts";
import { movingPerStep } from "./moving-steps.ts";
import { pausedSeconds } from "./pauses.ts";
import { trackOf } from "./track.ts";

function distances(time: number[], distance: number[], pauses: Samples["pauses"] = []): Samples {
	return { time: Float64Array.from(time), channels: { distance: Float64Array.from(distance) }, pauses, rr: null };
}
const metres = (samples: Samples) => Array.from(trackOf(samples, "running")?.metres ?? []);
const moving = (samples: Samples) => {
	const track = trackOf(samples, "running");
	return track === null ? 0 : movingPerStep(track, samples.pauses).reduce((sum, seconds) => sum + seconds, 0);
};

describe("the track", () => {
	test("is the recorded distance from its first value", () => {
		expect(metres(distances([0, 1, 2], [100, 103, 106]))).toEqual([0, 3, 6]);
	});

	test("never falls, and goes on from where it fell to", () => {
		expect(metres(distances([0, 1, 2, 3], [0, 3, 1, 4]))).toEqual([0, 3, 3, 6]);
	});

	test("survives a reset to zero", () => {
		expect(metres(distances([0, 1, 2, 3], [0, 3, 0, 3]))).toEqual([0, 3, 3, 6]);
	});

	test("does not follow a jump of the satellite fix, there or back", () => {
		expect(metres(distances([0, 1, 2, 3, 4], [0, 3, 503, 6, 9]))).toEqual([0, 3, 3, 3, 6]);
	});

	test("takes a gap as a straight line when its speed is possible", () => {
		expect(metres(distances([0, 1, 301], [0, 3, 903]))).toEqual([0, 3, 903]);
	});

	test("does not count the way made while paused by car", () => {
		expect(metres(distances([0, 1, 601, 602], [0, 3, 5003, 5006], [{ from: 2, to: 600 }]))).toEqual([0, 3, 3, 6]);
	});

	test("makes one row of rows at one time", () => {
		const track = trackOf(distances([0, 1, 1, 2], [0, 3, 4, 7]), "running");
		expect(Array.from(track?.time ?? [])).toEqual([0, 1, 2]);
		expect(Array.from(track?.metres ?? [])).toEqual([0, 4, 7]);
	});

	test("skips rows without a distance", () => {
		expect(metres(distances([0, 1, 2, 3], [0, Number.NaN, 6, 9]))).toEqual([0, 6, 9]);
	});

	test("comes from positions when there is no distance", () => {
		const channels = { latitude: Float64Array.from([52, 52, 52]), longitude: Float64Array.from([13, 13.0001, 13.0002]) };
		const track = metres({ time: Float64Array.from([0, 2, 4]), channels, pauses: [], rr: null });
		expect(track.at(-1)).toBeCloseTo(13.69, 1);
	});

	test("comes from speed when there are no positions either, held for ten seconds at most", () => {
		const channels = { speed: Float64Array.from([3, 3, 3]) };
		expect(metres({ time: Float64Array.from([0, 1, 101]), channels, pauses: [], rr: null })).toEqual([0, 3, 33]);
	});

	test("is missing without any of them, and when nothing moves", () => {
		expect(trackOf(samplesOf({ seconds: 60, heartRate: 120 }), "running")).toBeNull();
		expect(trackOf(samplesOf({ seconds: 60, speed: 0 }), "running")).toBeNull();
		expect(trackOf(distances([], []), "running")).toBeNull();
	});

	test("cycling may be faster than running", () => {
		const samples = distances([0, 1, 2], [0, 15, 30]);
		expect(trackOf(samples, "cycling")?.metres.at(-1)).toBe(30);
		expect(trackOf(samples, "running")).toBeNull();
	});
});

describe("time in motion", () => {
	test("is all of a steady run", () => {
		expect(moving(samplesOf({ seconds: 600, speed: 3 }))).toBeCloseTo(600, 6);
	});

	test("leaves out a stop", () => {
		expect(moving(samplesOf({ seconds: 600, speed: (t) => (t >= 200 && t < 320 ? 0 : 3) }))).toBeGreaterThan(475);
		expect(moving(samplesOf({ seconds: 600, speed: (t) => (t >= 200 && t < 320 ? 0 : 3) }))).toBeLessThan(492);
	});

	test("counts walking whose distance comes in whole steps of metres", () => {
		const steps = distances(
			Array.from({ length: 301 }, (_, t) => t),
			Array.from({ length: 301 }, (_, t) => 4 * Math.floor((0.9 * t) / 4)),
		);
		expect(moving(steps)).toBeGreaterThan(290);
	});

	test("leaves out pauses", () => {
		const samples = samplesOf({ seconds: 600, speed: 3, pauses: [{ from: 100, to: 130 }] });
		expect(moving(samples)).toBeCloseTo(570, 6);
	});

	test("leaves out a gap in which the watch stood still, without touching the seconds around it", () => {
		const before = Array.from({ length: 101 }, (_, t) => t);
		const samples = distances([...before, ...before.map((t) => t + 400)], [...before.map((t) => 3 * t), ...before.map((t) => 300 + 3 * t)]);
		expect(moving(samples)).toBeGreaterThan(193);
		expect(moving(samples)).toBeLessThanOrEqual(201);
	});

	test("counts a gap that was run through", () => {
		expect(moving(distances([0, 1, 2, 102, 103], [0, 3, 6, 306, 309]))).toBeCloseTo(103, 6);
	});
});

test("paused seconds of spans in order", () => {
	const paused = pausedSeconds([
		{ from: 10, to: 20 },
		{ from: 25, to: 30 },
	]);
	expect([paused(0, 10), paused(5, 15), paused(12, 28), paused(28, 40), paused(40, 50)]).toEqual([0, 5, 11, 2, 0]);
});
