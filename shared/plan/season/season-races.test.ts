import { describe, expect, test } from "vitest";
import { aFitness, anAim, anInput, aPlan, aProfile, aRace } from "../../../test/simulate/builders.ts";
import type { RacePriority } from "../../athlete/goal.ts";
import { raceDistances } from "../../athlete/goal.ts";
import { addDays, daysBetween } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { type BuildInput, buildPlan } from "../build.ts";
import { diffPlans } from "../diff.ts";
import type { Plan } from "../plan.ts";
import { checkSafety } from "../safety.ts";
import type { OtherRace } from "./season-races.ts";

const TODAY = "2026-03-02";
const half = aRace({ day: addDays(TODAY, 10 * 7 - 1), metres: raceDistances.half });
const runner: Partial<BuildInput> = {
	today: TODAY,
	goal: half,
	fitness: aFitness(TODAY, { weekHours: 4, runs: 5, longestMinutes: 90, vdot: 45 }),
};

function another(offset: number, metres: number, priority: RacePriority): OtherRace {
	const race = aRace({ day: addDays(TODAY, offset), metres, id: `other ${offset}` });
	if (race.kind !== "race") throw new Error("not a race");
	return { ...race, priority };
}

function weekOf(plan: Plan, day: string) {
	return plan.workouts.filter((each) => Math.abs(daysBetween(each.day, day)) <= 6);
}

describe("a B race within the build", () => {
	const race = another(4 * 7 - 2, 10_000, "B");
	const plan = aPlan({ ...runner, otherRaces: [race] });
	const around = weekOf(plan, race.day);

	test("stands on its day, leaves the season's phases alone and is in the season", () => {
		expect(plan.workouts.find((each) => each.kind === "race")).toMatchObject({ day: race.day, priority: "key" });
		expect(plan.season.phases).toEqual(aPlan(runner).season.phases);
		expect(plan.season.otherRaces).toEqual([{ goalId: race.id, day: race.day, metres: 10_000, priority: "B" }]);
	});
	test("has three quiet days before it and easy ones after it", () => {
		for (const each of around) {
			const days = daysBetween(each.day, race.day);
			if (days !== 0 && days <= 3 && days >= -3) expect(isQuality(each.kind) || each.kind === "long", each.day).toBe(false);
		}
	});
	test("makes no dangerous week, and a rebuild says what changed", () => {
		const { fitness } = anInput(runner);
		expect(checkSafety(plan, { profile: aProfile(), fitness, recent: [], goal: half }).some((each) => each.severity === "danger")).toBe(
			false,
		);
		const before = aPlan(runner);
		const after = buildPlan(anInput({ ...runner, previous: before, otherRaces: [race] }));
		expect(diffPlans(before, after, TODAY).every((each) => each.reason === "goal_changed")).toBe(true);
	});
	test("stays where the host says nothing of other races, and goes when it says that there are none", () => {
		const kept = buildPlan(anInput({ ...runner, previous: plan }));
		expect(kept.workouts.some((each) => each.day === race.day && each.kind === "race")).toBe(true);
		const gone = buildPlan(anInput({ ...runner, previous: plan, otherRaces: [] }));
		expect(gone.workouts.some((each) => each.kind === "race")).toBe(false);
		expect(gone.season.otherRaces).toBeUndefined();
	});
});

test("a C race is trained through: it takes the long run's place and the week keeps its quality", () => {
	const race = another(4 * 7 - 1 + 14, 5_000, "C");
	const plan = aPlan({ ...runner, otherRaces: [race] });
	const week = plan.workouts.filter((each) => each.day > addDays(race.day, -7) && each.day <= race.day);
	expect(week.at(-1)).toMatchObject({ kind: "race", priority: "important" });
	expect(week.some((each) => isQuality(each.kind))).toBe(true);
	expect(week.length).toBeGreaterThanOrEqual(4);
});

test("a later A race gets its phases after the recovery from the first one, with the first season as it was", () => {
	const alone = aPlan(runner);
	const plan = aPlan({ ...runner, otherRaces: [another(24 * 7 - 1, raceDistances.marathon, "A")] });
	const kinds = plan.season.phases.map((each) => each.kind);
	const races = kinds.flatMap((kind, i) => (kind === "race" ? [i] : []));
	expect(races.length).toBe(2);
	expect(plan.season.phases.slice(0, (races[0] ?? 0) + 2)).toEqual(alone.season.phases.slice(0, (races[0] ?? 0) + 2));
	expect(plan.workouts).toEqual(alone.workouts.filter((each) => each.day <= plan.to));
	const without = buildPlan(anInput({ ...runner, previous: plan, otherRaces: [] }));
	expect(without.season.phases).toEqual(alone.season.phases);
});

test("a race without a season of its own is raced in a season without a goal race", () => {
	const plan = aPlan({ today: TODAY, goal: anAim(), otherRaces: [another(20, 5_000, "A")] });
	expect(plan.season.otherRaces).toMatchObject([{ priority: "B" }]);
	expect(plan.workouts.some((each) => each.kind === "race" && each.day === addDays(TODAY, 20))).toBe(true);
});
