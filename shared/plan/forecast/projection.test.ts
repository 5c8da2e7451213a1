import { expect, test } from "vitest";
import { aRace } from "../../../test/simulate/builders.ts";
import { changingContext, changingPlan, RACE_DAY, TODAY } from "../../../test/simulate/changing-plan.ts";
import { addDays, daysBetween } from "../../calendar.ts";
import { fitnessSeries } from "../../fitness/form.ts";
import { raceSeconds } from "../../physiology/vdot.ts";
import { project } from "./projection.ts";

const { fitness, profile } = changingContext;
const ahead = { fitness, profile, today: TODAY, goal: aRace({ day: RACE_DAY }) };

test("form goes on from today's figures by the plan's load, day by day to the end of the window", () => {
	const { days } = project(changingPlan, ahead);
	expect(days).toHaveLength(daysBetween(TODAY, changingPlan.to) + 1);
	const loads = days
		.slice(1)
		.map(({ day }) => changingPlan.workouts.filter((each) => each.day === day).reduce((sum, each) => sum + each.estimate.load, 0));
	const today = changingPlan.workouts.filter((each) => each.day === TODAY).reduce((sum, each) => sum + each.estimate.load, 0);
	const still = fitnessSeries([today], 0)[0] ?? { ctl: 0, atl: 0 };
	const series = fitnessSeries(loads, { ctl: fitness.form.ctl + still.ctl, atl: fitness.form.atl + still.atl });
	expect(days.at(-1)?.ctl).toBeCloseTo(series.at(-1)?.ctl ?? 0, 9);
	expect(days.at(-1)?.tsb).toBeCloseTo(series.at(-1)?.tsb ?? 0, 9);
});

test("fitness of two days ago decays until today first", () => {
	const rested = { ...changingPlan, workouts: [] };
	const { days } = project(rested, { ...ahead, fitness: { ...fitness, day: addDays(TODAY, -2) } });
	expect(days[0]?.ctl).toBeCloseTo(fitnessSeries([0, 0], fitness.form)[1]?.ctl ?? 0, 9);
});

test("what is done counts no more, and while form settles nothing is said of it", () => {
	const first = changingPlan.workouts[0];
	if (first === undefined) throw new Error("no workout");
	const at = (doneIds: ReadonlySet<string>) =>
		project(changingPlan, { ...ahead, doneIds }).days.find((each) => each.day === first.day)?.ctl ?? 0;
	expect(at(new Set([first.id]))).toBeLessThan(at(new Set()));
	const settling = project(changingPlan, { ...ahead, fitness: { ...fitness, form: { ...fitness.form, settling: true } } });
	expect(settling.days).toEqual([]);
	expect(settling.race).not.toBeNull();
});

test("the race is faster than today by a plausible gain, with an interval of 1.5 %", () => {
	const { race } = project(changingPlan, ahead);
	const now = raceSeconds(48, 10_000);
	expect(race?.seconds).toBeLessThan(now);
	expect(race?.seconds).toBeGreaterThan(raceSeconds(50, 10_000));
	// Each is rounded by itself.
	expect(Math.abs((race?.fast ?? 0) - (race?.seconds ?? 0) * 0.985)).toBeLessThanOrEqual(1);
	expect(race?.slow).toBeGreaterThan(race?.seconds ?? 0);
});

test("without training nothing is gained", () => {
	const idle = project({ ...changingPlan, workouts: changingPlan.workouts.filter((each) => each.kind === "race") }, ahead).race;
	expect(idle?.seconds).toBe(Math.round(raceSeconds(48, 10_000)));
});

test("a race run tired is slower, by 2 % at the most", () => {
	const tired = changingPlan.workouts.map((each) =>
		each.day < RACE_DAY && each.day >= addDays(RACE_DAY, -7) ? { ...each, estimate: { ...each.estimate, load: 300 } } : each,
	);
	const fresh = project(changingPlan, ahead).race?.seconds ?? 0;
	const slow = project({ ...changingPlan, workouts: tired }, ahead).race?.seconds ?? 0;
	expect(slow / fresh).toBeGreaterThan(1.005);
	// Both are whole seconds.
	expect(slow / fresh).toBeLessThanOrEqual(1.0205);
});

test("a marathon on little running is slower than VDOT alone says; an ultra has a wide interval", () => {
	const marathon = project(changingPlan, { ...ahead, goal: aRace({ day: RACE_DAY, metres: 42_195 }) }).race;
	expect(marathon?.seconds).toBeGreaterThan(raceSeconds(48, 42_195));
	expect((marathon?.slow ?? 0) / (marathon?.seconds ?? 1)).toBeCloseTo(1.04, 3);
	const ultra = project(changingPlan, { ...ahead, goal: aRace({ day: RACE_DAY, metres: 100_000 }) }).race;
	expect((ultra?.slow ?? 0) / (ultra?.seconds ?? 1)).toBeCloseTo(1.12, 3);
});

test("no race, no evidence, a race by time or a sprint: no time is predicted", () => {
	expect(project(changingPlan, { ...ahead, goal: null }).race).toBeNull();
	expect(project({ ...changingPlan, vdot: null }, { ...ahead, fitness: { ...fitness, vdot: null } }).race).toBeNull();
	expect(project(changingPlan, { ...ahead, goal: aRace({ day: RACE_DAY, metres: 400 }) }).race).toBeNull();
	expect(project(changingPlan, { ...ahead, goal: aRace({ day: addDays(TODAY, -1) }) }).race).toBeNull();
	const byTime = { ...aRace({ day: RACE_DAY, metres: 60_000 }), fixedSeconds: 21_600 };
	expect(project(changingPlan, { ...ahead, goal: byTime }).race).toBeNull();
});
