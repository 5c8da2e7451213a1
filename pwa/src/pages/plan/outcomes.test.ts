import { describe, expect, test } from "vitest";
import type { Done } from "../../../../shared/review/done.ts";
import type { Completion } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { outcomesOf } from "./outcomes.ts";

const workout = { id: "plan.1", day: "2026-11-24" } as Workout;
const plan = { workouts: [workout] };
const run = (activityId: string, day: string, seconds: number | null = 2_700, sport: Done["sport"] = "running"): Done => ({
	activityId,
	day,
	sport,
	seconds,
	metres: null,
	load: null,
});
const tied = (activityIds: string[], workoutId = workout.id): Completion => ({
	workoutId,
	state: "confirmed",
	activityIds,
	ratio: 1,
	by: "matching",
});

describe("a workout", () => {
	test("without a word from matching is simply planned", () =>
		expect(outcomesOf({ plan, completions: [], done: [] }).entry(workout)).toEqual({ workout, state: "planned", doneSeconds: null }));

	test("shows what was done for it, all recordings together, and they are no extra runs", () => {
		const done = [run("a", "2026-11-24", 600), run("b", "2026-11-24", 2_400)];
		const outcomes = outcomesOf({ plan, completions: [tied(["a", "b"])], done });
		expect(outcomes.entry(workout)).toEqual({ workout, state: "confirmed", doneSeconds: 3_000 });
		expect(outcomes.extras("2026-11-24")).toEqual([]);
		expect(outcomes.firstExtra).toBeNull();
	});

	test("done on the day after leaves that day empty", () => {
		const outcomes = outcomesOf({ plan, completions: [tied(["a"])], done: [run("a", "2026-11-25")] });
		expect(outcomes.entry(workout).doneSeconds).toBe(2_700);
		expect(outcomes.extras("2026-11-25")).toEqual([]);
	});

	test("whose recording is not among those of the window is done without a length", () =>
		expect(outcomesOf({ plan, completions: [tied(["a"])], done: [] }).entry(workout)).toMatchObject({
			state: "confirmed",
			doneSeconds: null,
		}));
});

describe("a day", () => {
	test("lists what no shown workout asked for, one line per sport", () => {
		const done = [run("a", "2026-11-23", 600), run("b", "2026-11-23", 1_800), run("c", "2026-11-23", null, "strength")];
		const outcomes = outcomesOf({ plan, completions: [tied(["a"], "an older plan's")], done });
		expect(outcomes.extras("2026-11-23")).toEqual([
			{ activityId: "a", sport: "running", seconds: 2_400 },
			{ activityId: "c", sport: "strength", seconds: null },
		]);
		expect(outcomes.firstExtra).toBe("2026-11-23");
	});

	test("leaves out the minutes between the parts of a triathlon", () =>
		expect(outcomesOf({ plan, completions: [], done: [run("a", "2026-11-23", 90, "transition")] }).firstExtra).toBeNull());
});
