import { expect, test } from "vitest";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import type { TwoMonths } from "../../store/replies.ts";
import { workoutView } from "./workout-view.ts";

const workout = (number: number, day: string) => ({ id: `plan.${number}`, day });
const activity = (id: string) => ({ activity: { id } }) as ReviewedActivity;
const months = {
	plan: { workouts: [workout(2, "2026-11-26")], past: [workout(1, "2026-10-29")], weeks: [{ monday: "2026-11-23" }] },
	completions: [{ workoutId: "plan.2", state: "confirmed", activityIds: ["b"], ratio: 1, by: "matching" }],
} as unknown as Pick<TwoMonths, "plan" | "completions">;

test("a workout comes with its state, its week and what was recorded for it", () => {
	expect(workoutView(months, [activity("a"), activity("b")], "plan.2")).toEqual({
		workout: workout(2, "2026-11-26"),
		state: "confirmed",
		week: { monday: "2026-11-23" },
		activities: [activity("b")],
	});
});

test("one of the weeks before the window is found too, simply planned where nothing is known", () =>
	expect(workoutView(months, [], "plan.1")).toMatchObject({ state: "planned", week: undefined, activities: [] }));

test("one that the plan no longer holds is not found", () => expect(workoutView(months, [], "plan.9")).toBeNull());
