/** The engine's own plan with one thing broken in it, as a mistake in the engine would break it: the judge has to see each. */
import { expect, test } from "vitest";
import { addDays, mondayOf } from "../../shared/calendar.ts";
import { computeFitness } from "../../shared/fitness/compute.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import { livedBefore } from "./behaviour.ts";
import { historyOf, PLAN_ID } from "./builders.ts";
import { judge } from "./judge.ts";
import type { Bar, JudgedCase, JudgedStep, JudgedWorkout } from "./judge-case.ts";
import { isLong, isQuality, isRace } from "./judge-work.ts";
import { probed, START as today } from "./probed-athlete.ts";
import { judgedPlan } from "./shown-to-judge.ts";

const RACE_DAY = addDays(today, 7 * 7 - 1);

/** 10 km in seven weeks, five runs a week, 40 km. */
function plannedByTheEngine(): JudgedCase {
	const athlete = probed(1);
	const { profile } = athlete;
	const goal = {
		kind: "race" as const,
		id: "goal",
		status: "active" as const,
		name: "Race",
		day: RACE_DAY,
		metres: 10_000,
		targetSeconds: null,
	};
	const { runs } = livedBefore(athlete);
	const fitness = computeFitness({ profile, recent: runs, history: historyOf(runs), day: today, dataHorizon: addDays(today, -1) });
	const plan = buildPlan({ planId: PLAN_ID, today, profile, goal, fitness, previous: null, adjustments: [] });
	return judgedPlan({ athlete: { ...athlete, goal }, plan, goals: [goal], runs, today, dataHorizon: addDays(today, -1) });
}

const good = plannedByTheEngine();
const quality = good.workouts.filter((each) => isQuality(each) && !isRace(each));
const brokenBars = (known: JudgedCase): Set<Bar> =>
	new Set(
		judge(known)
			.filter((each) => !each.ok)
			.map((each) => each.bar),
	);

type Change = (each: JudgedWorkout) => JudgedWorkout;
const times = (factor: number): Change => {
	const longer = (step: JudgedStep): JudgedStep =>
		step.duration.kind === "time" ? { ...step, duration: { kind: "time", seconds: step.duration.seconds * factor } } : step;
	return (each) => ({
		...each,
		segments: each.segments.map((segment) =>
			segment.kind === "step" ? longer(segment) : { ...segment, steps: segment.steps.map(longer) },
		),
		estimate: { seconds: each.estimate.seconds * factor, metres: each.estimate.metres * factor, load: each.estimate.load * factor },
	});
};
const hard: Change = (each) => ({
	...each,
	kind: "tempo",
	segments: [
		{
			kind: "step",
			role: "work",
			intensity: "threshold",
			duration: { kind: "time", seconds: each.estimate.seconds },
			target: { kind: "open" },
		},
	],
});
const changed = (of: (each: JudgedWorkout) => boolean, by: Change, known = good): JudgedCase => ({
	...known,
	workouts: known.workouts.map((each) => (of(each) && !isRace(each) ? by(each) : each)),
});
const within = (from: string, to: string) => (each: JudgedWorkout) => each.day >= from && each.day <= to;
const inWeek = (week: number) => within(addDays(mondayOf(today), 7 * week), addDays(mondayOf(today), 7 * week + 6));
const others = (athlete: Partial<JudgedCase["athlete"]>): JudgedCase => ({ ...good, athlete: { ...good.athlete, ...athlete } });
const easyRun = (day: string): JudgedWorkout => {
	const run = good.workouts.find((each) => each.kind === "easy");
	if (!run) throw new Error("no easy run in the plan");
	return { ...run, day };
};

