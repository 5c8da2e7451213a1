import { describe, expect, test } from "vitest";
import { aFitness, aPlan, done } from "../../test/simulate/builders.ts";
import { addDays } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { toldCompletion } from "./completion-told.ts";
import { complianceBand, complianceRatio } from "./compliance.ts";

const MONDAY = "2026-04-06";
const plan = aPlan({ today: MONDAY, fitness: aFitness(MONDAY, { weekHours: 3, runs: 4, longestMinutes: 60, vdot: 45 }) });
const [workout] = plan.workouts as [Workout];
const later = addDays(workout.day, 20);

describe("the athlete can set a workout of the past to", () => {
	test("done, as planned or with the activities that were it", () => {
		expect(toldCompletion(workout, { state: "done" }, [], later)).toEqual({
			ok: true,
			completion: { workoutId: workout.id, state: "confirmed", activityIds: [], ratio: 1, by: "athlete" },
		});
		const halves = [done(workout, 0.4), done(workout, 0.3, addDays(workout.day, 3))];
		const activityIds = halves.map(({ activity }) => activity.id);
		expect(toldCompletion(workout, { state: "done", activityIds }, halves, later)).toMatchObject({
			ok: true,
			completion: { state: "partial", activityIds, ratio: 0.7, by: "athlete" },
		});
	});
	test.each(["missed", "skipped"] as const)("%s", (state) => {
		expect(toldCompletion(workout, { state }, [], later)).toMatchObject({ ok: true, completion: { state, ratio: null, by: "athlete" } });
	});
	test("excused, with the reason", () => {
		expect(toldCompletion(workout, { state: "excused", excuse: "ill" }, [], later)).toMatchObject({
			ok: true,
			completion: { state: "excused", excuse: "ill", by: "athlete" },
		});
	});
});

test("what lies ahead cannot be done or missed, and an unknown activity cannot be tied", () => {
	const before = addDays(workout.day, -1);
	expect(toldCompletion(workout, { state: "done" }, [], before)).toEqual({ ok: false, problem: "workout_ahead" });
	expect(toldCompletion(workout, { state: "missed" }, [], before)).toEqual({ ok: false, problem: "workout_ahead" });
	expect(toldCompletion(workout, { state: "skipped" }, [], before).ok).toBe(true);
	expect(toldCompletion(workout, { state: "done", activityIds: ["x"] }, [], later)).toEqual({ ok: false, problem: "unknown_activity" });
});

test.each([
	[1, "green"],
	[0.8, "green"],
	[1.2, "green"],
	[0.79, "yellow"],
	[1.3, "yellow"],
	[1.5, "yellow"],
	[0.49, "orange"],
	[1.6, "orange"],
	[0, "red"],
	[null, "red"],
] as const)("%s of planned is %s", (ratio, band) => expect(complianceBand(ratio)).toBe(band));

test("compliance is by duration, else by distance, else by load", () => {
	const effort = { activityIds: ["run"], day: workout.day, sport: "running" as const, intervals: null };
	const { seconds, metres, load } = workout.estimate;
	expect(complianceRatio(workout, { ...effort, seconds: seconds / 2, metres, load })).toBe(0.5);
	expect(complianceRatio(workout, { ...effort, seconds: 0, metres: metres * 0.75, load })).toBe(0.75);
	expect(complianceRatio(workout, { ...effort, seconds: 0, metres: null, load: load * 2 })).toBe(2);
	expect(complianceRatio(workout, { ...effort, seconds: 0, metres: null, load: null })).toBeNull();
});
