import { describe, expect, test } from "vitest";
import { aFitness, anAim, anInput, aPlan, aProfile, aRace } from "../../test/simulate/builders.ts";
import { raceDistances } from "../athlete/goal.ts";
import { addDays, mondayOf, weekday } from "../calendar.ts";
import { isQuality } from "../workout/hard.ts";
import type { Workout } from "../workout/workout.ts";
import { type BuildInput, BuildInputSchema, buildPlan } from "./build.ts";
import { diffPlans } from "./diff.ts";
import type { Adjustment, Plan } from "./plan.ts";

const TODAY = "2026-03-02";
const marathon = aRace({ day: addDays(TODAY, 16 * 7 - 1), metres: raceDistances.marathon, targetSeconds: 11_400 });
const runner: Partial<BuildInput> = {
	today: TODAY,
	goal: marathon,
	profile: aProfile({ availability: [60, 90, 90, 90, 60, 120, 210] }),
	fitness: aFitness(TODAY, { weekHours: 4.9, runs: 5, longestMinutes: 100, race: { metres: 10_000, seconds: 2_500 }, easyPace: 320 }),
};

/** The plan as it is rebuilt later, everything done as planned. */
function rebuilt(plan: Plan, today: string, known: Partial<BuildInput> = {}): Plan {
	const input = anInput({ ...runner, today, previous: plan, adjustments: plan.adjustments, ...known });
	const fitness = { ...(known.fitness ?? input.fitness), day: today, daysSinceActivity: 0 };
	const done = [...plan.past, ...plan.workouts].filter((each) => each.day <= today && each.day > addDays(today, -30));
	const longest = done.sort((a, b) => b.estimate.metres - a.estimate.metres)[0];
	if (longest) fitness.longestRun = { day: longest.day, metres: longest.estimate.metres, seconds: longest.estimate.seconds };
	return buildPlan({ ...input, fitness });
}

function week(plan: Plan, monday: string): Workout[] {
	return plan.workouts.filter((each) => mondayOf(each.day) === monday);
}

describe("a plan for a 3:10 marathon", () => {
	const plan = aPlan(runner);

	test("accepts its own input through the schema", () => expect(BuildInputSchema.safeParse(anInput(runner)).success).toBe(true));
	test("runs long on the long-run day", () => {
		const longs = plan.workouts.filter((each) => each.kind.startsWith("long"));
		expect(longs.length).toBeGreaterThan(7);
		expect(longs.every((each) => weekday(each.day) === 7 && each.priority === "key")).toBe(true);
	});
	test("grows by no more than a tenth from one loading week to the next, with every fourth week lighter", () => {
		const full = plan.weeks.slice(0, 8);
		expect(full.map((each) => each.deload)).toEqual([false, false, false, true, false, false, false, true]);
		const loading = full.filter((each) => !each.deload).map((each) => each.targetSeconds);
		for (const [i, seconds] of loading.entries()) if (i > 0) expect(seconds / (loading[i - 1] ?? 1)).toBeLessThanOrEqual(1.1);
		for (const each of full) if (each.deload) expect(each.targetSeconds / Math.max(...loading)).toBeLessThan(0.8);
	});
	test("strides in base, then threshold and repetitions", () => {
		const kinds = (monday: string) => new Set(week(plan, monday).map((each) => each.kind));
		expect([...kinds(TODAY)].some(isQuality)).toBe(false);
		expect(kinds(TODAY).has("easy_strides")).toBe(true);
		expect([...kinds(addDays(TODAY, 28))].filter(isQuality).length).toBe(2);
	});
	test("leaves 48 hours between hard days", () => {
		const hard = plan.workouts.filter((each) => isQuality(each.kind) || each.kind === "long").map((each) => each.day);
		for (const [i, day] of hard.entries()) if (i > 0) expect(addDays(hard[i - 1] ?? "", 2) <= day).toBe(true);
	});
});

