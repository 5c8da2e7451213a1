/** What the Fitness page draws beyond single figures. Pure. */
import { raceDistances } from "../../../../shared/athlete/goal.ts";
import { addDays, type IsoDate, mondayOf } from "../../../../shared/calendar.ts";
import { raceSeconds, trainingPaces } from "../../../../shared/physiology/vdot.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { runIn } from "../plan/calendar.ts";

export const paceNames = ["easy", "marathon", "threshold", "interval", "repetition"] as const;
export type PaceName = (typeof paceNames)[number];

export interface PaceRow {
	name: PaceName;
	/** m/s, slow to fast. */
	low: number;
	high: number;
}

export function paceRows(vdot: number): PaceRow[] {
	const paces = trainingPaces(vdot);
	return paceNames.map((name) => {
		const pace = paces[name];
		return typeof pace === "number"
			? { name, low: 1000 / pace, high: 1000 / pace }
			: { name, low: 1000 / pace.slow, high: 1000 / pace.fast };
	});
}

export const predicted = ["5k", "10k", "half", "marathon"] as const;

export function predictions(vdot: number): { distance: (typeof predicted)[number]; seconds: number }[] {
	return predicted.map((distance) => ({ distance, seconds: raceSeconds(vdot, raceDistances[distance]) }));
}

export interface VolumeWeek {
	monday: IsoDate;
	metres: number;
	seconds: number;
}

const SHOWN_WEEKS = 10;

/** The last weeks, the running one included, oldest first. */
export function volumeWeeks(activities: readonly ReviewedActivity[], today: IsoDate): VolumeWeek[] {
	return Array.from({ length: SHOWN_WEEKS }, (_, index) => {
		const monday = addDays(mondayOf(today), -7 * (SHOWN_WEEKS - 1 - index));
		return { monday, ...runIn(activities, monday, addDays(monday, 6)) };
	});
}
