/** Who the simulated runner says they are, and what they train for. */
import type { GoalInput } from "../../shared/athlete/goal.ts";
import { raceDistances } from "../../shared/athlete/goal.ts";
import type { Language, Profile } from "../../shared/athlete/profile.ts";
import type { IsoDate } from "../../shared/calendar.ts";
import { addDays, mondayOf } from "../../shared/calendar.ts";
import { heartRates } from "./heart.ts";

export function demoProfile(zone: string, language: Language): Profile {
	return {
		name: language === "ko" ? "데모 러너 (시뮬레이션)" : "Demo runner (simulated)",
		zone,
		language,
		units: "metric",
		birthYear: 1990,
		sex: "female",
		experience: "intermediate",
		availability: [45, 75, 60, 75, 45, 90, 150],
		longRunDay: 7,
		heartRates,
		// Where ride.ts lets the heart come to its threshold.
		ftp: 250,
		races: [],
	};
}

/** A half marathon on the thirteenth Sunday after `today`'s week, a little faster than the last one. */
export function demoGoal(today: IsoDate): GoalInput {
	return {
		kind: "race",
		name: "Half marathon",
		day: addDays(mondayOf(today), 13 * 7 + 6),
		metres: raceDistances.half,
		targetSeconds: 93 * 60,
	};
}
