import { describe, expect, test } from "vitest";
import { emptyGoal, type GoalDraft, goalDraftOf, readGoal } from "./goal-draft.ts";

const context = {
	units: "metric",
	today: "2026-11-21",
	names: { general: (aim: string) => (aim === "fitness" ? "Fitness" : aim), race: (choice: string) => `Race ${choice}` },
} as const;
const marathon = (change: Partial<GoalDraft> = {}): GoalDraft => ({ ...emptyGoal, name: "Seoul", day: "2027-03-14", ...change });
const errors = (draft: GoalDraft, units: "metric" | "imperial" = "metric") => {
	const reading = readGoal(draft, { ...context, units });
	return reading.ok ? {} : reading.errors;
};

describe("a goal that is being typed", () => {
	test("becomes a goal when distance and day are there", () => {
		expect(readGoal(marathon(), context)).toEqual({
			ok: true,
			goal: { kind: "race", name: "Seoul", day: "2027-03-14", metres: 42_195, targetSeconds: null },
		});
	});

	test("gets the distance's name when it has none", () => {
		expect(readGoal(marathon({ name: " " }), context)).toMatchObject({ ok: true, goal: { name: "Race marathon" } });
		expect(readGoal({ ...emptyGoal, kind: "general" }, context)).toEqual({ ok: true, goal: { kind: "general", name: "Fitness" } });
	});

	test("asks for the day", () => expect(errors(marathon({ day: "" }))).toEqual({ day: "required" }));
	test("refuses yesterday with the API's code", () => expect(errors(marathon({ day: "2026-11-20" }))).toEqual({ day: "goal_in_past" }));
	test("refuses a marathon in an hour", () =>
		expect(errors(marathon({ targetSeconds: 3_600 }))).toEqual({ targetSeconds: "impossible_time" }));

	test("asks for another distance before it judges a time", () => {
		const draft = marathon({ distance: { choice: "other", other: "" }, targetSeconds: 3_600 });
		expect(errors(draft)).toEqual({ metres: "required" });
	});

	test("takes a decimal comma and miles", () => {
		const other = (typed: string): GoalDraft => marathon({ distance: { choice: "other", other: typed } });
		expect(readGoal(other("12,5"), context)).toMatchObject({ goal: { metres: 12_500 } });
		expect(readGoal(other("10"), { ...context, units: "imperial" })).toMatchObject({ goal: { metres: 16_093.44 } });
		expect(errors(other("161"))).toEqual({ metres: "distance_out_of_range" });
		expect(errors(other("ten"))).toEqual({ metres: "required" });
	});
});

test("a goal can be edited and comes back as it was", () => {
	const goal = { kind: "race", name: "Lake", day: "2027-05-01", metres: 12_500, targetSeconds: 3_300 } as const;
	expect(readGoal(goalDraftOf(goal, "metric"), context)).toEqual({ ok: true, goal });
	const half = { ...goal, metres: 21_097.5, targetSeconds: null };
	expect(goalDraftOf(half, "imperial").distance).toEqual({ choice: "half", other: "" });
	expect(readGoal(goalDraftOf(half, "imperial"), context)).toEqual({ ok: true, goal: half });
});

test("what a race is like comes back as it was", () => {
	const goal = {
		kind: "race",
		name: "UTMB",
		day: "2027-08-27",
		metres: 100_000,
		targetSeconds: null,
		priority: "B",
		fixedSeconds: 86_400,
		ascentMetres: 6_100,
		surface: "trail",
	} as const;
	expect(readGoal(goalDraftOf(goal, "metric"), context)).toEqual({ ok: true, goal });
});

test("an aim of weekly volume asks for it, in the athlete's units", () => {
	const aim = (weekly: string): GoalDraft => ({ ...emptyGoal, kind: "general", aim: "weekly_volume", weekly });
	expect(errors(aim(""))).toEqual({ weeklyMetres: "required" });
	expect(errors(aim("2"))).toEqual({ weeklyMetres: "distance_out_of_range" });
	expect(readGoal(aim("60"), context)).toEqual({
		ok: true,
		goal: { kind: "general", name: "weekly_volume", aim: "weekly_volume", weeklyMetres: 60_000 },
	});
});

test("a race by time has no finishing time to wish for", () => {
	const draft = marathon({ measure: "time", hours: "6", targetSeconds: 14_000, distance: { choice: "50k", other: "" } });
	expect(readGoal(draft, context)).toMatchObject({ ok: true, goal: { fixedSeconds: 21_600, targetSeconds: null, metres: 50_000 } });
});
