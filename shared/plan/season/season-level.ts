/** From which volume a season starts, and how far it may grow. */
import type { Goal } from "../../athlete/goal.ts";
import type { Profile } from "../../athlete/profile.ts";
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import { pacesOf } from "../../workout/paces.ts";
import { ageOn } from "../limits.ts";
import type { Plan, PlanWeek, WeekReason } from "../plan.ts";
import { ADULT_AGE, LONGEST_RUN_DAYS } from "../rules.ts";
import { raceNeeds } from "./race-needs.ts";
import { raceClassFor } from "./season-races.ts";
import { startingLevel } from "./starting-point.ts";

const MINUTE = 60;

/** Easy speed when nothing is known: 7:15, 6:15 and 5:20 per km [convention]. */
const EASY_SPEED = { beginner: 1000 / 435, intermediate: 1000 / 375, advanced: 1000 / 320 } as const;
/** Recorded mean speeds outside this are walking or cycling, not easy running. */
const EASY_SPEED_RANGE = { least: 1.6, most: 5 } as const;

/** Without a race, volume grows by this much at most; on the way back to running by less [convention]. */
const GENERAL_GROWTH = 1.4;
const RETURN_GROWTH = 1.2;
const GENERAL_LEAST_PEAK_SECONDS = 150 * MINUTE;
/** A weekly volume wished for is worked towards up to here [convention]. */
const VOLUME_MOST_KM = { beginner: 60, intermediate: 100, advanced: 160 } as const;

interface LevelInput {
	today: IsoDate;
	profile: Profile;
	goal: Goal | null;
	fitness: Fitness;
	previous: Plan | null;
}

/** Weekly volume and longest run to go on from: the plan that ran until now, else what was done, else what is usual. */
export function levelOf({ profile, fitness, previous, today }: LevelInput, easySpeed: number) {
	const start = startingLevel(profile, fitness, easySpeed);
	const planned = previous ? plannedLevel(previous.weeks, today) : null;
	if (previous === null || planned === null) return start;
	const from = addDays(today, -LONGEST_RUN_DAYS);
	const plannedLongest = [...previous.past, ...previous.workouts]
		.filter((each) => each.day >= from && each.day <= today && each.kind !== "race" && each.sport === "running")
		.reduce((most, each) => Math.max(most, each.estimate.seconds), 0);
	return {
		startSeconds: Math.round(planned),
		longestSeconds: Math.round(Math.max(plannedLongest, fitness.longestRun?.seconds ?? 0) || start.longestSeconds),
	};
}

/** Weeks that show what the athlete really trains. */
const loadingReasons: ReadonlySet<WeekReason> = new Set<WeekReason>([
	"progress",
	"hold",
	"low_adherence",
	"maintenance",
	"raised",
	"weekday_missed",
	"vdot_step",
]);

/** The last loading week's volume, but no jump out of weeks that were lighter. */
function plannedLevel(weeks: readonly PlanWeek[], today: IsoDate): number | null {
	const monday = mondayOf(today);
	const lately = weeks.filter(
		(week) => week.monday <= monday && week.monday >= addDays(monday, -28) && !week.reasons.includes("first_partial_week"),
	);
	const most = lately.reduce((sum, week) => Math.max(sum, week.targetSeconds), 0);
	if (most <= 0) return null;
	const loading = lately.filter((week) => !week.deload && week.reasons.every((reason) => loadingReasons.has(reason)));
	return Math.min(loading.at(-1)?.targetSeconds ?? most, most);
}

export function easySpeedOf(profile: Profile, fitness: Fitness): number {
	if (fitness.vdot) return pacesOf({ vdot: fitness.vdot.value, easySpeed: 0 }).speed.easy;
	const { metres, seconds } = fitness.weekly;
	const mean = seconds > 0 ? metres / seconds : 0;
	return mean >= EASY_SPEED_RANGE.least && mean <= EASY_SPEED_RANGE.most ? mean : EASY_SPEED[profile.experience];
}

/** The biggest week: what the race, the experience and the age bear, or the volume that was wished for. */
export function peakSeconds({ goal, profile, today }: LevelInput, startSeconds: number, easySpeed: number): number {
	const race = raceClassFor(goal, profile, today);
	const age = ageOn(profile, today);
	const grade = age !== null && age < ADULT_AGE && profile.experience === "advanced" ? "intermediate" : profile.experience;
	const needs = raceNeeds[race];
	const usual = needs.peakSeconds?.[grade] ?? (needs.peakKm[grade] * 1000) / easySpeed;
	if (race !== "general") return Math.round(Math.max(startSeconds, usual));
	const aim = goal?.kind === "general" && goal.status === "active" ? goal : null;
	if (aim?.aim === "weekly_volume" && aim.weeklyMetres) {
		return Math.round(Math.max(startSeconds, Math.min(aim.weeklyMetres, VOLUME_MOST_KM[grade] * 1000) / easySpeed));
	}
	const growth = aim?.aim === "return" ? RETURN_GROWTH : GENERAL_GROWTH;
	return Math.round(Math.max(startSeconds, Math.min(usual, Math.max(startSeconds * growth, GENERAL_LEAST_PEAK_SECONDS))));
}