const breakages: [string, Bar, () => JudgedCase][] = [
	["drops the taper", "taper", () => changed(within(addDays(RACE_DAY, -6), addDays(RACE_DAY, -1)), times(2.3))],
	["doubles a long run", "longest_run_30_days", () => changed((each) => isLong(each) && inWeek(1)(each), times(2))],
	["lets the long run be most of the week", "long_run_share", () => changed((each) => !isLong(each), times(0.5))],
	[
		"puts two hard days together",
		"hard_spacing",
		() =>
			changed(
				(each) => each === quality[0],
				(each) => ({ ...each, day: addDays(quality[1]?.day ?? each.day, 1) }),
			),
	],
	[
		"puts two key sessions together",
		"key_spacing",
		() =>
			changed(
				(each) => each.day === addDays(quality[0]?.day ?? "", 1),
				(each) => ({ ...each, priority: "key" }),
			),
	],
	["makes four days hard", "hard_days_per_week", () => changed(inWeek(1), hard)],
	["raises a week by 40 %", "weekly_ramp_cap", () => changed(inWeek(1), times(1.4))],
	["raises a week by 15 %", "weekly_ramp", () => changed(inWeek(1), times(1.15))],
	[
		"forgets the lighter week",
		"deload",
		() => changed(within(today, addDays(today, 34)), (each) => (isLight(each) ? times(1.7)(each) : each)),
	],
	[
		"raises volume and intensity at once",
		"volume_and_intensity",
		() => changed(inWeek(4), (each) => times(isQuality(each) ? 2 : 1.3)(each)),
	],
	["makes every day the same", "monotony", () => sevenDays(inWeek(1))],
	["leaves no free day", "rest_days", () => sevenDays(inWeek(1), { yearsTraining: 1 })],
	["leaves no free day in two weeks", "rest_in_14_days", () => sevenDays(within(addDays(today, 7), addDays(today, 20)))],
	["plans more minutes than there are", "minutes", () => others({ availability: good.athlete.availability.map((each) => each / 2) })],
	["plans on a blocked day", "blocked_days", () => others({ blocked: [{ from: quality[0]?.day ?? today, to: quality[0]?.day ?? today }] })],
	["trains hard on an injury", "injured", () => others({ injuries: [{ from: today, to: null, stressFracture: false }] })],
	["runs on a fractured bone", "injured", () => others({ injuries: [{ from: today, to: null, stressFracture: true }] })],
	["runs everything fast", "intensity_split", () => changed(() => true, hard)],
	["writes an hour of threshold", "quality_caps", () => changed((each) => each === quality[0], hard)],
	["forgets the quality", "quality_present", () => changed(isQuality, (each) => ({ ...easyRun(each.day), estimate: each.estimate }))],
	["takes a novice for a runner", "novice", () => others({ novice: true, weeksTrained: 0 })],
	["takes a novice's hard days for a runner's", "hard_spacing", () => others({ novice: true })],
	["forgets that the athlete is 65", "hard_spacing", () => others({ age: 65 })],
	["forgets that the athlete is 16", "under_18", () => changed((each) => isLong(each) && inWeek(1)(each), times(3), others({ age: 16 }))],
	["forgets the race", "race_on_its_day", () => ({ ...good, workouts: good.workouts.filter((each) => !isRace(each)) })],
	["trains hard the day before the race", "race_week", () => added({ ...hard(easyRun(addDays(RACE_DAY, -1))) })],
	["trains hard two days after the race", "after_race", () => added({ ...hard(easyRun(addDays(RACE_DAY, 2))) })],
	["gives a master no longer rest after the race", "masters", () => added(hard(easyRun(addDays(RACE_DAY, 4))), others({ age: 55 }))],
	["lifts before quality", "strength_before_quality", () => added({ ...easyRun(addDays(quality[0]?.day ?? today, -1)), kind: "strength" })],
	[
		"plans a long weekend before the race",
		"back_to_back",
		() =>
			changed(
				(each) => each.day === addDays(RACE_DAY, -7),
				(each) => ({ ...each, kind: "back_to_back" }),
			),
	],
	[
		"sprints two days running",
		"sprint_spacing",
		() =>
			changed(
				(each) => inWeek(1)(each),
				(each) => ({ ...each, kind: "max_velocity" }),
			),
	],
	[
		"comes back from two weeks off at the full load",
		"return_after_break",
		() => ({ ...good, workouts: good.workouts.filter((each) => each.day < addDays(today, 7) || each.day > addDays(today, 20)) }),
	],
];

/** Of a week clearly below the fullest before it. */
function isLight(each: JudgedWorkout): boolean {
	const seconds = (monday: string): number =>
		good.workouts.filter((one) => mondayOf(one.day) === monday && !isRace(one)).reduce((sum, one) => sum + one.estimate.seconds, 0);
	const monday = mondayOf(each.day);
	return seconds(monday) < 0.8 * Math.max(seconds(addDays(monday, -7)), seconds(addDays(monday, -14)));
}

function added(workout: JudgedWorkout, known = good): JudgedCase {
	return { ...known, workouts: [...known.workouts.filter((each) => each.day !== workout.day || workout.kind === "strength"), workout] };
}

/** The same easy run on each day. */
function sevenDays(of: (each: JudgedWorkout) => boolean, athlete: Partial<JudgedCase["athlete"]> = {}): JudgedCase {
	const days: JudgedWorkout[] = [];
	for (let day = good.begins; day <= good.ends; day = addDays(day, 1)) if (of(easyRun(day))) days.push(easyRun(day));
	return { ...others(athlete), workouts: [...good.workouts.filter((each) => !of(each)), ...days] };
}

test("the engine's plan as it is breaks no bar", () => {
	expect(quality.length).toBeGreaterThan(4);
	expect([...brokenBars(good)]).toEqual([]);
});

test.for(breakages)("the judge sees an engine that %s", ([, bar, breaking]) => {
	expect([...brokenBars(breaking())]).toContain(bar);
});
