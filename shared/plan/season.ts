/** The season from today to the goal, frozen until goal or profile change, so that weekly rebuilding changes nothing by itself. */
import type { Goal, RaceGoal } from "../athlete/goal.ts";
import type { Profile } from "../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, mondayOf } from "../calendar.ts";
import type { Fitness } from "../fitness/fitness.ts";
import { pacesOf } from "../workout/paces.ts";
import { ageOn, limitsOf } from "./limits.ts";
import { phasesToRace, phasesWithoutRace } from "./phases.ts";
import type { Plan, PlanWeek, Season } from "./plan.ts";
import { type RaceClass, raceClassOf, raceNeeds, raceOf } from "./race-needs.ts";
import { ADULT_AGE, LONGEST_RUN_DAYS, YOUTH_RACE_METRES } from "./rules.ts";

const MINUTE = 60;

/** Weekly running to start from when there is no data [convention]. */
const START_SECONDS = { beginner: 90 * MINUTE, intermediate: 180 * MINUTE, advanced: 300 * MINUTE } as const;
/** Somebody who ran less than that of late starts at most this much above what they did [convention]. */
const START_STEP_SECONDS = 20 * MINUTE;
const LONGEST_SECONDS = { beginner: 30 * MINUTE, intermediate: 60 * MINUTE, advanced: 80 * MINUTE } as const;
/** Easy speed when nothing is known: 7:15, 6:15 and 5:20 per km [convention]. */
const EASY_SPEED = { beginner: 1000 / 435, intermediate: 1000 / 375, advanced: 1000 / 320 } as const;
/** Recorded mean speeds outside this are walking or cycling, not easy running. */
const EASY_SPEED_RANGE = { least: 1.6, most: 5 } as const;

/** Without a race, volume grows by this much at most [convention]. */
const GENERAL_GROWTH = 1.4;
const GENERAL_LEAST_PEAK_SECONDS = 150 * MINUTE;

/** Four weeks of three runs are a base to build on. */
const BASE_WEEKS = 4;
const BASE_RUNS = 3;

export interface SeasonInput {
	today: IsoDate;
	profile: Profile;
	goal: Goal | null;
	fitness: Fitness;
	previous: Plan | null;
}

/** The race a plan builds for: active, not over, and not a marathon before the age of 18. */
export function trainedRace(goal: Goal | null, profile: Profile, today: IsoDate): (RaceGoal & Goal) | null {
	const race = raceOf(goal);
	if (race === null) return null;
	const age = ageOn(profile, today);
	return age !== null && age < ADULT_AGE && race.metres > YOUTH_RACE_METRES ? null : race;
}

export function raceClassFor(goal: Goal | null, profile: Profile, today: IsoDate): RaceClass {
	const race = trainedRace(goal, profile, today);
	return race ? raceClassOf(race.metres) : "general";
}

export function seasonFor(input: SeasonInput): Season {
	const madeFrom = { goal: goalKey(input), profile: profileKey(input.profile) };
	const before = input.previous?.season;
	if (!before || before.madeFrom.goal !== madeFrom.goal) return newSeason(input, madeFrom);
	const goalId = input.goal?.id ?? null;
	if (before.madeFrom.profile === madeFrom.profile) return before.goalId === goalId ? before : { ...before, goalId };
	// Same goal, another week: the phases stay, volume goes on from where it is.
	const level = levelOf(input, before.easySpeed);
	return {
		...before,
		goalId,
		startsOn: continuedOn(before, input.today),
		...level,
		peakSeconds: peakSeconds(input, level.startSeconds, before.easySpeed),
		madeFrom,
	};
}

/** A season that goes on from another has no half first week, unless the other one began in this very week. */
function continuedOn(before: Season, today: IsoDate): IsoDate {
	const monday = mondayOf(today);
	return before.startsOn >= monday ? before.startsOn : monday;
}

function newSeason(input: SeasonInput, madeFrom: Season["madeFrom"]): Season {
	const { today, profile, goal, fitness, previous } = input;
	const easySpeed = easySpeedOf(profile, fitness);
	const level = levelOf(input, easySpeed);
	const draft = { startSeconds: level.startSeconds, startsOn: today };
	const race = trainedRace(goal, profile, today);
	const needs = raceNeeds[raceClassFor(goal, profile, today)];
	const recoverFirst = recoveryOwed(input);
	const ahead = race !== null && race.day >= today;
	const hasBase = profile.experience !== "beginner" && fitness.weekly.weeksWithData >= BASE_WEEKS && fitness.weekly.runs >= BASE_RUNS;
	const phases = ahead
		? phasesToRace({ today, raceDay: race.day, needs, recoverFirst, hasBase })
		: phasesWithoutRace(today, recoverFirst, limitsOf(profile, draft).deloadEvery);
	const weeks = ahead ? daysBetween(mondayOf(today), mondayOf(race.day)) / 7 + 1 : 0;
	return {
		methodology: "daniels",
		goalId: goal?.id ?? null,
		startsOn: previous ? continuedOn(previous.season, today) : today,
		endsOn: ahead ? race.day : null,
		startSeconds: level.startSeconds,
		peakSeconds: peakSeconds(input, level.startSeconds, easySpeed),
		phases,
		compressed: ahead && weeks < needs.leastWeeks,
		longestSeconds: level.longestSeconds,
		easySpeed,
		weeksTrained: weeksTrained(input),
		madeFrom,
	};
}

