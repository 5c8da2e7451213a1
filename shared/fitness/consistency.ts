/** How regularly the athlete trains. */
import { addDays, daysBetween, type IsoDate, mondayOf, weekday } from "../calendar.ts";
import { firstDay } from "./day-totals.ts";
import type { DayTotals, Fitness } from "./fitness.ts";

const WEEKS = 8;
/** Fewer days than this a week keep what one has, at best. Convention. */
const REGULAR_DAYS = 3;

/**
 * Of the last eight full weeks (Monday to Sunday, the last one ending on or before `until`): the share with at least three days of training, and the mean
 * of days a week, all sports. Weeks that end before the first record are unknown and left out; later ones without training count. Null without any.
 */
export function recentConsistency(history: readonly DayTotals[], until: IsoDate): Fitness["consistency"] {
	const end = weekday(until) === 7 ? until : addDays(mondayOf(until), -1);
	const first = firstDay(history, end);
	if (first === null) return null;
	const weeks = Math.min(WEEKS, Math.floor(daysBetween(first, end) / 7) + 1);
	const days = new Array<number>(weeks).fill(0);
	const before = addDays(end, -7 * weeks);
	for (const day of new Set(history.map((totals) => totals.day).filter((each) => each > before && each <= end))) {
		const week = Math.floor(daysBetween(day, end) / 7);
		days[week] = (days[week] ?? 0) + 1;
	}
	return {
		weeks,
		share: days.filter((count) => count >= REGULAR_DAYS).length / weeks,
		daysPerWeek: days.reduce((sum, count) => sum + count, 0) / weeks,
	};
}
