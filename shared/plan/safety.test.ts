import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace, aRun } from "../../test/simulate/builders.ts";
import { addDays, mondayOf } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import type { SafetyRule, Severity } from "./finding.ts";
import type { Plan } from "./plan.ts";
import type { SafetyContext } from "./safety/view.ts";
import { checkSafety, type Finding } from "./safety.ts";

const TODAY = "2026-03-02";
const profile = aProfile({ availability: [90, 90, 90, 90, 90, 120, 210] });
const fitness = aFitness(TODAY, { weekHours: 4.5, runs: 5, longestMinutes: 90, vdot: 48 });
const goal = aRace({ day: addDays(TODAY, 8 * 7 - 1), metres: 10_000 });
const plan = aPlan({ today: TODAY, profile, fitness, goal });

function findings(changed: Plan, known: Partial<SafetyContext> = {}): Finding[] {
	return checkSafety(changed, { profile, fitness, recent: [], ...known });
}

function found(changed: Plan, known: Partial<SafetyContext> = {}): [SafetyRule, Severity][] {
	return findings(changed, known).map((each) => [each.rule, each.severity]);
}

/** The plan with some workouts changed. */
function withWorkouts(change: (workout: Workout) => Workout): Plan {
	return { ...plan, workouts: plan.workouts.map(change).sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

function longer(workout: Workout, factor: number): Workout {
	const { seconds, metres, load } = workout.estimate;
	return { ...workout, estimate: { seconds: seconds * factor, metres: metres * factor, load: load * factor } };
}

const firstLong = plan.workouts.find((each) => each.kind === "long");
const secondWeek = addDays(TODAY, 7);

test("a plan as it was built has nothing against it", () => expect(found(plan)).toEqual([]));

describe("a finding", () => {
	const [finding] = findings(withWorkouts((each) => (each === firstLong ? longer(each, 1.5) : each)));
	test("names rule, severity, source, days, figures and what would mend it", () => {
		expect(finding).toMatchObject({ rule: "longest_run", severity: "danger", days: [firstLong?.day], mend: "shorten_run" });
		expect(finding?.id).toBe(`longest_run:${firstLong?.day}`);
		expect(finding?.source).toContain("Frandsen");
		expect(finding?.params.ratio).toBeGreaterThan(1.3);
	});
});

describe("the 30-day rule", () => {
	const spike = (factor: number): Plan => withWorkouts((each) => (each === firstLong ? longer(each, factor) : each));
	test("is noted above a tenth, refused above three tenths", () => {
		expect(found(spike(1.25))).toContainEqual(["longest_run", "warn"]);
		expect(found(spike(1.5))).toContainEqual(["longest_run", "danger"]);
	});
	test("knows the runs that were recorded", () => {
		const recent = [aRun(addDays(TODAY, -5), 160, { metres: 28_000 })];
		expect(found(spike(1.5), { recent }).some(([rule]) => rule === "longest_run")).toBe(false);
	});
	test("leaves races alone", () => {
		const asRace = withWorkouts((each) => (each === firstLong ? { ...longer(each, 2), kind: "race" } : each));
		expect(found(asRace).some(([rule]) => rule === "longest_run")).toBe(false);
	});
	test("says nothing about days that are over", () => {
		const later = { ...fitness, day: addDays(TODAY, 7), daysSinceActivity: 0 };
		expect(found(spike(1.5), { fitness: later }).some(([rule]) => rule === "longest_run")).toBe(false);
	});
});

test("a week that grows by more than a fifth is refused, by more than a tenth noted", () => {
	const bigger = (factor: number) =>
		withWorkouts((each) => (mondayOf(each.day) === secondWeek && each.kind !== "long" ? longer(each, factor) : each));
	expect(found(bigger(1.5))).toContainEqual(["weekly_ramp", "danger"]);
	expect(found(bigger(1.12))).toContainEqual(["weekly_ramp", "warn"]);
});

test("hard days next to each other are refused", () => {
	const saturday = addDays(TODAY, 5 * 7 + 5);
	const quality = plan.workouts.find((each) => mondayOf(each.day) === mondayOf(saturday) && each.kind !== "easy" && each.kind !== "long");
	const moved = withWorkouts((each) => (each === quality ? { ...each, day: saturday } : each));
	expect(found(moved)).toContainEqual(["hard_days_too_close", "danger"]);
});

test("48 hours are too few from 60 years on", () => {
	const older = aProfile({ ...profile, birthYear: 1960 });
	expect(
		found(plan, { profile: older })
			.filter(([rule]) => rule === "hard_days_too_close")
			.every(([, severity]) => severity === "warn"),
	).toBe(true);
	expect(found(plan, { profile: older })).toContainEqual(["hard_days_too_close", "warn"]);
});

test("more minutes than the day has are named with both figures", () => {
	const short = aProfile({ ...profile, availability: [90, 30, 90, 90, 90, 120, 210] });
	const finding = findings(plan, { profile: short }).find((each) => each.rule === "minutes_exceeded");
	expect(finding?.params.available).toBe(1800);
	expect(finding?.params.seconds).toBeGreaterThan(1800);
});

test("a lighter week that is filled up is missed", () => {
	const lightWeek = plan.weeks.find((each) => each.deload)?.monday ?? "";
	const filled = withWorkouts((each) => (mondayOf(each.day) === lightWeek ? longer(each, 1.45) : each));
	expect(found(filled)).toContainEqual(["deload_missing", "warn"]);
});

describe("before a race", () => {
	test("a full last week has no taper", () => {
		const raceWeek = mondayOf(goal.kind === "race" ? goal.day : "");
		const full = withWorkouts((each) => (mondayOf(each.day) === raceWeek && each.kind !== "race" ? longer(each, 2.6) : each));
		expect(found(full)).toContainEqual(["taper_missing", "warn"]);
	});
	test("nothing hard the day before", () => {
		const day = goal.kind === "race" ? addDays(goal.day, -1) : "";
		const hard = withWorkouts((each) => (each.day === day ? { ...each, kind: "vo2max_intervals" } : each));
		expect(found(hard)).toContainEqual(["hard_before_race", "danger"]);
	});
	test("too few weeks and distances beyond the marathon are told, not refused", () => {
		const ultra = aPlan({ today: TODAY, profile, fitness, goal: aRace({ day: addDays(TODAY, 34), metres: 50_000 }) });
		expect(found(ultra)).toEqual(
			expect.arrayContaining([
				["compressed_season", "info"],
				["beyond_marathon", "info"],
			]),
		);
	});
});

describe("for some runners", () => {
	const everyDay: Plan = {
		...plan,
		workouts: Array.from(
			{ length: 28 },
			(_, i): Workout => ({ ...(plan.workouts[0] as Workout), kind: "easy", day: addDays(TODAY, i), id: `${plan.id}.${900 + i}` }),
		),
	};
	test("a week without a rest day is noted, two weeks without one are refused", () => {
		expect(found(everyDay)).toEqual(
			expect.arrayContaining([
				["rest_day_missing", "warn"],
				["rest_day_missing", "danger"],
			]),
		);
	});
	test("a novice's first weeks hold no intervals", () => {
		const novice = aProfile({ ...profile, experience: "beginner" });
		const fast = {
			...plan,
			season: { ...plan.season, weeksTrained: 0 },
			workouts: plan.workouts.map((each, i): Workout => (i === 3 ? { ...each, kind: "repetitions" } : each)),
		};
		expect(found(fast, { profile: novice })).toContainEqual(["novice_speed", "danger"]);
		expect(found(fast).some(([rule]) => rule === "novice_speed")).toBe(false);
	});
	test("under 18 the long run has an end, and a marathon is not for now", () => {
		const young = aProfile({ ...profile, birthYear: 2010 });
		const long = withWorkouts((each) => (each === firstLong ? longer(each, 1.5) : each));
		expect(found(long, { profile: young })).toContainEqual(["under_18_long_run", "danger"]);
		const asked = aRace({ day: addDays(TODAY, 90), metres: 42_195 });
		expect(found(plan, { profile: young, goal: asked })).toContainEqual(["under_18_race", "warn"]);
	});
});
