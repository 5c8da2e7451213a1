import { expect, test } from "vitest";
import type { Samples } from "../activity/samples.ts";
import type { AthleteThresholds } from "../metrics/thresholds.ts";
import { recordingLine } from "./recording-line.ts";

const thresholds: AthleteThresholds = {
	maxHr: 190,
	restHr: 50,
	lthr: 170,
	thresholdSpeed: 4,
	ftp: 250,
	heartRateBounds: null,
	speedBounds: null,
	powerBounds: null,
	sex: null,
};
const samples = (channels: Samples["channels"]): Samples => ({
	time: Float64Array.from({ length: 101 }, (_, at) => at * 10),
	channels,
	pauses: [],
	rr: null,
});
const flat = (value: number) => new Float64Array(101).fill(value);

test("running at threshold lies at the middle of the threshold's bar", () => {
	const line = recordingLine(samples({ speed: flat(4) }), "running", thresholds, 10);
	expect(line).toEqual({ seconds: 1_000, zones: Array(10).fill(4.5) });
});

test("distance tells the speed where none was recorded", () => {
	const line = recordingLine(samples({ distance: Float64Array.from({ length: 101 }, (_, at) => at * 40) }), "running", thresholds, 10);
	expect(line?.zones[5]).toBeCloseTo(4.5, 1);
});

test("a ride goes by power, and without it by heart rate", () => {
	expect(recordingLine(samples({ power: flat(250) }), "cycling", thresholds, 4)?.zones[0]).toBeGreaterThan(4);
	const byHeart = recordingLine(samples({ heartRate: flat(100) }), "cycling", thresholds, 4)?.zones[0] ?? 9;
	expect(byHeart).toBeLessThan(2);
});

test("what was not measured is no point, and without anything there is no line", () => {
	const gap = flat(4).map((value, at) => (at < 50 ? Number.NaN : value));
	expect(recordingLine(samples({ speed: gap }), "running", thresholds, 4)?.zones.map((zone) => zone === null)).toEqual([
		true,
		true,
		false,
		false,
	]);
	expect(recordingLine(samples({}), "running", thresholds)).toBeNull();
});

test("two rows of the same second leave no spike", () => {
	const time = Float64Array.of(0, 10, 10, 20, 30, 40);
	const distance = Float64Array.of(0, 40, 60, 80, 120, 160);
	expect(recordingLine({ ...samples({ distance }), time }, "running", thresholds, 2)?.zones).toEqual([4.5, 2.86]);
});

test("standing lies at the bottom, and no sprint above the picture", () => {
	expect(recordingLine(samples({ speed: flat(0) }), "running", thresholds, 2)?.zones).toEqual([0, 0]);
	expect(recordingLine(samples({ speed: flat(11) }), "running", thresholds, 2)?.zones).toEqual([6.5, 6.5]);
	expect(recordingLine(samples({ power: flat(1_500) }), "cycling", thresholds, 2)?.zones).toEqual([8, 8]);
	expect(recordingLine(samples({ power: flat(0) }), "cycling", thresholds, 2)?.zones).toEqual([0, 0]);
});

test("the last moment belongs to the last point, and a recording may have fewer moments than points", () => {
	const [time, speed] = [Float64Array.of(0, 10, 20), Float64Array.of(0, 0, 4)];
	expect(recordingLine({ ...samples({ speed }), time }, "running", thresholds, 5)).toEqual({ seconds: 20, zones: [0, null, 0, null, 4.5] });
});

test("a run without a threshold pace goes by heart rate, one without any by nothing", () => {
	const run = samples({ speed: flat(4), heartRate: flat(170) });
	expect(recordingLine(run, "running", { ...thresholds, thresholdSpeed: null }, 1)?.zones[0]).toBeGreaterThanOrEqual(5);
	expect(recordingLine(run, "running", { ...thresholds, thresholdSpeed: null, lthr: null }, 1)).toBeNull();
});

test("running power is no measure of how hard a run was", () => {
	expect(recordingLine(samples({ power: flat(300) }), "running", thresholds, 1)).toBeNull();
});

test("a recording of no time is no line", () => {
	const moment = { ...samples({ speed: Float64Array.of(4) }), time: Float64Array.of(0) };
	expect(recordingLine(moment, "running", thresholds)).toBeNull();
	expect(recordingLine({ ...moment, time: new Float64Array(0), channels: {} }, "running", thresholds)).toBeNull();
});
