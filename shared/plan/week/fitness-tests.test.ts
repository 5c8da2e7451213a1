import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace } from "../../../test/simulate/builders.ts";
import { addDays, daysBetween } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import { FitnessTests, lastShown } from "./fitness-tests.ts";

const TODAY = "2026-03-02";
const runner = { weekHours: 4, runs: 5, longestMinutes: 90, race: { metres: 10_000, seconds: 2700 } };

function knownSince(days: number, kind: "race" | "estimated" = "race"): Fitness {
	const fitness = aFitness(TODAY, runner);
	const evidence = { day: addDays(TODAY, -days), metres: 10_000, seconds: 2700, vdot: 45, kind, activityId: null };
	return { ...fitness, vdot: { value: 45, kind, evidence: [evidence] } };
}

function tests(fitness: Fitness, raceIn: number, profile = aProfile()): string[] {
	return aPlan({ today: TODAY, profile, fitness, goal: aRace({ day: addDays(TODAY, raceIn) }) })
		.workouts.filter((each) => each.kind === "time_trial")
		.map((each) => each.day);
}

describe("a test of fitness", () => {
	test("is due eight weeks after the last race or test, and not two weeks before a race", () => {
		const due = new FitnessTests("2026-01-05");
		expect(due.due("2026-02-16", [])).toBe(false);
		expect(due.due("2026-03-02", [])).toBe(true);
		expect(due.due("2026-03-02", ["2026-03-22"])).toBe(false);
		expect(due.due("2026-03-02", ["2026-03-23", "2026-02-01"])).toBe(true);
		due.add({ kind: "easy", day: "2026-03-03" });
		due.add({ kind: "time_trial", day: "2026-03-05" });
		expect(due.due("2026-03-30", [])).toBe(false);
	});
	test("an estimate is no evidence, a value without a race behind it is", () => {
		expect(lastShown(knownSince(10), [])).toBe(addDays(TODAY, -10));
		expect(lastShown(knownSince(10, "estimated"), [])).toBeNull();
		expect(lastShown(aFitness(TODAY, runner), [])).toBe(TODAY);
		expect(lastShown(aFitness(TODAY), [])).toBeNull();
	});
	test("stands in a lighter week where the last race is old, and not where it is new", () => {
		const old = tests(knownSince(60), 15 * 7 - 1);
		expect(old.length).toBeGreaterThan(0);
		for (const [i, day] of old.entries()) if (i > 0) expect(daysBetween(old[i - 1] ?? "", day)).toBeGreaterThanOrEqual(42);
		expect(tests(knownSince(0), 15 * 7 - 1)).toEqual([]);
	});
	test("no novice is tested in the first eight weeks", () => {
		const fitness = { ...knownSince(60, "estimated"), weekly: { ...aFitness(TODAY, runner).weekly, weeksWithData: 0 } };
		for (const day of tests(fitness, 15 * 7 - 1, aProfile({ experience: "beginner" })))
			expect(daysBetween(TODAY, day)).toBeGreaterThanOrEqual(49);
	});
});
