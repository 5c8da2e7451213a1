import { expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace } from "../../test/simulate/builders.ts";
import { addDays } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { besideHandmade } from "./keep.ts";
import { dayLimitsOf } from "./week/day-limits.ts";
import type { Draft } from "./week/draft.ts";

const TODAY = "2026-03-02";
const RACE_DAY = addDays(TODAY, 34);
const goal = aRace({ day: RACE_DAY });
const fitness = aFitness(TODAY, { weekHours: 4, runs: 5, longestMinutes: 90 });
const profile = aProfile();
const limits = dayLimitsOf({ profile, circumstances: [] });
const plan = aPlan({ today: TODAY, goal, fitness, profile });
const raced = plan.workouts.find((each) => each.kind === "race") as Workout;
const { day, kind, priority, segments, estimate } = raced;
const race: Draft = { day, kind, priority, segments, estimate };
const run = plan.workouts.find((each) => each.kind === "easy") as Workout;

test("a race stands on its day beside whatever was arranged for it, once", () => {
	const moved: Workout = { ...run, day: addDays(RACE_DAY, -2), firstDay: RACE_DAY, byHand: true };
	expect(besideHandmade([race], [moved], limits)).toEqual([race]);
	expect(besideHandmade([race], [{ ...run, day: RACE_DAY, byHand: true, missedOn: TODAY }], limits)).toEqual([race]);
	expect(besideHandmade([race], [{ ...raced, byHand: true }], limits)).toEqual([]);
	expect(besideHandmade([race], [{ ...raced, day: addDays(RACE_DAY, -1), byHand: true }], limits)).toEqual([]);
});

test("a race is run on a day without minutes, also with pain that only wants less", () => {
	const hurt = { part: "knee", from: addDays(TODAY, -20), to: null, stressFracture: false, note: "" } as const;
	const sunday = { availability: [60, 60, 60, 60, 60, 90, 0], longRunDay: 6 } as const;
	const on = (injuries: (typeof hurt | (Omit<typeof hurt, "stressFracture"> & { stressFracture: true }))[]): string[] =>
		aPlan({ today: TODAY, goal, fitness, profile: aProfile({ ...sunday, availability: [...sunday.availability], injuries }) })
			.workouts.filter((each) => each.day === RACE_DAY)
			.map((each) => each.kind);
	expect(on([])).toEqual(["race"]);
	expect(on([hurt])).toEqual(["race"]);
	expect(on([{ ...hurt, stressFracture: true }])).toEqual([]);
});

test("easy runs are never key sessions, however few the runs are", () => {
	const few = aPlan({ today: TODAY, goal, fitness, profile: aProfile({ planner: "minimal" }) });
	const easy = few.workouts.filter((each) => each.kind === "easy" || each.kind === "easy_strides");
	expect(easy.length).toBeGreaterThan(0);
	expect(easy.every((each) => each.priority !== "key")).toBe(true);
});
