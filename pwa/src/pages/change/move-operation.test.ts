import { expect, test } from "vitest";
import { addDays, weekday } from "../../../../shared/calendar.ts";
import { twoMonths } from "../../../../test/unit/two-months.ts";
import { daysToMoveTo, isMovable, moveOperation } from "./move-operation.ts";

const { plan, today } = twoMonths();
const [first, second] = plan.workouts.filter(({ day, kind }) => day > today && kind !== "race");
if (!first || !second) throw new Error("an empty plan");

test("on a free day it moves", () => {
	const taken = new Set(plan.workouts.map(({ day }) => day));
	const day = Array.from({ length: 14 }, (_, index) => addDays(today, index + 1)).find((each) => !taken.has(each)) ?? "";
	expect(moveOperation(plan, {}, first.id, day, () => true)).toEqual({
		operation: { kind: "move", workoutId: first.id, day },
		swapsWith: null,
	});
});

test("on a day that is taken the two change places", () => {
	expect(moveOperation(plan, {}, first.id, second.day, () => true)).toEqual({
		operation: { kind: "swap", workoutId: first.id, withId: second.id },
		swapsWith: second,
	});
});

test("who trains twice on that weekday gets both, and what may not leave its day stays there", () => {
	const moved = { operation: { kind: "move", workoutId: first.id, day: second.day }, swapsWith: null };
	expect(moveOperation(plan, { doubleDays: [weekday(second.day)] }, first.id, second.day, () => true)).toEqual(moved);
	expect(moveOperation(plan, {}, first.id, second.day, () => false)).toEqual(moved);
});

test("what is over, done, locked or a race is not moved", () => {
	expect(isMovable(first, "planned", today)).toBe(true);
	expect(isMovable(first, "confirmed", today)).toBe(false);
	expect(isMovable({ ...first, locked: true }, "planned", today)).toBe(false);
	expect(isMovable({ ...first, kind: "race" }, "planned", today)).toBe(false);
	expect(isMovable(first, "planned", addDays(first.day, 1))).toBe(false);
});

test("days to move to begin today and end with the plan", () => {
	const days = daysToMoveTo(plan, { day: addDays(today, 1) }, today);
	expect(days[0]).toBe(today);
	expect(days).toHaveLength(14);
	expect(daysToMoveTo({ to: addDays(today, 3) }, { day: addDays(today, 1) }, today)).toHaveLength(4);
});
