/** Plans that a coach would send back, each for one reason, written by hand as changes of a plan that is right. */
import { addDays } from "../../shared/calendar.ts";
import type { Bar, JudgedCase } from "./judge-case.ts";
import { caseOf, type Line, MONDAY, type Written } from "./plan-lines.ts";

/** Five runs, one of them with 20 minutes at threshold. */
function usual(factor = 1, work: Line["work"] = { threshold: 20 }): Line[] {
	const minutes = (each: number): number => Math.round(each * factor);
	return [
		{ on: 2, kind: "easy", minutes: minutes(50) },
		{ on: 3, kind: "cruise_intervals", minutes: minutes(60), work, key: true },
		{ on: 4, kind: "easy", minutes: minutes(45) },
		{ on: 6, kind: "easy", minutes: minutes(50) },
		{ on: 7, kind: "long", minutes: minutes(85) },
	];
}

const raceWeek: Line[] = [
	{ on: 2, kind: "easy", minutes: 45 },
	{ on: 3, kind: "tempo", minutes: 40, work: { threshold: 12 }, key: true },
	{ on: 4, kind: "easy", minutes: 35 },
	{ on: 6, kind: "easy_strides", minutes: 25 },
	{ on: 7, kind: "race", minutes: 45, work: { race: 45 }, key: true },
];

const RACE_DAY = addDays(MONDAY, 7 * 8 - 1);
const weeks = [usual(1), usual(1.03), usual(1.06), usual(0.72), usual(1.08), usual(1.1), usual(1), raceWeek];
const phases = [
	...["early_quality", "early_quality", "early_quality", "early_quality"],
	...["final_quality", "final_quality", "taper", "race"],
];
const race = { day: RACE_DAY, metres: 10_000, priority: "A" as const };

/** Eight weeks to a 10 km race. */
export const goodPlan: Written = { weeks, phases, known: { races: [race] } };

function withWeek(index: number, lines: Line[], more: Partial<Written> = {}): Written {
	return { ...goodPlan, ...more, weeks: weeks.map((each, i) => (i === index ? lines : each)) };
}

/** Other sessions on some weekdays; the rest of the week stays. */
function besides(base: Line[], ...lines: Line[]): Line[] {
	return [...base.filter((each) => !lines.some((line) => line.on === each.on)), ...lines];
}

const easy = (on: number, minutes: number): Line => ({ on, kind: "easy", minutes });
const threshold = (on: number, minutes = 60, work = 20): Line => ({ on, kind: "tempo", minutes, work: { threshold: work } });

/** A beginner's three runs a week. */
const firstWeeks: Written = {
	weeks: [1, 2, 3, 4].map(() => [easy(2, 25), easy(4, 30), { on: 7, kind: "long", minutes: 40 }]),
	phases: ["base", "base", "base", "base"],
	athlete: { novice: true, weeksTrained: 0, yearsTraining: 0 },
};

export const goodBeginnersPlan = firstWeeks;

export interface BadPlan {
	name: string;
	/** What the judge must say, no more and no less. */
	breaks: readonly Bar[];
	plan: JudgedCase;
}

function bad(name: string, breaks: readonly Bar[], plan: Written): BadPlan {
	return { name, breaks, plan: caseOf(plan) };
}

const everyDay = (minutes: number): Line[] =>
	[1, 2, 3, 4, 5, 6, 7].map((on) => (on === 3 ? threshold(3, minutes, 20) : easy(on, minutes + 5)));

/** The four weeks before, minutes from Monday on. */
function everyWeek(monday: string, minutes: readonly number[]): JudgedCase["done"] {
	return [-4, -3, -2, -1].flatMap((week) =>
		minutes.map((each, i) => ({ day: addDays(monday, 7 * week + i), seconds: each * 60, metres: Math.round((each * 60_000) / 330) })),
	);
}

/** The race lies at the end of the first week; a week follows. */
function afterRace(second: Line[], athlete: Written["athlete"] = {}): Written {
	const raced = { day: addDays(MONDAY, 6), metres: 10_000, priority: "A" as const };
	return { weeks: [raceWeek, second], phases: ["race", "recovery"], known: { races: [raced] }, athlete };
}

