/** Days off that were not planned: long enough that load has to come back by the table. */
import { addDays, daysBetween, type IsoDate } from "../calendar.ts";
import { BREAK_LEAST_DAYS, type Returning } from "../plan/return.ts";

/** A gap is a break only when this many planned sessions fell into it: rest that the plan asked for is none. */
const LEAST_MISSED = 2;
/** Of so many days, with what was blocked or rested beside it, a single missed session makes one [convention]. */
const LONG_GAP_DAYS = 8;

export interface BreakInput {
	/** Monday of the reviewed week. */
	monday: IsoDate;
	/** Days with a run, known or assumed, in order. */
	runDays: readonly IsoDate[];
	/** Days of workouts that are known not to have been done, in order. */
	missedDays: readonly IsoDate[];
}

/** The break that the week ends in, or that ended within it; null when there is none. */
export function breakIn({ monday, runDays, missedDays }: BreakInput): Returning | null {
	const sunday = addDays(monday, 6);
	const until = runDays.filter((day) => day <= sunday);
	const last = until.at(-1);
	if (last === undefined) return null;
	const isBreak = (from: IsoDate, next: IsoDate): boolean => {
		const days = daysBetween(from, next) - 1;
		const missed = missedDays.filter((day) => day > from && day < next).length;
		return days >= BREAK_LEAST_DAYS && missed >= (days >= LONG_GAP_DAYS ? 1 : LEAST_MISSED);
	};
	const after = addDays(sunday, 1);
	if (isBreak(last, after)) return { days: daysBetween(last, after) - 1, from: after };
	for (let i = until.length - 1; i > 0; i--) {
		const day = until[i];
		const before = until[i - 1];
		if (day === undefined || before === undefined || day < monday) break;
		if (isBreak(before, day)) return { days: daysBetween(before, day) - 1, from: day };
	}
	return null;
}
