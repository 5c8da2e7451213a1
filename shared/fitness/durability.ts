/** How well heart rate and speed keep together in long runs. */
import { daysBetween, type IsoDate } from "../calendar.ts";
import { type MeasuredActivity, secondsOf } from "./day-totals.ts";
import type { Fitness } from "./fitness.ts";
import { EFFORT_DAYS } from "./stretches.ts";

/** Shorter runs hardly drift. */
const LEAST_SECONDS = 3600;

/** Mean decoupling of the runs of an hour and more that were steady enough to have one, of the eight weeks that end on `day`. Null without any. */
export function recentDurability(recent: readonly MeasuredActivity[], day: IsoDate): Fitness["durability"] {
	const drifts = recent.flatMap((measured) => {
		const { activity, metrics } = measured;
		const age = daysBetween(activity.day, day);
		if (activity.sport !== "running" || age < 0 || age >= EFFORT_DAYS || secondsOf(measured) < LEAST_SECONDS) return [];
		return metrics.decouplingPercent ?? [];
	});
	// Sums of floats depend on their order in the last digit.
	const sum = drifts.sort((a, b) => a - b).reduce((total, drift) => total + drift, 0);
	return drifts.length === 0 ? null : { decouplingPercent: sum / drifts.length, runs: drifts.length };
}
