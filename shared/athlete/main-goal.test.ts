import { expect, test } from "vitest";
import type { Goal } from "./goal.ts";
import { chooseGoals, mainGoal } from "./main-goal.ts";

const race = (id: string, day: string, change: Partial<Goal> = {}) =>
	({ kind: "race", name: id, day, metres: 10_000, targetSeconds: null, id, status: "active", ...change }) as Goal;
const aim = (id: string, change: Partial<Goal> = {}) => ({ kind: "general", name: id, id, status: "active", ...change }) as Goal;

const TODAY = "2026-05-10";

test("the next A race is the main goal, whatever was set first", () => {
	const goals = [race("autumn", "2026-10-01"), race("spring", "2026-06-01", { priority: "A" }), race("b", "2026-05-20", { priority: "B" })];
	expect(mainGoal(goals, TODAY)?.id).toBe("spring");
	expect(chooseGoals(goals, TODAY).others.map(({ id }) => id)).toEqual(["b", "autumn"]);
});

test("on its own day a race still counts, a day later it does not", () => {
	const goals = [race("a", TODAY), aim("fit")];
	expect(mainGoal(goals, TODAY)?.id).toBe("a");
	expect(mainGoal(goals, "2026-05-11")?.id).toBe("fit");
	expect(chooseGoals(goals, "2026-05-11").others).toEqual([]);
});

test("without an A race the newest aim is it; B races alone are none", () => {
	expect(mainGoal([aim("old"), aim("new"), race("b", "2026-06-01", { priority: "B" })], TODAY)?.id).toBe("new");
	expect(mainGoal([race("b", "2026-06-01", { priority: "B" })], TODAY)).toBeNull();
});

test("what was ended counts for nothing", () => {
	expect(mainGoal([race("gone", "2026-06-01", { status: "abandoned" })], TODAY)).toBeNull();
});
