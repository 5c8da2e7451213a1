import { expect, test } from "vitest";
import type { Goal, GoalInput } from "../../../../shared/athlete/goal.ts";
import type { Write } from "../../store/writes.ts";
import { goalsWithWaiting, isWaiting } from "./goal-overlay.ts";

const today = "2026-11-21";
const race = (name: string, day: string, priority?: "A" | "B"): GoalInput & { kind: "race" } => ({
	kind: "race",
	name,
	day,
	metres: 10_000,
	targetSeconds: null,
	...(priority ? { priority } : {}),
});
const spring: Goal = { ...race("Spring", "2027-03-14"), id: "g1", status: "active" };
const set = (goal: GoalInput, replaces?: string | null): Write<"setGoal"> => ({
	kind: "setGoal",
	body: { ...goal, ...(replaces === undefined ? {} : { replaces }) },
});
const after = (...writes: Write[]) => goalsWithWaiting([spring], writes, today);
const active = (goals: readonly Goal[]) => goals.filter(({ status }) => status === "active").map(({ name }) => name);

test("a goal that waits to be sent is there, and nothing can be said about it yet", () => {
	const goals = after(set(race("Autumn", "2027-10-03"), null));
	expect(active(goals)).toEqual(["Spring", "Autumn"]);
	expect(goals.map(isWaiting)).toEqual([false, true]);
});

test("an A race takes the main one's place, as at the server; a B race does not", () => {
	expect(active(after(set(race("Autumn", "2027-10-03"))))).toEqual(["Autumn"]);
	expect(active(after(set(race("Tune-up", "2027-02-07", "B"))))).toEqual(["Spring", "Tune-up"]);
});

test("changes and ends show in the order they were made", () => {
	const change: Write<"changeGoal"> = { kind: "changeGoal", body: { id: "g1", goal: race("Spring half", "2027-03-21") } };
	expect(after(change)).toEqual([{ ...race("Spring half", "2027-03-21"), id: "g1", status: "active" }]);
	expect(active(after(change, { kind: "endGoal", body: { id: "g1" } }))).toEqual([]);
});

test("other writes are of no matter", () => expect(after({ kind: "undoPlan", body: { baseVersion: 1 } })).toEqual([spring]));