export const badPlans: readonly BadPlan[] = [
	bad(
		"a second week 15 % above everything before",
		["weekly_ramp"],
		withWeek(0, besides(usual(1.15), { on: 7, kind: "long", minutes: 92 })),
	),
	bad(
		"a second week 30 % above everything before",
		["weekly_ramp", "weekly_ramp_cap", "longest_run_30_days"],
		withWeek(0, besides(usual(1.3), threshold(3, 75))),
	),
	bad("no lighter week in six", ["deload"], withWeek(3, usual(1.05))),
	bad(
		"more kilometres and more threshold in the same week",
		["volume_and_intensity"],
		withWeek(4, besides(usual(1.13), { on: 3, kind: "cruise_intervals", minutes: 65, work: { threshold: 30 }, key: true })),
	),
	bad("every day the same", ["monotony"], withWeek(1, everyDay(38))),
	bad(
		"half of the week on Sunday",
		["long_run_share"],
		withWeek(0, [easy(2, 40), { ...threshold(3, 50), key: true }, easy(6, 45), { on: 7, kind: "long", minutes: 93 }]),
	),
	bad("a long run a fifth above the longest of the month", ["longest_run_30_days"], {
		...goodPlan,
		weeks: weeks.map((each, i) =>
			i === 0 ? [easy(2, 55), threshold(3, 70), easy(4, 50), easy(6, 45), { on: 7, kind: "long", minutes: 102 }] : each,
		),
	}),
	bad("threshold on the day before the long run", ["hard_spacing"], withWeek(1, besides(usual(1.03), easy(3, 60), threshold(6, 50)))),
	bad(
		"four hard days in a week",
		["hard_days_per_week"],
		withWeek(0, [threshold(1, 50, 10), threshold(3, 60, 10), threshold(5, 50, 10), easy(6, 50), { on: 7, kind: "long", minutes: 85 }]),
	),
	bad("two key sessions on following days", ["key_spacing"], withWeek(1, besides(usual(1.03), { ...easy(4, 50), key: true }))),
	bad("sprinting on two days running", ["hard_spacing", "sprint_spacing"], {
		...goodPlan,
		known: { methodology: "pfaff", races: [race] },
		weeks: weeks.map((each, i) =>
			i === 1
				? besides(
						usual(1),
						{ on: 3, kind: "acceleration", minutes: 60, work: { sprint: 2 } },
						{ on: 4, kind: "max_velocity", minutes: 50, work: { sprint: 2 } },
					)
				: each,
		),
	}),
	bad(
		"two long days in a row a week before the race",
		["back_to_back"],
		withWeek(6, [
			easy(2, 45),
			{ ...threshold(3), key: true },
			easy(4, 40),
			{ on: 6, kind: "long", minutes: 70 },
			{ on: 7, kind: "back_to_back", minutes: 60 },
		]),
	),
	bad(
		"strength on the day before intervals",
		["strength_before_quality"],
		withWeek(1, besides(usual(1.03), { on: 2, kind: "strength", minutes: 40 })),
	),
	bad("no free day in the second year of running", ["rest_days"], {
		...withWeek(1, [
			easy(1, 30),
			easy(2, 40),
			{ ...threshold(3), key: true },
			easy(4, 30),
			easy(5, 25),
			easy(6, 25),
			{ on: 7, kind: "long", minutes: 85 },
		]),
		athlete: { yearsTraining: 2 },
	}),
	bad("two weeks without a free day", ["rest_in_14_days"], {
		...goodPlan,
		weeks: weeks.map((each, i) =>
			i === 1 || i === 2
				? [
						easy(1, 30),
						easy(2, 40),
						{ ...threshold(3), key: true },
						easy(4, 30),
						easy(5, 25),
						easy(6, 25),
						{ on: 7, kind: "long", minutes: 85 },
					]
				: each,
		),
	}),
	bad("more minutes than a Thursday has", ["minutes"], { ...goodPlan, athlete: { availability: [75, 75, 75, 44, 75, 90, 150] } }),
	bad("a run on a blocked day", ["blocked_days"], {
		...goodPlan,
		athlete: { blocked: [{ from: addDays(MONDAY, 8), to: addDays(MONDAY, 8) }] },
	}),
	bad("threshold with a hurting knee", ["injured"], {
		...goodPlan,
		athlete: { injuries: [{ from: addDays(MONDAY, 7), to: addDays(MONDAY, 13), stressFracture: false }] },
	}),
	bad("a quarter of the base above easy", ["intensity_split"], {
		weeks: [1, 1.02, 1.04].map((factor) =>
			besides(
				usual(factor),
				{ on: 3, kind: "marathon_pace", minutes: 70, work: { marathon: 55 } },
				threshold(5, 50, 20),
				easy(2, 35),
				easy(6, 30),
			),
		),
		phases: ["base", "base", "base"],
	}),
	bad(
		"half an hour at interval pace",
		["quality_caps"],
		withWeek(1, besides(usual(1.03), { on: 3, kind: "vo2max_intervals", minutes: 62, work: { interval: 30 }, key: true })),
	),
	bad("a build week of easy runs only", ["quality_present"], withWeek(4, besides(usual(1.08), easy(3, 64)))),
	bad("intervals in the first weeks of running", ["novice"], {
		...firstWeeks,
		weeks: firstWeeks.weeks.map((each) => besides([...each], { on: 4, kind: "vo2max_intervals", minutes: 30, work: { interval: 8 } })),
	}),
	bad("22 km at 17", ["under_18"], {
		...goodPlan,
		weeks: weeks.map((each, i) => (i === 1 ? besides(each, { on: 7, kind: "long", minutes: 88, metres: 22_000 }) : each)),
		known: { races: [race], done: [...caseOf(goodPlan).done, { day: addDays(MONDAY, -2), seconds: 86 * 60, metres: 21_500 }] },
		athlete: { age: 17 },
	}),
	bad(
		"at 55, threshold on the fourth day after 10 km",
		["masters"],
		afterRace([easy(2, 30), threshold(4, 50, 7), easy(6, 40)], { age: 55 }),
	),
	bad(
		"no race on the day of the race",
		["race_on_its_day"],
		withWeek(
			7,
			raceWeek.filter((each) => each.kind !== "race"),
		),
	),
	bad("threshold two days before the race", ["race_week"], withWeek(7, besides(raceWeek, easy(3, 30), easy(4, 25), threshold(5, 25, 10)))),
	bad(
		"a full week before the race",
		["taper"],
		withWeek(7, [easy(1, 60), easy(2, 70), easy(3, 65), easy(4, 60), easy(6, 45), raceWeek[4] ?? easy(7, 45)]),
	),
	bad(
		"intervals two days after the race",
		["after_race"],
		afterRace([{ on: 2, kind: "vo2max_intervals", minutes: 40, work: { interval: 10 } }, easy(6, 40)]),
	),
	bad("the full load on the day after two weeks off", ["return_after_break"], {
		...goodPlan,
		weeks: weeks.map((each, i) => (i === 1 || i === 2 ? [] : i === 3 ? usual(0.98, {}) : each)),
	}),
	bad("as planned by who has done half of it", ["weekly_ramp", "weekly_ramp_cap", "longest_run_30_days"], {
		...goodPlan,
		known: { races: [race], done: caseOf(goodPlan).done.map((each) => ({ ...each, seconds: each.seconds / 2, metres: each.metres / 2 })) },
	}),
	bad("a race to train through instead of a lighter week", ["deload"], {
		...withWeek(3, usual(1.05)),
		known: { races: [race, { day: addDays(MONDAY, 24), metres: 3_000, priority: "C" }] },
	}),
	bad("two hours and forty minutes for a 10 km race", ["long_run_share"], {
		weeks: [[easy(1, 75), easy(2, 75), threshold(3, 75), easy(4, 75), easy(5, 75), { on: 7, kind: "long", minutes: 160 }]],
		phases: ["early_quality"],
		athlete: { availability: [75, 75, 75, 75, 75, 90, 170] },
		known: { done: everyWeek(MONDAY, [80, 80, 75, 75, 75, 50, 155]) },
	}),
	bad("a kilometre of accelerations", ["quality_caps"], {
		weeks: [[{ on: 2, kind: "acceleration", minutes: 60, fastMetres: 1_000 }, easy(4, 30)]],
		phases: ["base"],
		known: { methodology: "pfaff" },
	}),
	bad("polarised in name, threshold every week", ["intensity_split"], { ...goodPlan, known: { races: [race], methodology: "polarised" } }),
	bad("running on the day after the first run since a fracture", ["injured"], {
		...withWeek(0, [easy(2, 40), easy(4, 40), easy(6, 40), easy(7, 40)], { phases: ["return", ...phases.slice(1)] }),
		weeks: [[easy(2, 40), easy(4, 40), easy(6, 40), easy(7, 40)]],
		athlete: { injuries: [{ from: addDays(MONDAY, -60), to: addDays(MONDAY, -1), stressFracture: true }] },
		known: {},
	}),
	bad("a marathon at 17", ["under_18"], {
		...withWeek(7, besides(raceWeek, { on: 7, kind: "race", minutes: 230, metres: 42_195, work: { race: 230 }, key: true })),
		athlete: { age: 17 },
		known: { races: [{ ...race, metres: 42_195 }] },
	}),
	bad("nothing faster than easy in the last ten days", ["taper"], {
		...goodPlan,
		weeks: weeks.map((each, i) => (i === 6 ? besides(each, easy(3, 55)) : i === 7 ? besides(each, easy(3, 40)) : each)),
		phases: [...phases.slice(0, 6), "taper", "race"],
	}),
];
