import { expect, test } from "vitest";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import type { TwoMonths } from "../../store/replies.ts";
import { workoutView } from "./workout-view.ts";

const workout = (number: number, day: string) => ({ id: `plan.${number}`, day });
const activity = (id: string, movingSeconds = 1_800) => ({ activity: { id }, metrics: { movingSeconds } }) as ReviewedActivity;
const months = {
	plan: { workouts: [workout(2, "2026-11-26")], past: [workout(1, "2026-10-29")], weeks: [{ monday: "2026-11-23" }] },
	completions: [{ workoutId: "plan.2", state: "confirmed", activityIds: ["b"], ratio: 1, by: "matching" }],
} as unknown as Pick<TwoMonths, "plan" | "completions">;

test("a workout comes with its state, its week and what was recorded for it", () => {
	expect(workoutView(months, [activity("a"), activity("b")], "plan.2")).toEqual({
		workout: workout(2, "2026-11-26"),
		state: "confirmed",
		week: { monday: "2026-11-23" },
		months,
		activities: [activity("b")],
		session: { lead: activity("b"), recordings: 1, seconds: 1_800, ratio: null },
	});
});

test("of two recordings the longest leads, and the length is that of both", () => {
	const [completion] = months.completions;
	if (!completion) throw new Error("there is one");
	const split = { ...months, completions: [{ ...completion, activityIds: ["a", "b"], ratio: 1.31 }] };
	expect(workoutView(split, [activity("a", 600), activity("b", 2_160)], "plan.2")?.session).toEqual({
		lead: activity("b", 2_160),
		recordings: 2,
		seconds: 2_760,
		ratio: 1.31,
	});
});

test("one of the weeks before the window is found too, simply planned where nothing is known", () =>
	expect(workoutView(months, [], "plan.1")).toMatchObject({ state: "planned", week: undefined, activities: [] }));

test("one that the plan no longer holds is not found", () => expect(workoutView(months, [], "plan.9")).toBeNull());
