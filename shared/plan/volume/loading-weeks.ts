/** Which weeks load, and how many of them come one after the other: builder and safety count them alike, by what the weeks really hold. */
import { addDays, type IsoDate } from "../../calendar.ts";
import { DELOAD_MOST, LIGHT_WEEK_SECONDS } from "../rules.ts";

export interface WeekLoad {
	/** Running seconds as planned, or as run where that was less. */
	seconds: number;
	/** The fullest of the four weeks before, as it counts; 0 when nothing is known of them. */
	fullest: number;
	/** Taper, race, recovery and return are light whatever they hold. */
	lightPhase: boolean;
}

/** Lighter than the fullest of the weeks before, or less than two hours, which is light by itself. */
export function isLoading({ seconds, fullest, lightPhase }: WeekLoad): boolean {
	if (lightPhase || seconds < LIGHT_WEEK_SECONDS) return false;
	return fullest === 0 || seconds > DELOAD_MOST * fullest;
}

/** Loading weeks without a lighter one between them up to the week before `monday`. `loads` answers null where nothing is known. */
export function loadingWeeksBefore(monday: IsoDate, loads: (week: IsoDate) => boolean | null): number {
	let count = 0;
	for (let week = addDays(monday, -7); loads(week) === true; week = addDays(week, -7)) count++;
	return count;
}
