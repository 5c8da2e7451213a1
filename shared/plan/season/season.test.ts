import { describe, expect, test } from "vitest";
import { aFitness, anAim, aPlan, aProfile, aRace } from "../../../test/simulate/builders.ts";
import { raceDistances } from "../../athlete/goal.ts";
import { addDays, daysBetween } from "../../calendar.ts";
import { methodologyOf } from "../methodology/choose.ts";
import type { Plan } from "../plan.ts";
import { phaseAt, phaseWeeks } from "./phases.ts";

const TODAY = "2026-03-02";

function phases(plan: Plan): [string, number][] {
	return plan.season.phases.map((phase) => [phase.kind, (daysBetween(phase.from, phase.to) + 1) / 7]);
}

/** A race on the Sunday of the n-th week. */
function weeksTo(weeks: number, metres: number): Plan {
	return aPlan({ today: TODAY, goal: aRace({ day: addDays(TODAY, weeks * 7 - 1), metres }) });
}

describe("phases to a race", () => {
	test("sixteen weeks to a marathon: all four, two weeks of taper, race week, two weeks of recovery, then transition", () => {
		expect(phases(weeksTo(16, raceDistances.marathon))).toEqual([
			["base", 4],
			["early_quality", 3],
			["transition_quality", 3],
			["final_quality", 3],
			["taper", 2],
			["race", 1],
			["recovery", 2],
			["maintenance", 2],
		]);
	});

	test("race week is the whole taper before 5 km, and one week of it comes before a half marathon", () => {
		expect(phases(weeksTo(10, 5_000)).find(([kind]) => kind === "taper")).toBeUndefined();
		expect(phases(weeksTo(12, raceDistances.half))).toContainEqual(["taper", 1]);
	});

	test("a race early in its week has its taper before", () => {
		const monday = aPlan({ today: TODAY, goal: aRace({ day: addDays(TODAY, 10 * 7), metres: 5_000 }) });
		expect(phases(monday)).toContainEqual(["taper", 1]);
	});

	test("with few weeks the base comes first, then the final phase, and the season says that it is compressed", () => {
		const short = weeksTo(7, raceDistances["10k"]);
		expect(phases(short).slice(0, 2)).toEqual([
			["base", 3],
			["final_quality", 3],
		]);
		expect(short.season.compressed).toBe(true);
		expect(weeksTo(12, raceDistances["10k"]).season.compressed).toBe(false);
	});

	test("who already runs regularly goes to race preparation at once", () => {
		const fitness = aFitness(TODAY, { weekHours: 4, runs: 4, longestMinutes: 80 });
		const plan = aPlan({ today: TODAY, fitness, goal: aRace({ day: addDays(TODAY, 4 * 7 - 1) }) });
		expect(phases(plan)[0]).toEqual(["final_quality", 3]);
	});

	test("what is more than four ideal phases is base in front", () => {
		expect(phaseWeeks(40, true, methodologyOf("daniels").phaseFill)).toEqual({
			base: 22,
			early_quality: 6,
			transition_quality: 6,
			final_quality: 6,
		});
	});

	test("a race this week leaves nothing but race week", () => {
		expect(phases(aPlan({ today: TODAY, goal: aRace({ day: addDays(TODAY, 2), metres: 5_000 }) }))[0]).toEqual(["race", 1]);
	});
});

describe("without a race", () => {
	test("base, early quality and threshold work take turns for good", () => {
		const { season } = aPlan({ today: TODAY, goal: anAim() });
		const kinds = Array.from({ length: 9 }, (_, block) => phaseAt(season, addDays(TODAY, block * 28), 4).kind);
		expect(kinds.slice(0, 3)).toEqual(["base", "early_quality", "final_quality"]);
		expect(kinds.slice(3, 6)).toEqual(kinds.slice(0, 3));
	});

	test("a race that is over is recovered from first", () => {
		const plan = aPlan({ today: TODAY, goal: aRace({ day: addDays(TODAY, -3), metres: raceDistances.marathon }) });
		expect(phases(plan)[0]).toEqual(["recovery", 2]);
		expect(plan.workouts.filter((each) => each.day < addDays(TODAY, 11)).every((each) => each.kind === "easy")).toBe(true);
	});

	test("a runner under 18 is not built up to a marathon", () => {
		const plan = aPlan({
			today: TODAY,
			profile: aProfile({ birthYear: 2010 }),
			goal: aRace({ day: addDays(TODAY, 40), metres: raceDistances.marathon }),
		});
		expect(plan.season.endsOn).toBeNull();
		expect(plan.workouts.some((each) => each.kind === "race")).toBe(false);
	});

	test("who turns 18 at New Year gets the race in the first week of that year, without a dangerous week between", () => {
		const profile = aProfile({ birthYear: 2010 });
		const goal = aRace({ day: "2028-05-07", metres: raceDistances.marathon });
		const young = aPlan({ today: "2027-12-26", profile, goal });
		const across = aPlan({ today: "2028-01-02", profile, goal, previous: young });
		const adult = aPlan({ today: "2028-01-03", profile, goal, previous: across });
		expect([young, across, adult].map((plan) => plan.season.endsOn)).toEqual([null, null, "2028-05-07"]);
	});
});
