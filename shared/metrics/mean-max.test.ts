import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf } from "../../test/fixtures/measured.ts";
import { curveDurations, meanMaxCurve } from "./mean-max.ts";
import { measure } from "./measure.ts";

const at = (curve: readonly number[] | null, seconds: number) => curve?.[curveDurations(seconds).length - 1];

describe("the durations of a curve", () => {
	test("are whole seconds, 2 % apart", () => {
		const durations = curveDurations(3 * 3600);
		expect(durations.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
		expect(durations.every(Number.isInteger)).toBe(true);
		const steps = durations.slice(1).map((seconds, i) => seconds / (durations[i] ?? 0));
		expect(steps.filter((_, i) => (durations[i] ?? 0) > 75).every((step) => step > 1.013 && step < 1.027)).toBe(true);
		expect(durations.length).toBeLessThan(350);
	});

	test("of a shorter recording are the first of a longer one's", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (a, b) => {
				const [short, long] = [curveDurations(Math.min(a, b)), curveDurations(Math.max(a, b))];
				expect(long.slice(0, short.length)).toEqual(short);
				expect(short.every((seconds) => seconds <= Math.min(a, b))).toBe(true);
			}),
		);
	});
});

test("a curve has the highest mean of every window", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 150 }), (watts) => {
			const series = new Float64Array(watts.length + 1);
			watts.forEach((value, i) => {
				series[i + 1] = (series[i] ?? 0) + value;
			});
			const curve = meanMaxCurve(series, 1000) ?? [];
			expect(curve).toHaveLength(curveDurations(watts.length).length);
			for (const [i, seconds] of curveDurations(watts.length).entries()) {
				const means = watts
					.slice(0, watts.length - seconds + 1)
					.map((_, from) => watts.slice(from, from + seconds).reduce((sum, value) => sum + value, 0) / seconds);
				expect(curve[i]).toBeCloseTo(Math.max(...means), 3);
			}
		}),
	);
});

describe("the curve of a run", () => {
	const reps = (t: number) => (t % 300 < 60 ? 5 : 2.5);

	test("is fast over a repetition and the mean over the whole", () => {
		const { speedCurve } = measure(summaryOf(), samplesOf({ seconds: 1800, speed: reps }));
		expect(at(speedCurve, 60)).toBeCloseTo(5, 4);
		// The longest duration on the grid that the run holds.
		expect(speedCurve?.at(-1)).toBeCloseTo(3, 1);
	});

	test("does not join repetitions over the rests between them", () => {
		const standing = samplesOf({ seconds: 1800, speed: (t) => (t % 300 < 60 ? 5 : 0) });
		const paused = samplesOf({
			seconds: 1800,
			speed: (t) => (t % 300 < 60 ? 5 : 0),
			pauses: Array.from({ length: 6 }, (_, i) => ({ from: 300 * i + 60, to: 300 * (i + 1) })),
		});
		for (const samples of [standing, paused]) {
			const { speedCurve } = measure(summaryOf(), samples);
			// 119 s is on the grid.
			expect(at(speedCurve, 119)).toBeCloseTo((60 * 5) / 119, 2);
		}
	});

	test("does not hold a sprint's power through a gap", () => {
		const samples = samplesOf({ seconds: 1200, speed: 8, power: (t) => (t === 600 ? 1000 : 200) });
		const keep = Array.from(samples.time, (t) => t <= 600 || t >= 700);
		const cut = (column: Float64Array) => column.filter((_, row) => keep[row]);
		const { distance = new Float64Array(), power = new Float64Array() } = samples.channels;
		const gap = { ...samples, time: cut(samples.time), channels: { distance: cut(distance), power: cut(power) } };
		const { powerCurve } = measure(summaryOf({ sport: "cycling" }), gap);
		expect(at(powerCurve, 1)).toBe(1000);
		expect(at(powerCurve, 10)).toBeLessThanOrEqual(280);
	});

	test("has nothing that nobody can run", () => {
		const { speedCurve } = measure(
			summaryOf(),
			samplesOf({ seconds: 600, speed: (t) => (t === 300 ? 11.9 : 3), altitude: (metres) => metres * 0.2 }),
		);
		expect(at(speedCurve, 1)).toBeLessThanOrEqual(12.4);
	});
});
