/** How much the athlete runs. */
import { addDays, daysBetween, type IsoDate, mondayOf, weekday } from "../calendar.ts";
import { type MeasuredActivity, metresOf, secondsOf } from "./day-totals.ts";
import type { DayTotals, Fitness } from "./fitness.ts";

const WEEKS = 4;
const LONGEST_RUN_DAYS = 30;

/**
 * Mean running week: of the last four full weeks (Monday to Sunday, the last one ending on or before `until`), those in which anything was recorded.
 * A week with only other sports is a week without running; a week without any record is unknown and left out.
 */
export function weeklyVolume(history: readonly DayTotals[], until: IsoDate): Fitness["weekly"] {
	const end = weekday(until) === 7 ? until : addDays(mondayOf(until), -1);
	const start = addDays(end, -7 * WEEKS);
	const weeks = new Set<number>();
	const sums = { metres: 0, seconds: 0, runs: 0 };
	for (const totals of history) {
		if (totals.day <= start || totals.day > end) continue;
		weeks.add(Math.floor(daysBetween(totals.day, end) / 7));
		sums.metres += totals.runMetres;
		sums.seconds += totals.runSeconds;
		sums.runs += totals.runs;
	}
	const weeksWithData = weeks.size;
	const divisor = Math.max(1, weeksWithData);
	return { metres: sums.metres / divisor, seconds: sums.seconds / divisor, runs: sums.runs / divisor, weeksWithData };
}

/** Running of the last four full weeks that end on or before `until`, oldest first; weeks before the first record are unknown and left out. */
export function lastWeeks(history: readonly DayTotals[], until: IsoDate): NonNullable<Fitness["weeks"]> {
	const end = weekday(until) === 7 ? until : addDays(mondayOf(until), -1);
	const first = history.reduce<IsoDate | null>((least, { day }) => (least === null || day < least ? day : least), null);
	const weeks = Array.from({ length: WEEKS }, (_, i) => ({ monday: addDays(end, 1 - 7 * (WEEKS - i)), seconds: 0 }));
	for (const { day, runSeconds } of history) {
		if (day > end) continue;
		const week = weeks.findLast(({ monday }) => monday <= day);
		if (week !== undefined) week.seconds += runSeconds;
	}
	return weeks.filter(({ monday }) => first !== null && first <= addDays(monday, 6));
}

/** The longest run (by distance) of the 30 days that end on `day`; null when there is none with a distance. */
export function longestRun(recent: readonly MeasuredActivity[], day: IsoDate): Fitness["longestRun"] {
	let longest: NonNullable<Fitness["longestRun"]> | null = null;
	for (const measured of recent) {
		const { activity } = measured;
		const age = daysBetween(activity.day, day);
		if (activity.sport !== "running" || age < 0 || age >= LONGEST_RUN_DAYS) continue;
		const run = { day: activity.day, metres: metresOf(measured), seconds: secondsOf(measured) };
		if (run.metres > 0 && (longest === null || isLonger(run, longest))) longest = run;
	}
	return longest;
}

type Run = NonNullable<Fitness["longestRun"]>;

/** Of equal runs the newer one, then the slower one: so that order does not matter. */
function isLonger(a: Run, b: Run): boolean {
	if (a.metres !== b.metres) return a.metres > b.metres;
	return a.day === b.day ? a.seconds > b.seconds : a.day > b.day;
}
