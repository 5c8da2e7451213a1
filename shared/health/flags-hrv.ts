/** Heart rate variability that falls, or lies outside its normal range. Kinds are looked at one by one. */
import { addDays, type IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { flag, flagDays, type HealthFlag } from "./flag.ts";
import { NORMAL_DEVIATIONS } from "./hrv-baseline.ts";
import { dailyHrv, dailyHrvMeasures, hrvPosition } from "./hrv-position.ts";
import { latestRun } from "./run-of-days.ts";

/** Days running on which it is lower than the day before. */
const FALLS = 3;
/** A value on the edge of the range lies within it, whatever its last binary digit. */
const TOLERANCE = 1e-9;

export function hrvFlags(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	return [...falling(facts, day), ...outsideRange(facts, day)];
}

/** The best kind that falls. Weak by itself: of values without any trend one run of four in 24 falls. */
function falling(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	for (const measure of dailyHrvMeasures) {
		const rmssd = dailyHrv(facts, measure);
		const fallsOn = (each: IsoDate) => (rmssd.get(each) ?? Number.NaN) < (rmssd.get(addDays(each, -1)) ?? Number.NaN);
		const falls = latestRun(day, FALLS, fallsOn);
		const [first, last] = [falls?.[0], falls?.at(-1)];
		if (!falls || first === undefined || last === undefined) continue;
		const start = addDays(first, -1);
		const figures = {
			fromMilliseconds: rmssd.get(start) ?? 0,
			toMilliseconds: rmssd.get(last) ?? 0,
			falls: falls.length,
			limitFalls: FALLS,
		};
		return [flag("hrv_falling", "weak", [start, ...falls], figures, measure)];
	}
	return [];
}

/** As it stood on the last day with a value. Below the range is the sign of load not coped with; above it is only unusual. */
function outsideRange(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	const found = flagDays(day)
		.toReversed()
		.map((each) => hrvPosition(facts, each))
		.find((position) => position !== null);
	if (!found || Math.abs(found.position) <= NORMAL_DEVIATIONS + TOLERANCE) return [];
	const { milliseconds, lowMilliseconds, highMilliseconds, position, days, measure } = found;
	const figures = { milliseconds, lowMilliseconds, highMilliseconds, position };
	return [flag("hrv_outside_range", position < 0 ? "moderate" : "weak", days, figures, measure)];
}
