/** Athletes who do not exist, as different as those who do: the same ones for the same seed. */
import type { Goal } from "../../shared/athlete/goal.ts";
import { type MethodologyId, methodologies } from "../../shared/athlete/methodology.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, dateOf, epochDay } from "../../shared/calendar.ts";
import { vdotOf } from "../../shared/physiology/vdot.ts";
import { aProfile } from "./builders.ts";
import { between, pick, type Random, randomOf, whole } from "./dice.ts";
import { type Manners, mannersOf } from "./manners.ts";
import { goalOf, otherRaces } from "./population-goals.ts";

export const tempers = [
	"steady",
	"short",
	"misses_a_weekday",
	"overreaches",
	"falls_ill",
	"takes_a_break",
	"sleeps_badly",
	"uploads_late",
	"mixed",
] as const;
export type Temper = (typeof tempers)[number];

export interface Athlete extends Manners {
	seed: number;
	number: number;
	/** First day of the plan. */
	start: string;
	/** Sundays lived. */
	weeks: number;
	profile: Profile;
	goal: Goal | null;
	otherGoals: Goal[];
	temper: Temper;
	/** Weekday that is hard to keep, for those who miss one. */
	missedWeekday: number;
	/** Week after which the goal is another, or null. */
	newGoal: { week: number; goal: Goal | null } | null;
	/** Running before the plan: minutes a week and runs, for so many weeks, ending so many days ago. */
	before: { minutes: number; runs: number; weeks: number; daysAgo: number };
	/** m/s */
	easySpeed: number;
	/** What they could race by now; the engine knows it only through races. */
	vdot: number;
	givesFeedback: boolean;
	hasWatchAtNight: boolean;
}

/** Kilometres a week before the plan, from nothing to 130. */
const levels = [0, 0, 8, 15, 22, 30, 38, 48, 60, 75, 95, 130];
const zones = ["Asia/Seoul", "Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland", "America/St_Johns", "UTC", "Pacific/Kiritimati"];
/** Leap days lie inside. */
const FIRST_START = epochDay("2023-09-01");
const LAST_START = epochDay("2028-06-30");
const MOST_WEEKS = 26;

export function athleteOf(seed: number, number: number): Athlete {
	const random = randomOf(seed, number);
	const start = dateOf(whole(random, FIRST_START, LAST_START));
	const km = pick(random, levels) * between(random, 0.9, 1.1);
	const age = pick(random, [
		whole(random, 16, 17),
		whole(random, 18, 39),
		whole(random, 18, 39),
		whole(random, 40, 59),
		whole(random, 40, 59),
		whole(random, 60, 75),
	]);
	const vdot = Math.max(24, Math.min(70, 32 + km * 0.22 + between(random, -5, 6) - Math.max(0, age - 40) * 0.3));
	const easySpeed = easySpeedOf(vdot);
	const minutes = (km * 1000) / easySpeed / 60;
	const days = km < 25 ? whole(random, 2, 5) : km < 60 ? whole(random, 3, 6) : whole(random, 5, 7);
	const profile = profileOf(random, { age, km, days, minutes, start, vdot });
	const goal = goalOf(random, start, km, "goal");
	const raceIn = goal?.kind === "race" ? Math.ceil((epochDay(goal.day) - epochDay(start)) / 7) : 14;
	const weeks = Math.min(MOST_WEEKS, raceIn + 3);
	return {
		seed,
		number,
		start,
		weeks,
		profile,
		goal,
		otherGoals: goal?.kind === "race" && random() < 0.2 ? otherRaces(random, start, goal.day) : [],
		temper: random() < 0.3 ? "steady" : pick(random, tempers),
		missedWeekday: whole(random, 1, 7),
		newGoal:
			random() < 0.08 ? { week: whole(random, 2, Math.max(3, weeks - 3)), goal: goalOf(random, addDays(start, 42), km, "new-goal") } : null,
		before: {
			minutes,
			runs: Math.max(1, Math.min(days, km < 15 ? 2 : days)),
			weeks: pick(random, [4, 8, 10, 10]),
			daysAgo: pick(random, [0, 0, 0, 1, 2, 3, 8, 16, 40]),
		},
		easySpeed,
		vdot,
		givesFeedback: random() < 0.6,
		hasWatchAtNight: random() < 0.5,
		...mannersOf(seed, number),
	};
}

