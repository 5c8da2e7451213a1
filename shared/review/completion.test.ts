import { describe, expect, test } from "vitest";
import { aFitness, anAim, aPlan, aRun, done } from "../../test/simulate/builders.ts";
import { addDays } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { completionsOf } from "./completion.ts";
import type { Completion, ReviewedActivity } from "./review.ts";
import { reviewWeek } from "./week.ts";

const MONDAY = "2026-04-06";
const SUNDAY = addDays(MONDAY, 6);
const plan = aPlan({ today: MONDAY, goal: anAim(), fitness: aFitness(MONDAY, { weekHours: 3, runs: 4, longestMinutes: 60, vdot: 45 }) });
const workouts = plan.workouts.filter((each) => each.day <= SUNDAY);
const [first, second] = workouts as [Workout, Workout];

function complete(
	known: { recent?: ReviewedActivity[]; before?: Completion[]; dataHorizon?: string | null; today?: string; over?: string } = {},
): Completion[] {
	return completionsOf({ workouts, recent: [], before: [], dataHorizon: SUNDAY, today: SUNDAY, over: SUNDAY, ...known });
}

function stateOf(workout: Workout, completions: readonly Completion[]): string | undefined {
	return completions.find((each) => each.workoutId === workout.id)?.state;
}

describe("a workout of the past", () => {
	test("is assumed done while nothing is known about its day", () => {
		expect(complete({ dataHorizon: null }).map((each) => each.state)).toEqual(workouts.map(() => "assumed"));
	});
	test("is missed once the data reaches its day without it", () => {
		const states = complete({ dataHorizon: first.day });
		expect([stateOf(first, states), stateOf(second, states)]).toEqual(["missed", "assumed"]);
	});
	test.each([
		[1, "confirmed"],
		[0.81, "confirmed"],
		[1.4, "confirmed"],
		[0.79, "partial"],
		[0.62, "partial"],
	])("done to %f is %s", (share, state) => {
		const [completion] = complete({ recent: [done(first, share)] });
		expect(completion).toMatchObject({ workoutId: first.id, state, ratio: share, by: "matching" });
	});
	test("of which less than half was run is missed, and the tie is kept", () => {
		const run = aRun(first.day, (first.estimate.seconds / 60) * 0.45, { load: null });
		expect(complete({ recent: [run] })[0]).toMatchObject({ state: "missed", activityIds: [run.activity.id] });
	});
	test("in two recordings is marked as one: the length is that of both", () => {
		const minutes = first.estimate.seconds / 60;
		const split = (share: number, at: string) => {
			const part = aRun(first.day, minutes * share, { load: null });
			return { ...part, activity: { ...part.activity, startedLocal: `${first.day}T${at}` } };
		};
		const scoreOf = (recent: ReviewedActivity[]) => complete({ recent })[0];
		const zoned = (each: ReviewedActivity): ReviewedActivity => ({
			...each,
			metrics: { ...each.metrics, heartRateZoneSeconds: [1_000, 0, 0, 0, 0] },
		});
		const whole = scoreOf([zoned(split(1, "07:00:00"))]);
		const halves = scoreOf([zoned(split(0.6, "07:00:00")), zoned(split(0.4, "08:30:00"))]);
		expect(halves?.activityIds).toHaveLength(2);
		expect(whole?.score).toBe(100);
		expect(halves?.score).toBe(100);
	});
	test("keeps what the athlete said, and leaves that activity to it", () => {
		const run = done(first);
		const own: Completion = { workoutId: second.id, state: "confirmed", activityIds: [run.activity.id], ratio: 1, by: "athlete" };
		const states = complete({ recent: [run], before: [own] });
		expect(states.find((each) => each.workoutId === second.id)).toBe(own);
		expect(stateOf(first, states)).toBe("missed");
	});
});

describe("a workout that is not over", () => {
	const dayBefore = addDays(first.day, -1);
	test("has no completion until it is done", () => {
		expect(complete({ today: first.day, over: dayBefore })).toEqual([]);
		expect(complete({ today: first.day, over: dayBefore, recent: [done(first)] }).map((each) => each.workoutId)).toEqual([first.id]);
	});
	test("is not tied to a run of the day before while a rebuild may still change it", () => {
		const early = done(first, 1, dayBefore);
		expect(complete({ today: dayBefore, over: dayBefore, recent: [early] })).toEqual([]);
		expect(complete({ today: first.day, over: first.day, recent: [early] })[0]).toMatchObject({ workoutId: first.id, state: "confirmed" });
	});
});

describe("the week's review", () => {
	const review = (recent: ReviewedActivity[], before: Completion[] = []) =>
		reviewWeek({ monday: MONDAY, workouts, completions: complete({ recent, before }), recent });
	const planned = workouts.reduce((sum, each) => sum + each.estimate.seconds, 0);

	test("of a week done as planned is whole", () => {
		const week = review(workouts.map((each) => done(each)));
		expect(week).toMatchObject({ plannedSeconds: planned, doneSeconds: planned, adherence: 1, keyPlanned: 1, keyDone: 1 });
		expect(week.doneLoad).toBeCloseTo(week.plannedLoad);
	});
	test("weighs what is missing by its time", () => {
		expect(review(workouts.slice(1).map((each) => done(each))).adherence).toBeCloseTo(1 - first.estimate.seconds / planned, 2);
	});
	test("counts extra running as done and as load, not as adherence", () => {
		const week = review([...workouts.map((each) => done(each, 1.2)), aRun(MONDAY, 30)]);
		expect(week.adherence).toBe(1);
		expect(week.doneSeconds).toBeGreaterThan(planned * 1.2);
		expect(week.doneLoad).toBeGreaterThan(week.plannedLoad);
	});
	test("leaves out what was excused, and counts what was skipped as not done", () => {
		const said = (state: Completion["state"]): Completion => ({ workoutId: first.id, state, activityIds: [], ratio: null, by: "athlete" });
		const others = workouts.slice(1).map((each) => done(each));
		expect(review(others, [said("excused")]).adherence).toBe(1);
		expect(review(others, [said("skipped")]).adherence).toBeLessThan(1);
	});
	test("of a week without workouts has no adherence", () => {
		expect(reviewWeek({ monday: "2025-01-06", workouts, completions: [], recent: [] }).adherence).toBeNull();
	});
});
