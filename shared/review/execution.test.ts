import { describe, expect, test } from "vitest";
import { metricsOf } from "../../test/fixtures/measured.ts";
import { aRun, PLAN_ID } from "../../test/simulate/builders.ts";
import type { Lap } from "../activity/activity.ts";
import type { Samples } from "../activity/samples.ts";
import type { Intensity, Segment, Step, StepRole, Target, Workout, WorkoutKind } from "../workout/workout.ts";
import type { Carried } from "./carried.ts";
import { executionOf } from "./execution.ts";

const DAY = "2026-04-07";

function speed(metresPerSecond: number): Target {
	return { kind: "speed", low: metresPerSecond * 0.98, high: metresPerSecond * 1.02 };
}

function step(role: StepRole, intensity: Intensity, seconds: number, target: Target): Step {
	return { kind: "step", role, duration: { kind: "time", seconds }, intensity, target };
}

const EASY: Target = { kind: "speed", low: 2.6, high: 3 };
const OPEN: Target = { kind: "open" };

function workout(kind: WorkoutKind, segments: Segment[]): Workout {
	const each = (one: Segment): number => {
		const steps = one.kind === "step" ? [one] : one.steps;
		const once = steps.reduce((sum, { duration }) => sum + (duration.kind === "time" ? duration.seconds : 0), 0);
		return one.kind === "step" ? once : once * one.count;
	};
	const seconds = segments.reduce((sum, one) => sum + each(one), 0);
	const estimate = { seconds, metres: Math.round(seconds * 3), load: 60 };
	return { id: `${PLAN_ID}.1`, day: DAY, firstDay: DAY, sport: "running", kind, priority: "key", segments, estimate, byHand: false };
}

const intervals = workout("vo2max_intervals", [
	step("warmup", "easy", 900, EASY),
	{ kind: "repeat", count: 5, steps: [step("work", "interval", 240, speed(4.4)), step("recovery", "recovery", 180, OPEN)] },
	step("cooldown", "easy", 600, EASY),
]);
const easyRun = workout("easy", [step("work", "easy", 3600, EASY)]);

/** Speeds held for so many seconds, as a watch records them each second. */
function recorded(parts: [number, number][], beats?: number): Samples {
	const length = parts.reduce((sum, [, seconds]) => sum + seconds, 0) + 1;
	const time = Float64Array.from({ length }, (_, second) => second);
	const distance = new Float64Array(length);
	let at = 0;
	for (const [pace, seconds] of parts)
		for (let second = 0; second < seconds; second++, at++) distance[at + 1] = (distance[at] ?? 0) + pace * (1 + 0.02 * Math.sin(at * 2.1));
	const heartRate = beats === undefined ? {} : { heartRate: new Float64Array(length).fill(beats) };
	return { time, channels: { distance, ...heartRate }, pauses: [], rr: null };
}

function laps(parts: [number, number][]): Lap[] {
	let at = 0;
	return parts.map(([pace, seconds]) => {
		const lap = { startSeconds: at, elapsedSeconds: seconds, timerSeconds: seconds, distanceMetres: pace * seconds };
		at += seconds;
		return { ...lap, averageHeartRate: null, averagePower: null };
	});
}

function carried(parts: [number, number][], known: { laps?: boolean; samples?: boolean; beats?: number } = {}): Carried {
	const seconds = parts.reduce((sum, each) => sum + each[1], 0);
	const run = aRun(DAY, seconds / 60, { metres: parts.reduce((sum, each) => sum + each[0] * each[1], 0) });
	return {
		activity: { ...run.activity, laps: known.laps ? laps(parts) : [] },
		metrics: metricsOf({ movingSeconds: seconds }),
		samples: known.samples ? recorded(parts, known.beats) : null,
	};
}

function repeats(count: number, pace = 4.4): [number, number][] {
	const each = Array.from({ length: count }, (): [number, number][] => [
		[pace, 240],
		[2.2, 180],
	]);
	return [[2.8, 900], ...each.flat(), [2.8, 600]];
}

