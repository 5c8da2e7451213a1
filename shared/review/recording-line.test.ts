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
