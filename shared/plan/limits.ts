/** What one athlete's age and experience allow. */
import type { Profile } from "../athlete/profile.ts";
import { type IsoDate, mondayOf } from "../calendar.ts";
import type { Season } from "./plan.ts";
import {
	ADULT_AGE,
	CAREFUL_GROWTH,
	CAREFUL_SPACING_AGE,
	DELOAD_EVERY,
	DELOAD_EVERY_CAREFUL,
	HARD_DAYS,
	HARD_DAYS_CAREFUL,
	HARD_SPACING_DAYS,
	HARD_SPACING_DAYS_CAREFUL,
	MASTERS_AGE,
	NOVICE_WEEK_SECONDS,
	REST_DAYS,
	REST_DAYS_NOVICE,
	REST_DAYS_YOUTH,
	WEEKLY_GROWTH,
	YOUTH_LONG_METRES,
} from "./rules.ts";

export interface Limits {
	novice: boolean;
	age: number | null;
	growth: number;
	deloadEvery: number;
	/** Days from one hard day to the next: 2 is every other day. */
	hardSpacingDays: number;
	hardDays: number;
	restDays: number;
	/** Longest run, metres; null for adults. */
	longMetres: number | null;
}

/** Age reached in the year in which the week of `day` begins, so that it never changes within a week; null when the birth year is not known. */
export function ageOn(profile: Profile, day: IsoDate): number | null {
	return profile.birthYear === null ? null : Number(mondayOf(day).slice(0, 4)) - profile.birthYear;
}

/** Beginners, and everybody who starts from less than about 20 km a week. */
export function isNovice(profile: Profile, season: Pick<Season, "startSeconds">): boolean {
	return profile.experience === "beginner" || season.startSeconds < NOVICE_WEEK_SECONDS;
}

/** As of the year in which the week of `day` begins; without a day that of the season's start. The rhythm of lighter weeks stays that of the season. */
export function limitsOf(profile: Profile, season: Pick<Season, "startSeconds" | "startsOn">, day: IsoDate = season.startsOn): Limits {
	const novice = isNovice(profile, season);
	const age = ageOn(profile, day);
	const ageAtStart = ageOn(profile, season.startsOn);
	const masters = age !== null && age >= MASTERS_AGE;
	const mastersAtStart = ageAtStart !== null && ageAtStart >= MASTERS_AGE;
	const youth = age !== null && age < ADULT_AGE;
	const careful = novice || (age !== null && age >= CAREFUL_SPACING_AGE);
	return {
		novice,
		age,
		growth: novice || masters || youth ? CAREFUL_GROWTH : WEEKLY_GROWTH,
		deloadEvery: novice || mastersAtStart ? DELOAD_EVERY_CAREFUL : DELOAD_EVERY,
		hardSpacingDays: careful ? HARD_SPACING_DAYS_CAREFUL : HARD_SPACING_DAYS,
		hardDays: careful ? HARD_DAYS_CAREFUL : HARD_DAYS,
		restDays: novice ? REST_DAYS_NOVICE : youth ? REST_DAYS_YOUTH : REST_DAYS,
		longMetres: youth ? (age < 16 ? YOUTH_LONG_METRES.under16 : YOUTH_LONG_METRES.under18) : null,
	};
}