/** Daniels' easy pace, roughly: 66 % of the speed at VO2max. */
function easySpeedOf(vdot: number): number {
	return Math.max(1.7, (29.54 + 5.000663 * 0.66 * vdot - 0.007546 * (0.66 * vdot) ** 2) / 60);
}

interface Body {
	age: number;
	km: number;
	days: number;
	minutes: number;
	start: string;
	vdot: number;
}

function profileOf(random: Random, { age, km, days, minutes, start, vdot }: Body): Profile {
	const year = Number(start.slice(0, 4));
	const chosen = shuffled(random, [1, 2, 3, 4, 5, 6, 7]).slice(0, days);
	const longRunDay = chosen.includes(7) ? 7 : chosen.includes(6) ? 6 : Math.max(...chosen);
	// Most have some air; a few have hardly the time that they run already.
	const room = pick(random, [0.95, 1.2, 1.5, 1.5, 2]);
	const usual = Math.max(40, (minutes / days) * room);
	const availability = [1, 2, 3, 4, 5, 6, 7].map((day) => {
		if (!chosen.includes(day)) return 0;
		const most = day === longRunDay ? Math.max(75, usual * pick(random, [1.5, 2, 3])) : usual * between(random, 0.8, 1.3);
		return Math.min(600, Math.max(30, Math.round(most / 5) * 5));
	});
	const knowsRace = random() < 0.6 && km > 10;
	const experience = km < 16 ? "beginner" : km < 60 ? "intermediate" : "advanced";
	const strengthDays = random() < 0.25 ? chosen.slice(0, 2) : [];
	const doubleDays = random() < 0.15 && km > 70 ? chosen.slice(0, 3) : [];
	return aProfile({
		zone: pick(random, zones),
		birthYear: random() < 0.85 || age < 18 || age >= 50 ? year - age : null,
		experience,
		availability,
		longRunDay,
		races: knowsRace ? [raceResult(random, start, vdot)] : [],
		...(random() < 0.4 ? { yearsTraining: km < 16 ? 0 : whole(random, 1, 15) } : {}),
		...(random() < 0.4 ? { methodology: pick<MethodologyId>(random, methodologies) } : {}),
		...(strengthDays.length > 0 ? { strengthDays } : {}),
		...(doubleDays.length > 0 ? { doubleDays } : {}),
		...(random() < 0.25 ? { blocked: [blockOf(random, start)] } : {}),
		...(random() < 0.15 ? { injuries: [injuryOf(random, start)] } : {}),
		...(random() < 0.2 ? { planner: pick(random, ["flexible", "minimal"] as const) } : {}),
	});
}

function raceResult(random: Random, start: string, vdot: number): Profile["races"][number] {
	const metres = pick(random, [5_000, 10_000, 21_097.5]);
	let [fast, slow] = [metres / 8, metres / 1.2];
	for (let i = 0; i < 40; i++) {
		const middle = (fast + slow) / 2;
		if (vdotOf(metres, middle) > vdot) fast = middle;
		else slow = middle;
	}
	return { day: addDays(start, -whole(random, 7, 60)), metres, seconds: Math.round(fast) };
}

function blockOf(random: Random, start: string): NonNullable<Profile["blocked"]>[number] {
	const from = addDays(start, whole(random, 5, 80));
	return {
		from,
		to: addDays(from, pick(random, [0, 1, 2, 4, 6, 9, 13])),
		reason: pick(random, ["travel", "work", "family", "illness"] as const),
	};
}

function injuryOf(random: Random, start: string): NonNullable<Profile["injuries"]>[number] {
	const from = addDays(start, -whole(random, 10, 200));
	const to = random() < 0.75 ? addDays(from, whole(random, 5, 60)) : null;
	return { part: pick(random, ["knee", "achilles", "shin", "foot"] as const), from, to, stressFracture: random() < 0.2, note: "" };
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
	return list
		.map((each) => ({ each, key: random() }))
		.sort((a, b) => a.key - b.key)
		.map(({ each }) => each);
}
