/** Heart rate variability that falls, or lies outside its normal range. Kinds are looked at one by one. */
import { addDays, type IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { FLAG_DAYS, flag, flagDays, type HealthFlag } from "./flag.ts";
import { NORMAL_DEVIATIONS } from "./hrv-baseline.ts";
import { dailyHrvMeasures, type HrvDays, type HrvPosition, hrvDaysOf, hrvPositionOn } from "./hrv-position.ts";
import { latestRun } from "./run-of-days.ts";

/** Days running on which it is lower than the day before. */
const FALLS = 3;
/** A value on the edge of the range lies within it, whatever its last binary digit. */
const TOLERANCE = 1e-9;

export function hrvFlags(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	const hrv = hrvDaysOf(facts);
	return [...falling(hrv, day), ...outsideRange(hrv, day)];
}

/** The best kind that falls. Weak by itself: of values without any trend one run of four in 24 falls. */
function falling(hrv: HrvDays, day: IsoDate): HealthFlag[] {
	for (const measure of dailyHrvMeasures) {
		const rmssd = hrv.rmssd.get(measure);
		if (!rmssd || rmssd.size === 0) continue;
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
function outsideRange(hrv: HrvDays, day: IsoDate): HealthFlag[] {
	const found = flagDays(day)
		.toReversed()
		.reduce<HrvPosition | null>((position, each) => position ?? hrvPositionOn(hrv, each), null);
	if (!found || Math.abs(found.position) <= NORMAL_DEVIATIONS + TOLERANCE) return [];
	const { milliseconds, lowMilliseconds, highMilliseconds, position, days, measure } = found;
	const figures = { milliseconds, lowMilliseconds, highMilliseconds, position, daysBelow: daysBelow(hrv, found) };
	return [flag("hrv_outside_range", position < 0 ? "moderate" : "weak", days, figures, measure)];
}

/** Days running, back from the judged one, on which the week's mean and the day's own value were both below the range. */
function daysBelow(hrv: HrvDays, { measure, days }: HrvPosition): number {
	const last = days.at(-1);
	if (last === undefined) return 0;
	const isBelow = (day: IsoDate): boolean => {
		const found = hrvPositionOn(hrv, day);
		const value = hrv.rmssd.get(measure)?.get(day);
		if (!found || found.measure !== measure || value === undefined) return false;
		return found.position < -NORMAL_DEVIATIONS - TOLERANCE && value < found.lowMilliseconds;
	};
	let count = 0;
	while (count < FLAG_DAYS && isBelow(addDays(last, -count))) count++;
	return count;
}