/** Weekly volume and longest run to go on from: the plan that ran until now, else what was done, else what is usual. */
function levelOf(input: SeasonInput, easySpeed: number): { startSeconds: number; longestSeconds: number } {
	const { profile, fitness, previous, today } = input;
	const usual = START_SECONDS[profile.experience];
	const done = fitness.weekly;
	const meanRun = done.runs > 0 ? done.seconds / done.runs : 0;
	const known = done.weeksWithData > 0 ? Math.max(done.seconds, Math.min(usual, done.seconds + START_STEP_SECONDS)) : usual;
	const longest = fitness.longestRun
		? runSeconds(fitness.longestRun, easySpeed)
		: meanRun > 0
			? meanRun
			: LONGEST_SECONDS[profile.experience];
	const planned = previous ? plannedLevel(previous.weeks, today) : null;
	if (previous === null || planned === null) return { startSeconds: Math.round(known), longestSeconds: Math.round(longest) };
	const from = addDays(today, -LONGEST_RUN_DAYS);
	const plannedLongest = [...previous.past, ...previous.workouts]
		.filter((each) => each.day >= from && each.day <= today && each.kind !== "race")
		.reduce((most, each) => Math.max(most, each.estimate.seconds), 0);
	return {
		startSeconds: Math.round(planned),
		longestSeconds: Math.round(Math.max(plannedLongest, fitness.longestRun?.seconds ?? 0) || longest),
	};
}

function runSeconds(run: { metres: number; seconds: number }, easySpeed: number): number {
	return run.seconds > 0 ? run.seconds : run.metres / easySpeed;
}

/** The last loading week's volume, but no jump out of weeks that were lighter. */
function plannedLevel(weeks: readonly PlanWeek[], today: IsoDate): number | null {
	const monday = mondayOf(today);
	const lately = weeks.filter(
		(week) => week.monday <= monday && week.monday >= addDays(monday, -28) && !week.reasons.includes("first_partial_week"),
	);
	const most = lately.reduce((sum, week) => Math.max(sum, week.targetSeconds), 0);
	if (most <= 0) return null;
	const loading = lately.filter(
		(week) => !week.deload && week.reasons.every((reason) => reason === "progress" || reason === "hold" || reason === "low_adherence"),
	);
	return Math.min(loading.at(-1)?.targetSeconds ?? most, most);
}

function easySpeedOf(profile: Profile, fitness: Fitness): number {
	if (fitness.vdot) return pacesOf({ vdot: fitness.vdot.value, easySpeed: 0 }).speed.easy;
	const { metres, seconds } = fitness.weekly;
	const mean = seconds > 0 ? metres / seconds : 0;
	return mean >= EASY_SPEED_RANGE.least && mean <= EASY_SPEED_RANGE.most ? mean : EASY_SPEED[profile.experience];
}

function peakSeconds({ goal, profile, today }: SeasonInput, startSeconds: number, easySpeed: number): number {
	const race = raceClassFor(goal, profile, today);
	const age = ageOn(profile, today);
	const grade = age !== null && age < ADULT_AGE && profile.experience === "advanced" ? "intermediate" : profile.experience;
	const usual = (raceNeeds[race].peakKm[grade] * 1000) / easySpeed;
	const most = race === "general" ? Math.min(usual, Math.max(startSeconds * GENERAL_GROWTH, GENERAL_LEAST_PEAK_SECONDS)) : usual;
	return Math.round(Math.max(startSeconds, most));
}

/** Recovery weeks still owed: a race in the plan until now, or the goal's own race when it has just been run. */
function recoveryOwed({ today, goal, previous }: SeasonInput): number {
	const own = raceOf(goal);
	const race = lastRaceOf(previous, today) ?? (own && own.day < today ? own : null);
	if (!race) return 0;
	const weeks = raceNeeds[raceClassOf(race.metres)].recoveryWeeks.length;
	return Math.max(0, weeks - Math.max(0, daysBetween(mondayOf(race.day), mondayOf(today)) / 7 - 1));
}

/** The latest race up to today that the plan held. */
export function lastRaceOf(previous: Plan | null, today: IsoDate): { day: IsoDate; metres: number } | null {
	const run = [...(previous?.past ?? []), ...(previous?.workouts ?? [])].filter((each) => each.kind === "race" && each.day <= today).at(-1);
	return run ? { day: run.day, metres: run.estimate.metres } : null;
}

/** Weeks of training behind the athlete when the season starts; those of the season before count on. */
function weeksTrained({ today, fitness, previous }: SeasonInput): number {
	const before = previous?.season;
	if (!before) return fitness.weekly.weeksWithData;
	const first = before.phases[0]?.from ?? mondayOf(today);
	return before.weeksTrained + Math.max(0, Math.floor(daysBetween(first, mondayOf(today)) / 7));
}

/** A race that only age forbids makes another season in the year that allows it. */
function goalKey({ goal, profile, today }: SeasonInput): string {
	const race = trainedRace(goal, profile, today);
	return race ? `race ${race.day} ${race.metres}` : "general";
}

function profileKey(profile: Profile): string {
	return `${profile.experience} ${profile.birthYear ?? "-"} ${profile.availability.join(",")} ${profile.longRunDay}`;
}