describe("the last weeks before the marathon", () => {
	const raceDay = "2026-06-21";
	const plan = aPlan({ ...runner, today: "2026-05-18", goal: { ...marathon, kind: "race", day: raceDay } as typeof marathon });

	test("get shorter and shorter, and keep some threshold running", () => {
		const totals = ["2026-06-01", "2026-06-08", "2026-06-15"].map((monday) =>
			week(plan, monday)
				.filter((each) => each.kind !== "race")
				.reduce((sum, each) => sum + each.estimate.seconds, 0),
		);
		expect(totals[1]).toBeLessThan(totals[0] ?? 0);
		expect(totals[2]).toBeLessThan(totals[1] ?? 0);
		expect(week(plan, "2026-06-15").some((each) => isQuality(each.kind))).toBe(true);
	});
	test("hold the race on its day, nothing hard in the three days before, rest two days before", () => {
		expect(week(plan, "2026-06-15").at(-1)).toMatchObject({ day: raceDay, kind: "race", priority: "key" });
		const quiet = plan.workouts.filter((each) => each.day >= addDays(raceDay, -3) && each.day < raceDay);
		expect(quiet.some((each) => isQuality(each.kind))).toBe(false);
		expect(quiet.some((each) => each.day === addDays(raceDay, -2))).toBe(false);
	});
	test("are followed by rest and easy running only", () => {
		const after = plan.workouts.filter((each) => each.day > raceDay && each.day <= addDays(raceDay, 14));
		expect(after.every((each) => each.kind === "easy" && each.day > addDays(raceDay, 4))).toBe(true);
	});
});

describe("rebuilding", () => {
	const plan = aPlan(runner);

	test("a Sunday after a week done as planned changes nothing", () => {
		const next = rebuilt(plan, "2026-03-08");
		expect(diffPlans(plan, next, "2026-03-08")).toEqual([]);
		expect(next.workouts).toEqual(plan.workouts);
	});

	test("at the turn of the month only the window moves: new days come, old ones go to the past", () => {
		const next = rebuilt(plan, "2026-04-05");
		expect([next.from, next.to]).toEqual(["2026-04-01", "2026-05-31"]);
		expect(diffPlans(plan, next, "2026-04-05").every((each) => each.kind === "added" && each.reason === "new_window")).toBe(true);
		expect(next.past.map((each) => each.id)).toEqual(plan.workouts.filter((each) => each.day < "2026-04-01").map((each) => each.id));
	});

	test("new fitness moves targets and keeps sessions, days and ids", () => {
		const fitness = aFitness("2026-03-08", { weekHours: 4.9, runs: 5, vdot: 52 });
		const changes = diffPlans(plan, rebuilt(plan, "2026-03-08", { fitness }), "2026-03-08");
		expect(changes.length).toBeGreaterThan(20);
		expect(changes.every((each) => each.reason === "new_fitness")).toBe(true);
		expect(changes.filter((each) => each.kind === "retargeted").length / changes.length).toBeGreaterThan(0.8);
	});

	test("fitness that has hardly moved changes nothing, and is not lost when its evidence is", () => {
		const vdot = plan.vdot ?? 0;
		for (const fitness of [aFitness(TODAY, { vdot: vdot + 0.3 }), aFitness(TODAY)])
			expect(rebuilt(plan, "2026-03-08", { fitness }).vdot).toBe(vdot);
	});

	test("what the athlete moved by hand stays where it is, and is not planned twice", () => {
		const tempo = plan.workouts.find((each) => each.kind === "tempo");
		if (!tempo) throw new Error("no tempo in the plan");
		const moved = { ...tempo, day: addDays(tempo.day, -1), byHand: true };
		const changed: Plan = { ...plan, workouts: plan.workouts.map((each) => (each === tempo ? moved : each)) };
		const next = rebuilt(changed, "2026-03-08");
		expect(next.workouts.find((each) => each.id === tempo.id)).toEqual(moved);
		expect(next.workouts.some((each) => each.day === tempo.day)).toBe(false);
	});

	test("another goal makes another season, and keeps the past, today and the ids of sessions that stay", () => {
		const today = "2026-03-11";
		const goal = aRace({ day: "2026-05-10", metres: 5_000, id: "other" });
		const next = rebuilt(plan, today, { goal });
		expect(next.season.goalId).toBe("other");
		expect(next.workouts.filter((each) => each.day <= today)).toEqual(plan.workouts.filter((each) => each.day <= today));
		const ids = new Set(plan.workouts.map((each) => each.id));
		expect(next.workouts.filter((each) => each.day > today && ids.has(each.id)).length).toBeGreaterThan(20);
		expect(diffPlans(plan, next, today).every((each) => each.reason === "goal_changed")).toBe(true);
	});

	test("less time in the week keeps the phases and fits the days", () => {
		const profile = aProfile({ availability: [0, 60, 0, 60, 0, 0, 150] });
		const next = rebuilt(plan, "2026-03-11", { profile });
		expect(next.season.phases).toEqual(plan.season.phases);
		expect(next.workouts.filter((each) => each.day > "2026-03-11").every((each) => [2, 4, 7].includes(weekday(each.day)))).toBe(true);
		expect(diffPlans(plan, next, "2026-03-11").every((each) => each.reason === "profile_changed")).toBe(true);
	});

	test("much more time in the week is not filled at once", () => {
		const little = aPlan({ ...runner, profile: aProfile({ availability: [0, 45, 0, 45, 0, 0, 90] }) });
		const next = rebuilt(little, "2026-03-22", { profile: aProfile({ availability: [60, 90, 90, 90, 60, 120, 210] }) });
		const before = Math.max(...little.weeks.slice(0, 3).map((each) => each.targetSeconds));
		expect(next.weeks.find((each) => each.monday === "2026-03-23")?.targetSeconds).toBeLessThan(before * 1.2);
	});
});

