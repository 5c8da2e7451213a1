/** Runners of one kind, for what is done to all of them alike. */
import { raceDistances } from "../../shared/athlete/goal.ts";
import { addDays } from "../../shared/calendar.ts";
import { aProfile, aRace } from "./builders.ts";
import { randomOf } from "./dice.ts";
import type { Athlete } from "./population.ts";

export const START = "2026-03-02";
const WEEKS = 12;

/** Runners of 30 to 90 km a week with a race in 16 to 24 weeks. */
export function probed(number: number): Athlete {
	const random = randomOf(20_261_121, number);
	const runs = 4 + (number % 3);
	const minutes = 200 + (number % 8) * 40;
	const metres = [10_000, raceDistances.half, raceDistances.marathon][number % 3] ?? 10_000;
	const usual = Math.round((minutes / runs) * 1.5);
	return {
		seed: 0,
		number,
		start: START,
		weeks: WEEKS,
		profile: aProfile({
			zone: "Europe/Berlin",
			birthYear: 1985 + (number % 10),
			experience: minutes > 360 ? "advanced" : "intermediate",
			availability: [usual, usual, usual, usual, runs > 5 ? usual : 0, usual, Math.max(150, usual * 2)],
			yearsTraining: 4,
			races: [{ day: addDays(START, -20), metres: 10_000, seconds: 50 * 60 - (number % 8) * 70 }],
		}),
		goal: aRace({ day: addDays(START, 7 * (16 + (number % 9)) - 1), metres }),
		otherGoals: [],
		temper: "steady",
		missedWeekday: 3,
		newGoal: null,
		before: { minutes, runs, weeks: 10, daysAgo: 0 },
		easySpeed: 2.7,
		vdot: 42 + random() * 8,
		givesFeedback: true,
		hasWatchAtNight: true,
		tells: false,
		drags: false,
		answers: "no",
		hasSensors: false,
	};
}
