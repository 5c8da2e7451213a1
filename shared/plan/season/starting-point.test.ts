import { expect, test } from "vitest";
import { aFitness, aProfile } from "../../../test/simulate/builders.ts";
import { addDays } from "../../calendar.ts";
import type { DayTotals } from "../../fitness/fitness.ts";
import { StartingPointSchema, startingPointOf } from "./starting-point.ts";

const TODAY = "2026-04-29";
const MONDAY = "2026-04-27";
const profile = aProfile();

function run(day: string, minutes: number): DayTotals {
	const seconds = minutes * 60;
	return {
		day,
		load: minutes,
		runMetres: seconds * 2.8,
		runSeconds: seconds,
		runs: 1,
		longestRunMetres: seconds * 2.8,
		seconds,
		zoneSeconds: [0, 0, 0, 0, 0],
		sources: ["simulated"],
	};
}

/** Tuesday and Sunday for eight weeks, every fourth week lighter. */
const history = Array.from({ length: 8 }, (_, week) => {
	const monday = addDays(MONDAY, -7 * (8 - week));
	const share = week % 4 === 3 ? 0.6 : 1;
	return [run(addDays(monday, 1), 60 * share), run(addDays(monday, 6), 90 * share)];
}).flat();

test("what was done is where training starts: days used and lighter weeks are seen", () => {
	const point = startingPointOf({
		today: TODAY,
		profile,
		fitness: aFitness(TODAY, { weekHours: 3.5, runs: 2, longestMinutes: 90 }),
		history: [...history, run(TODAY, 45)],
		easySpeed: 2.8,
	});
	expect(StartingPointSchema.parse(point)).toEqual(point);
	expect(point).toMatchObject({
		weeklySeconds: 12_600,
		runsPerWeek: 2,
		longestSeconds: 5_400,
		daysUsed: [0, 1, 0, 0, 0, 0, 1],
		recoveryPattern: { lighterWeeks: 2, every: 4 },
		basis: "data",
	});
});

test("without data the experience told stands in", () => {
	const point = startingPointOf({ today: TODAY, profile, fitness: aFitness(TODAY), history: [], easySpeed: 2.7 });
	expect(point).toMatchObject({ weeklySeconds: 10_800, runsPerWeek: 4, longestSeconds: 3_600, intensityShares: null, basis: "profile" });
	expect(point.daysUsed).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test("who ran less than is usual starts at most twenty minutes above it", () => {
	const fitness = aFitness(TODAY, { weekHours: 1, runs: 2, longestMinutes: 40 });
	expect(startingPointOf({ today: TODAY, profile, fitness, history: [], easySpeed: 2.7 }).weeklySeconds).toBe(4_800);
});