describe("adjustments", () => {
	const plan = aPlan(runner);
	const target = (adjusted: Plan, monday: string): number => adjusted.weeks.find((each) => each.monday === monday)?.targetSeconds ?? 0;
	const adjusted = (adjustment: Partial<Adjustment>): Plan =>
		rebuilt(plan, "2026-03-08", {
			adjustments: [{ reviewedWeek: TODAY, reason: "low_adherence", volumeFactor: 0.8, easyUntil: null, ...adjustment }],
		});

	test("a step back of a fifth takes a fifth off next week, which says why, and grows again from there", () => {
		const next = adjusted({});
		const before = target(plan, TODAY);
		expect(target(next, "2026-03-09") / before).toBeCloseTo(0.8, 1);
		expect(target(next, "2026-03-16")).toBeGreaterThan(target(next, "2026-03-09"));
		expect(target(next, "2026-03-16")).toBeLessThan(target(plan, "2026-03-16"));
		expect(next.weeks.find((each) => each.monday === "2026-03-09")?.reasons[0]).toBe("low_adherence");
	});
	test("holding repeats the week", () => {
		expect(target(adjusted({ reason: "hold", volumeFactor: 1 }), "2026-03-09") / target(plan, TODAY)).toBeCloseTo(1, 1);
	});
	test("rest after too much is for one week, easy until its date", () => {
		const next = adjusted({ reason: "overreach", volumeFactor: 0.7, easyUntil: "2026-03-13" });
		expect(target(next, "2026-03-09") / target(plan, TODAY)).toBeCloseTo(0.7, 1);
		expect(next.workouts.filter((each) => each.day > "2026-03-08" && each.day < "2026-03-13").every((each) => each.kind === "easy")).toBe(
			true,
		);
		expect(target(next, "2026-03-16") / target(plan, "2026-03-16")).toBeGreaterThan(0.95);
	});
	test("fourteen days off come back by the table: half, three quarters, whole; easy for as long as it lasted", () => {
		const from = "2026-03-09";
		const next = adjusted({ reason: "return_after_break", volumeFactor: 0.5, easyUntil: "2026-03-23", returning: { days: 14, from } });
		const usual = target(plan, TODAY);
		expect(target(next, "2026-03-09") / usual).toBeCloseTo(0.5, 1);
		expect(target(next, "2026-03-16") / usual).toBeCloseTo(0.75, 1);
		expect(
			next.workouts.filter((each) => each.day >= from && each.day < "2026-03-23").every((each) => ["easy", "long"].includes(each.kind)),
		).toBe(true);
		expect(next.weeks.find((each) => each.monday === "2026-03-09")?.phase).toBe("return");
	});
});

