import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile } from "../../test/simulate/builders.ts";
import { addDays, weekday } from "../calendar.ts";
import { limitsOf } from "../plan/limits.ts";
import type { Completion } from "./review.ts";
import { weekdayToMove } from "./weekday-missed.ts";

const FIRST = "2026-03-02";
const profile = aProfile({ availability: [75, 75, 75, 75, 75, 90, 180] });
const plan = aPlan({ today: FIRST, profile, fitness: aFitness(FIRST, { weekHours: 4, runs: 4, longestMinutes: 80, vdot: 45 }) });
const workouts = plan.workouts.filter((each) => each.day < addDays(FIRST, 28));
const day = weekday(workouts.find((each) => each.priority !== "key")?.day ?? FIRST);

/** Done, but for `day` in these weeks. */
function completed(weeks: readonly number[], state: Completion["state"] = "missed"): Completion[] {
	return workouts.map((each) => {
		const week = Math.floor((Date.parse(each.day) - Date.parse(FIRST)) / (7 * 86_400_000));
		const missed = weekday(each.firstDay) === day && weeks.includes(week);
		return { workoutId: each.id, state: missed ? state : "confirmed", activityIds: [], ratio: missed ? null : 1, by: "matching" };
	});
}

function moveFor(completions: readonly Completion[], known: { before?: typeof plan.adjustments; workouts?: typeof workouts } = {}) {
	return weekdayToMove({
		monday: addDays(FIRST, 21),
		workouts,
		completions,
		profile,
		limits: limitsOf(profile, plan.season),
		before: [],
		...known,
	});
}

describe("a weekday missed in three weeks of four", () => {
	test("moves to a free day with time for it", () => {
		const move = moveFor(completed([0, 2, 3]));
		expect(move).toMatchObject({ from: day, occupied: false });
		expect(workouts.some((each) => weekday(each.day) === move?.to)).toBe(false);
	});
	test("does not move for two, for what was excused, or twice", () => {
		expect(moveFor(completed([2, 3]))).toBeNull();
		expect(moveFor(completed([0, 1, 2, 3], "excused"))).toBeNull();
		const before = [
			{
				reviewedWeek: FIRST,
				reason: "weekday_missed" as const,
				volumeFactor: 1,
				easyUntil: null,
				weekdayMoved: { from: day, to: 1 as const },
			},
		];
		expect(moveFor(completed([0, 2, 3]), { before })).toBeNull();
	});
	test("is no pattern when every day is missed", () => {
		expect(moveFor(completed([]).map((each) => ({ ...each, state: "missed" })))).toBeNull();
	});
	test("counts by the day a workout was first planned for", () => {
		const shifted = workouts.map((each) => (weekday(each.firstDay) === day ? { ...each, day: addDays(each.day, 1) } : each));
		expect(moveFor(completed([0, 2, 3]), { workouts: shifted })?.from).toBe(day);
	});
});
