/** Fitness, fatigue and form over a whole history. */
import { dateOf, epochDay, type IsoDate } from "../calendar.ts";
import { dailyLoads, firstDay } from "./day-totals.ts";
import type { DayTotals } from "./fitness.ts";
import { type FormDay, fitnessSeries, SETTLING_DAYS } from "./form.ts";

/**
 * One entry for every calendar day from the first of history to `to`, rest days included; empty when history starts later. The first 42 entries are
 * settling. The series starts from a 42nd part of the load of the first 42 days: their mean once they are all known, and less before that, so that one
 * first activity is no season.
 */
export function formSeries(history: readonly DayTotals[], to: IsoDate): (FormDay & { day: IsoDate })[] {
	const first = firstDay(history, to);
	if (first === null) return [];
	const from = epochDay(first);
	return formOf(dailyLoads(history, to)).map((form, i) => ({ day: dateOf(from + i), ...form }));
}

/** The last entry of the series; zeros, and settling, without history. */
export function formAt(history: readonly DayTotals[], day: IsoDate): FormDay & { settling: boolean } {
	const series = formOf(dailyLoads(history, day));
	return { ...(series.at(-1) ?? { ctl: 0, atl: 0, tsb: 0 }), settling: series.length < SETTLING_DAYS };
}

/** The same of the load of every day from the first (`dailyLoads`). */
export function formOf(loads: readonly number[]): FormDay[] {
	const seed = loads.slice(0, SETTLING_DAYS).reduce((sum, load) => sum + load, 0) / SETTLING_DAYS;
	return fitnessSeries(loads, seed);
}