describe("repetitions", () => {
	test("run as planned are found by laps and score full marks", () => {
		expect(executionOf(intervals, carried(repeats(5), { laps: true }))).toMatchObject({
			score: 100,
			alignedBy: "laps",
			work: 100,
			easy: 100,
			repetitionsDone: 5,
			repetitionsPlanned: 5,
		});
	});
	test("are found in the samples when the watch made no laps, and each kilometre is no lap of the plan", () => {
		const byKilometre = { ...carried(repeats(5), { samples: true }) };
		byKilometre.activity = {
			...byKilometre.activity,
			laps: laps(Array.from({ length: 12 }, (): [number, number] => [3, 333])),
		};
		const found = executionOf(intervals, byKilometre);
		expect(found).toMatchObject({ alignedBy: "samples", repetitionsDone: 5 });
		expect(found?.score).toBeGreaterThanOrEqual(90);
		expect(found?.steps[1]?.value).toBeCloseTo(4.4, 1);
		expect(Math.abs((found?.steps[1]?.from ?? 0) - 900)).toBeLessThan(10);
	});
	test.each([
		["laps", { laps: true }],
		["samples", { samples: true }],
	])("one of them skipped shows as a missing step, by %s", (by, known) => {
		const whole = executionOf(intervals, carried(repeats(5), known));
		const found = executionOf(intervals, carried(repeats(4), known));
		expect(found).toMatchObject({ alignedBy: by, repetitionsDone: 4, repetitionsPlanned: 5 });
		expect(found?.steps.filter((each) => each.from === null && each.score === 0).length).toBe(1);
		expect(found?.score ?? 100).toBeLessThan((whole?.score ?? 0) - 8);
	});
	test("too fast and too slow are told apart, and both cost", () => {
		const fast = executionOf(intervals, carried(repeats(5, 4.8), { laps: true }));
		const slow = executionOf(intervals, carried(repeats(5, 4.1), { laps: true }));
		expect([fast?.steps[1]?.over, fast?.steps[1]?.under]).toEqual([1, 0]);
		expect([slow?.steps[1]?.over, slow?.steps[1]?.under]).toEqual([0, 1]);
		expect(fast?.work).toBe(0);
		expect(slow?.work).toBe(0);
	});
	test("of a steady run instead are not there: it counts as one", () => {
		const found = executionOf(intervals, carried([[2.8, 3600]], { samples: true }));
		expect(found).toMatchObject({ alignedBy: "whole", work: null, repetitionsDone: null });
	});
	test("by heart rate alone are never aligned", () => {
		const watch = carried(repeats(5), { samples: true, beats: 150 });
		const heartOnly = {
			...watch,
			samples: watch.samples ? { ...watch.samples, channels: { heartRate: new Float64Array(3601).fill(150) } } : null,
		};
		expect(executionOf(intervals, heartOnly)?.alignedBy).toBe("whole");
	});
});

describe("a tempo run", () => {
	const tempo = workout("tempo", [
		step("warmup", "easy", 900, EASY),
		step("work", "threshold", 1200, speed(4)),
		step("cooldown", "easy", 600, EASY),
	]);
	test("is found in the samples as one block", () => {
		const parts: [number, number][] = [
			[2.8, 900],
			[4, 1200],
			[2.8, 600],
		];
		const found = executionOf(tempo, carried(parts, { samples: true }));
		expect(found).toMatchObject({ alignedBy: "samples", repetitionsDone: 1 });
		expect(found?.score).toBeGreaterThan(90);
	});
	test("stopped halfway loses half of its work", () => {
		const parts: [number, number][] = [
			[2.8, 900],
			[4, 600],
			[2.8, 600],
		];
		expect(executionOf(tempo, carried(parts, { samples: true }))?.work).toBeLessThan(60);
	});
});

describe("an easy run", () => {
	const scoreOf = (parts: [number, number][]): number => executionOf(easyRun, carried(parts, { samples: true }))?.score ?? Number.NaN;
	test("as planned scores full marks", () => expect(scoreOf([[2.8, 3600]])).toBe(100));
	test("slower than asked for is still easy", () => expect(scoreOf([[2.3, 3600]])).toBe(100));
	test("too hard costs more than too short", () => {
		expect(scoreOf([[3.4, 3600]])).toBeLessThan(scoreOf([[2.8, 1900]]));
	});
	test("too hard for a while costs twice its share", () => {
		const found = executionOf(
			easyRun,
			carried(
				[
					[2.8, 2700],
					[3.6, 900],
				],
				{ samples: true },
			),
		);
		expect(found?.easy).toBeGreaterThanOrEqual(48);
		expect(found?.easy).toBeLessThanOrEqual(52);
	});
	test("by effort is judged by its heart-rate zones", () => {
		const byEffort = workout("easy", [step("work", "easy", 3600, { kind: "rpe", low: 2, high: 4 })]);
		const run = carried([[2.8, 3600]]);
		const zones = (seconds: number[]): Carried => ({ ...run, metrics: { ...run.metrics, heartRateZoneSeconds: seconds } });
		expect(executionOf(byEffort, zones([1800, 1800, 0, 0, 0]))?.score).toBe(100);
		expect(executionOf(byEffort, zones([0, 1800, 1800, 0, 0]))?.score).toBe(50);
	});
	test("by heart rate does not count the first two minutes", () => {
		const target: Target = { kind: "heart_rate", low: 120, high: 145 };
		const byBeats = workout("easy", [step("work", "easy", 3600, target)]);
		expect(executionOf(byBeats, carried([[2.8, 3600]], { samples: true, beats: 147 }))?.easy).toBe(100);
		expect(executionOf(byBeats, carried([[2.8, 3600]], { samples: true, beats: 150 }))?.easy).toBe(0);
	});
});

test("a race is judged by its result", () => {
	const race = workout("race", [step("work", "race", 2400, OPEN)]);
	expect(executionOf(race, carried([[4, 2400]]))).toBeNull();
});
