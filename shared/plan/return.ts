/** How much of the usual load to run after days off: Daniels' table [book, categories from knowledge of it]. */
import { addDays, daysBetween, type IsoDate } from "../calendar.ts";
import type { Adjustment } from "./plan.ts";

export interface Returning {
	/** Days without running. */
	days: number;
	/** First day back. */
	from: IsoDate;
}

/** Up to this many days off nothing is lost. */
export const BREAK_LEAST_DAYS = 6;
const WEEK = 7;

interface Step {
	/** Length in days. */
	days: number;
	load: number;
}

/** Steps of load after `days` off; after the last one, full load. */
export function returnSteps(days: number): Step[] {
	if (days < BREAK_LEAST_DAYS) return [];
	if (days <= 4 * WEEK) {
		const half = Math.ceil(days / 2);
		return [
			{ days: half, load: 0.5 },
			{ days: days - half, load: 0.75 },
		];
	}
	if (days <= 8 * WEEK) {
		const third = Math.ceil(days / 3);
		return [0.33, 0.5, 0.75].map((load) => ({ days: third, load }));
	}
	return [0.33, 0.5, 0.7, 0.85].map((load) => ({ days: 3 * WEEK, load }));
}

/** Days of easy running only: as many as were missed, six weeks at most [convention]. */
const EASY_MOST_DAYS = 6 * WEEK;

export function easyUntilAfter(returning: Returning): IsoDate {
	return addDays(returning.from, Math.min(returning.days, EASY_MOST_DAYS));
}

/** A week that is planned as a whole is no full one as long as the return reaches into it [convention]. */
const LAST_WEEK_MOST = 0.85;

/** Mean load factor over the ISO week from `monday`; 1 outside the return. Days before the first one back count as that one. */
export function returnFactor(returning: Returning, monday: IsoDate): number {
	const steps = returnSteps(returning.days);
	const first = daysBetween(returning.from, monday);
	let sum = 0;
	for (let day = 0; day < WEEK; day++) sum += loadAt(steps, Math.max(0, first + day));
	return sum < WEEK ? Math.min(sum / WEEK, LAST_WEEK_MOST) : 1;
}

function loadAt(steps: readonly Step[], day: number): number {
	let end = 0;
	for (const step of steps) {
		end += step.days;
		if (day < end) return step.load;
	}
	return 1;
}

/** The adjustment a break asks for, keyed by the week that was reviewed. */
export function returnAdjustment(reviewedWeek: IsoDate, returning: Returning): Adjustment {
	return {
		reviewedWeek,
		reason: "return_after_break",
		volumeFactor: Math.round(returnFactor(returning, addDays(reviewedWeek, WEEK)) * 100) / 100,
		easyUntil: easyUntilAfter(returning),
		returning,
	};
}
