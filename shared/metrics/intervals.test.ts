import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf } from "../../test/fixtures/measured.ts";
import { measure } from "./measure.ts";

/** Repeatable noise of about ±1. */
const noise = (t: number) => Math.sin(t * 12.9898) * 0.6 + Math.sin(t * 78.233) * 0.4;
/** 15 minutes easy, then repetitions with jogs between, then easy to the end. */
const session = (reps: number, work: number, rest: number, fast: number) => (t: number) => {
	const since = t - 900;
	const inRep = since >= 0 && since < reps * (work + rest) && since % (work + rest) < work;
	return (inRep ? fast : 2.7) + 0.15 * noise(t);
};
const found = (samples: Parameters<typeof measure>[1], sport: "running" | "cycling" | "swimming" = "running") =>
	measure(summaryOf({ sport }), samples).intervals;

describe("intervals", () => {
	test("are found with their start, length and speed", () => {
		const intervals = found(samplesOf({ seconds: 3600, speed: session(5, 180, 120, 4.2), heartRate: 150 }));
		expect(intervals).toHaveLength(5);
		for (const [i, interval] of intervals.entries()) {
			expect(Math.abs(interval.startSeconds - (900 + 300 * i))).toBeLessThanOrEqual(3);
			expect(Math.abs(interval.seconds - 180)).toBeLessThanOrEqual(4);
			expect(interval.speed).toBeCloseTo(4.2, 1);
			expect(interval.metres).toBeCloseTo(756, -2);
			expect(interval).toMatchObject({ averageHeartRate: 150, power: null });
		}
	});

	test("may be strides of 20 and more seconds", () => {
		expect(found(samplesOf({ seconds: 3000, speed: session(6, 25, 95, 5.5) }))).toHaveLength(6);
		expect(found(samplesOf({ seconds: 3000, speed: session(6, 12, 108, 5.5) }))).toEqual([]);
	});

	test("may have standing rests", () => {
		const standing = (t: number) => (t < 900 ? 2.7 : t < 900 + 6 * 180 && (t - 900) % 180 >= 90 ? 0 : t < 900 + 6 * 180 ? 4.5 : 2.7);
		expect(found(samplesOf({ seconds: 2700, speed: standing }))).toHaveLength(6);
	});

	test("may be one tempo stretch", () => {
		expect(found(samplesOf({ seconds: 3000, speed: (t) => (t >= 900 && t < 2100 ? 3.6 : 2.8) + 0.1 * noise(t) }))).toHaveLength(1);
	});

	test("are not ended by a few slow seconds", () => {
		const stumble = (t: number) => (t >= 960 && t < 963 ? 1 : session(3, 240, 180, 4.3)(t));
		expect(found(samplesOf({ seconds: 3000, speed: stumble }))).toHaveLength(3);
	});

	test("of a ride are by power", () => {
		const intervals = found(samplesOf({ seconds: 3600, speed: 9, power: (t) => (t % 600 < 300 ? 280 : 150) + 15 * noise(t) }), "cycling");
		expect(intervals).toHaveLength(6);
		expect(intervals[1]?.power).toBeCloseTo(280, -1);
	});

	test("are not in steady sessions: even, noisy, slowly faster, with traffic lights, or with a walk home", () => {
		const steady: ((t: number) => number)[] = [
			() => 3,
			(t) => 3 + 0.4 * noise(t / 40),
			(t) => 2.6 + t / 3600,
			(t) => (t % 500 < 30 ? 0 : 3 + 0.1 * noise(t)),
			(t) => (t < 3300 ? 3 + 0.1 * noise(t) : 1.4),
		];
		for (const speed of steady) expect(found(samplesOf({ seconds: 3600, speed }))).toEqual([]);
	});

	test("are not in any even run with noise, whatever its pace", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 20, max: 50 }),
				fc.integer({ min: 0, max: 30 }),
				fc.integer({ min: 1, max: 90 }),
				(tenths, percent, period) => {
					const samples = samplesOf({ seconds: 1500, speed: (t) => (tenths / 10) * (1 + (percent / 100) * noise(t / period)) });
					expect(found(samples)).toEqual([]);
				},
			),
			{ numRuns: 30 },
		);
	});

	test("are missing with a reason", () => {
		expect(measure(summaryOf(), null).missing.intervals).toBe("no_samples");
		expect(measure(summaryOf(), samplesOf({ seconds: 600, heartRate: 150 })).missing.intervals).toBe("no_distance");
		expect(measure(summaryOf({ sport: "cycling" }), samplesOf({ seconds: 600, speed: 8 })).missing.intervals).toBe("no_power");
		expect(measure(summaryOf({ sport: "swimming" }), samplesOf({ seconds: 600, speed: 1 })).missing.intervals).toBe("not_this_sport");
	});
});
