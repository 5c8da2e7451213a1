import { describe, expect, test } from "vitest";
import { recovery, repeat, step, warmUp } from "./blocks.ts";
import { adjustForConditions, dewPoint } from "./conditions.ts";
import { estimateOf } from "./estimate.ts";
import { pacesOf } from "./paces.ts";
import type { Segment, Workout, WorkoutKind } from "./workout.ts";

const paces = pacesOf({ vdot: 50, easySpeed: 3 });
const minutes = (n: number) => ({ kind: "time" as const, seconds: n * 60 });

function workout(kind: WorkoutKind, segments: Segment[]): Workout {
	return {
		id: "0198c0de-0000-7000-8000-0000000000aa.7",
		day: "2026-07-01",
		firstDay: "2026-07-01",
		sport: "running",
		kind,
		priority: "key",
		segments,
		estimate: estimateOf(segments, paces),
		byHand: false,
	};
}

const easy = workout("easy", [step("work", minutes(60), "easy", paces)]);
const intervals = workout("vo2max_intervals", [
	warmUp(900),
	repeat(5, step("work", { kind: "distance", metres: 1000 }, "interval", paces), recovery(minutes(3))),
]);
const repetitions = workout("repetitions", [
	warmUp(900),
	repeat(8, step("work", { kind: "distance", metres: 200 }, "repetition", paces), recovery(minutes(1))),
]);

function speedOf(of: Workout): number {
	const steps = of.segments.flatMap((each) => (each.kind === "step" ? [each] : each.steps));
	const target = steps.find((each) => each.target.kind === "speed")?.target;
	return target?.kind === "speed" ? (target.low + target.high) / 2 : Number.NaN;
}

test("the dew point of 30 °C and 50 % is 18.4 °C (Magnus)", () => expect(dewPoint(30, 50)).toBeCloseTo(18.4, 1));

describe("in the heat", () => {
	test("a mild day changes nothing", () => {
		expect(adjustForConditions(easy, { celsius: 12, humidityPercent: 60 })).toEqual({
			workout: easy,
			slowerPercent: 0,
			advice: "no_change",
		});
	});
	test("steady running slows by the chart: 86 °F with a dew point of 65 °F is in the row of 3 to 6 %", () => {
		const { workout: hot, slowerPercent, advice } = adjustForConditions(easy, { celsius: 30, humidityPercent: 50 });
		expect(advice).toBe("slower_in_heat");
		expect(slowerPercent).toBeGreaterThan(4.5);
		expect(slowerPercent).toBeLessThan(6);
		expect(speedOf(easy) / speedOf(hot)).toBeCloseTo(1 + slowerPercent / 100, 3);
		expect(hot.estimate.seconds).toBe(easy.estimate.seconds);
		expect(hot.estimate.metres).toBeLessThan(easy.estimate.metres);
	});
	test("intervals slow half as much, and take a little longer", () => {
		const { workout: hot, slowerPercent } = adjustForConditions(intervals, { celsius: 30, humidityPercent: 50 });
		expect(speedOf(intervals) / speedOf(hot)).toBeCloseTo(1 + slowerPercent / 200, 3);
		expect(hot.estimate.seconds).toBeGreaterThan(intervals.estimate.seconds);
		expect(hot.id).toBe(intervals.id);
	});
	test("above 180 nothing hard is run", () => {
		const { workout: hot, advice } = adjustForConditions(intervals, { celsius: 38, humidityPercent: 60 });
		expect(advice).toBe("no_hard_running_in_heat");
		expect(hot.kind).toBe("easy");
		expect(JSON.stringify(hot.segments)).not.toContain('"interval"');
		expect(hot.estimate.load).toBeLessThan(intervals.estimate.load);
		expect(adjustForConditions(easy, { celsius: 38, humidityPercent: 60 }).advice).toBe("slower_in_heat");
	});
	test("targets by effort stay, and are enough", () => {
		const byEffort = workout("easy", [step("work", minutes(60), "easy", pacesOf({ vdot: null, easySpeed: 3 }))]);
		expect(adjustForConditions(byEffort, { celsius: 30, humidityPercent: 50 })).toMatchObject({
			advice: "by_effort_in_heat",
			workout: byEffort,
		});
	});
	test("what was given is not touched", () => {
		const before = JSON.stringify(intervals);
		adjustForConditions(intervals, { celsius: 38, humidityPercent: 60 });
		expect(JSON.stringify(intervals)).toBe(before);
	});
});

describe("at altitude", () => {
	test("up to 1000 m nothing changes", () => {
		expect(adjustForConditions(easy, { altitudeMetres: 900, acclimatised: false }).advice).toBe("no_change");
	});
	test("acclimatised, 3 % for 1000 m more", () => {
		const { workout: high, slowerPercent } = adjustForConditions(easy, { altitudeMetres: 2000, acclimatised: true });
		expect(slowerPercent).toBe(3);
		expect(speedOf(easy) / speedOf(high)).toBeCloseTo(1.03, 3);
		expect(high.estimate.seconds).toBe(easy.estimate.seconds);
	});
	test("in the first days a quarter less, and no intervals", () => {
		const { workout: high, advice } = adjustForConditions(easy, { altitudeMetres: 2000, acclimatised: false });
		expect(advice).toBe("first_days_at_altitude");
		expect(high.estimate.seconds).toBe(45 * 60);
		expect(high.estimate.load).toBeCloseTo(easy.estimate.load * 0.75, 0);
		const instead = adjustForConditions(intervals, { altitudeMetres: 2000, acclimatised: false }).workout;
		expect(instead.kind).toBe("easy");
		expect(JSON.stringify(instead.segments)).not.toContain('"interval"');
	});
	test("repetitions keep their speed and get longer rests", () => {
		const { workout: high } = adjustForConditions(repetitions, { altitudeMetres: 2200, acclimatised: true });
		expect(speedOf(high)).toBe(speedOf(repetitions));
		const [, block] = high.segments;
		expect(block?.kind === "repeat" ? block.steps[1]?.duration : null).toEqual({ kind: "time", seconds: 90 });
	});
});