describe("first plans", () => {
	test("a beginner without any running starts with run and walk, three times a week", () => {
		const plan = aPlan({ today: TODAY, profile: aProfile({ experience: "beginner" }), goal: anAim() });
		const first = week(plan, TODAY);
		expect(first.map((each) => each.kind)).toEqual(["run_walk", "run_walk", "run_walk"]);
		expect(first.every((each) => each.estimate.seconds >= 25 * 60 && each.estimate.seconds <= 35 * 60)).toBe(true);
	});
	test("a beginner who has raced runs without breaks", () => {
		const plan = aPlan({
			today: TODAY,
			profile: aProfile({ experience: "beginner" }),
			goal: anAim(),
			fitness: aFitness(TODAY, { race: { metres: 5_000, seconds: 1_900 } }),
		});
		expect(plan.workouts.some((each) => each.kind === "run_walk")).toBe(false);
	});
	test("nobody gets seven short runs: few minutes make few runs", () => {
		const fitness = aFitness(TODAY, { weekHours: 1.5, runs: 3, longestMinutes: 40 });
		const plan = aPlan({ today: TODAY, fitness, goal: anAim(), profile: aProfile({ availability: [60, 60, 60, 60, 60, 60, 60] }) });
		for (const { monday } of plan.weeks.slice(0, 6)) {
			expect(week(plan, monday).length).toBeLessThanOrEqual(4);
			for (const each of week(plan, monday)) expect(each.estimate.seconds).toBeGreaterThanOrEqual(25 * 60);
		}
	});
	test("a plan made on a Thursday starts that day and says that its first week is a part", () => {
		const plan = aPlan({ ...runner, today: "2026-03-05" });
		expect(plan.workouts[0]?.day).toBe("2026-03-05");
		expect(plan.weeks[0]).toMatchObject({ monday: TODAY, reasons: ["first_partial_week"] });
	});
	test("a plan that starts in mid-week keeps the 30-day rule from its first day", () => {
		const profile = aProfile({ experience: "beginner", availability: [45, 120, 90, 45, 90, 90, 45] });
		const plan = aPlan({ today: "2027-04-06", profile, goal: aRace({ day: "2027-04-11" }), fitness: aFitness("2027-04-06", { vdot: 30 }) });
		// A beginner who has told nothing is taken to have run half an hour at most.
		expect(Math.max(...plan.workouts.filter((each) => each.day < "2027-04-11").map((each) => each.estimate.seconds))).toBeLessThanOrEqual(
			33 * 60,
		);
	});
	test("after three weeks off the first plan begins with the return table", () => {
		const plan = aPlan({ ...runner, fitness: aFitness(TODAY, { weekHours: 4.9, runs: 5, longestMinutes: 100, daysSince: 21 }) });
		expect(plan.adjustments).toMatchObject([{ reason: "return_after_break", returning: { days: 21, from: TODAY } }]);
		expect(plan.weeks[0]?.targetSeconds).toBeLessThan(4.9 * 3600 * 0.6);
	});
	test("without VDOT every target goes by effort", () => {
		const plan = aPlan({ today: TODAY, goal: anAim(), fitness: aFitness(TODAY, { weekHours: 4, runs: 4, longestMinutes: 80 }) });
		expect(JSON.stringify(plan.workouts)).not.toContain('"speed"');
		expect(JSON.stringify(plan.workouts)).toContain('"rpe"');
	});
	test("an ultra is planned cautiously with its race on the day", () => {
		const plan = aPlan({ ...runner, goal: aRace({ day: "2026-04-26", metres: 100_000 }) });
		expect(plan.workouts.find((each) => each.kind === "race")?.day).toBe("2026-04-26");
		expect(Math.max(...plan.workouts.filter((each) => each.kind !== "race").map((each) => each.estimate.seconds))).toBeLessThanOrEqual(
			4 * 3600,
		);
	});
});
