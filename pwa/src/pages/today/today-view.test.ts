import { describe, expect, test } from "vitest";
import type { Intensity, Priority, Segment, Workout } from "../../../../shared/workout/workout.ts";
import { outcomesOf } from "../plan/outcomes.ts";
import { leadingZone, nextDays, nextWorkout, weekStrip } from "./today-view.ts";

const PLAN = "0192f000-0000-7000-8000-000000000001";
const step = (minutes: number, intensity: Intensity): Segment => ({
	kind: "step",
	role: "work",
	duration: { kind: "time", seconds: minutes * 60 },
	intensity,
	target: { kind: "open" },
});
let number = 0;
const workout = (day: string, segments: Segment[] = [step(45, "easy")], priority: Priority = "important"): Workout => ({
	id: `${PLAN}.${++number}`,
	day,
	firstDay: day,
	sport: "running",
	kind: "easy",
	priority,
	segments,
	estimate: { seconds: 2_700, metres: 8_000, load: 40 },
	byHand: false,
});
const nothing = { completions: [], done: [] };
/** Thursday. */
const today = "2026-11-26";

describe("the week's strip", () => {
	const plan = { workouts: [workout("2026-11-24"), workout("2026-11-29"), workout("2026-11-29")] };

	test("has seven days from Monday, rest days without a bar", () => {
		const strip = weekStrip(plan, outcomesOf({ plan, ...nothing }), today);
		expect(strip.map((day) => day.day.slice(8))).toEqual(["23", "24", "25", "26", "27", "28", "29"]);
		expect(strip.map((day) => day.bar?.seconds ?? 0)).toEqual([0, 2_700, 0, 0, 0, 0, 5_400]);
		expect(strip[0]).toMatchObject({ bar: null, state: "skipped", workoutId: null });
	});

	test("a run that no workout asked for has a bar without a zone, and is done", () => {
		const done = [{ activityId: "a", day: "2026-11-23", sport: "running" as const, seconds: 2_400, metres: null, load: null }];
		expect(weekStrip(plan, outcomesOf({ plan, completions: [], done }), today)[0]).toEqual({
			day: "2026-11-23",
			bar: { seconds: 2_400, zone: null },
			state: "confirmed",
			workoutId: null,
		});
	});
});

describe("a session's colour", () => {
	test("is its hardest part when it is a key session", () =>
		expect(leadingZone(workout(today, [step(15, "easy"), step(24, "threshold"), step(10, "recovery")], "key"))).toBe(4));
	test("is not that of a few strides", () =>
		expect(leadingZone(workout(today, [step(40, "easy"), step(2, "repetition")], "important"))).toBe(2));
	test("leaves out what hardly fills any time, in key sessions too", () =>
		expect(leadingZone(workout(today, [step(100, "marathon"), step(2, "repetition")], "key"))).toBe(3));
});

describe("what comes next", () => {
	const plan = { workouts: [workout(today), workout("2026-11-28")], to: "2026-11-28" };

	test("three days, no further than the plan", () => {
		expect(nextDays(plan, outcomesOf({ plan, ...nothing }), today).map(({ day, entries }) => [day, entries.length])).toEqual([
			["2026-11-27", 0],
			["2026-11-28", 1],
		]);
	});
	test("the next workout is after today", () => {
		expect(nextWorkout(plan, today)?.day).toBe("2026-11-28");
		expect(nextWorkout(plan, "2026-11-28")).toBeNull();
	});
});
