import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace } from "../../../test/simulate/builders.ts";
import { addDays, mondayOf } from "../../calendar.ts";
import type { Plan } from "../plan.ts";
import { checkSafety } from "../safety.ts";
import { isLoading, loadingWeeksBefore } from "./loading-weeks.ts";

const HOUR = 3600;

describe("a week", () => {
	test("loads above 80 % of the fullest of the weeks before", () => {
		expect(isLoading({ seconds: 4.1 * HOUR, fullest: 5 * HOUR, lightPhase: false })).toBe(true);
		expect(isLoading({ seconds: 4 * HOUR, fullest: 5 * HOUR, lightPhase: false })).toBe(false);
	});

	test("of a taper, and one of less than two hours, is light by itself", () => {
		expect(isLoading({ seconds: 5 * HOUR, fullest: 5 * HOUR, lightPhase: true })).toBe(false);
		expect(isLoading({ seconds: 1.9 * HOUR, fullest: 1.9 * HOUR, lightPhase: false })).toBe(false);
	});
});

test("loading weeks are counted back to the last light one, or to where nothing is known", () => {
	const loads = new Map([
		["2026-03-02", true],
		["2026-03-09", false],
		["2026-03-16", true],
		["2026-03-23", true],
	]);
	expect(loadingWeeksBefore("2026-03-30", (week) => loads.get(week) ?? null)).toBe(2);
	expect(loadingWeeksBefore("2026-03-09", (week) => loads.get(week) ?? null)).toBe(1);
});

describe("a season that begins anew after three loading weeks", () => {
	const start = "2026-03-02";
	const profile = aProfile({ availability: [60, 60, 60, 60, 60, 90, 120] });
	const goal = aRace({ day: "2026-08-30", metres: 10_000 });
	const fitness = (day: string) => aFitness(day, { weekHours: 4, runs: 5, longestMinutes: 80, vdot: 45 });
	const first = aPlan({ today: start, profile, fitness: fitness(start) });
	const sunday = addDays(start, 20);
	const anew = aPlan({ today: sunday, previous: first, profile, goal, fitness: fitness(sunday) });

	test("is lighter when the weeks that were run ask for it, before its own rhythm does", () => {
		expect(anew.season.startsOn).toBe(mondayOf(sunday));
		expect(anew.lighter).toEqual([addDays(start, 28)]);
		expect(anew.weeks.find((each) => each.monday === addDays(start, 28))).toMatchObject({ deload: true, reasons: ["deload"] });
		const found = checkSafety(anew, { profile, fitness: fitness(sunday), recent: [], goal });
		expect(found.filter((each) => each.rule === "deload_missing")).toEqual([]);
	});

	test("keeps that week once it has begun, and the weeks after it", () => {
		const later = addDays(start, 34);
		const next = aPlan({ today: later, previous: anew, profile, goal, fitness: fitness(later) });
		expect(next.lighter).toEqual(anew.lighter);
		const deloads = (plan: Plan) =>
			plan.weeks.filter((each) => each.monday > later && each.monday < anew.to && each.deload).map((each) => each.monday);
		expect(deloads(next).slice(0, deloads(anew).length)).toEqual(deloads(anew));
	});
});
