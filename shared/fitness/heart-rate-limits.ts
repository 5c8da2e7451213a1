/** The athlete's heart rates: what was typed or confirmed comes before what was measured, and that before what is usual. */
import { daysBetween, type IsoDate } from "../calendar.ts";
import { tanakaMax } from "../physiology/heart-rate.ts";
import type { MeasuredActivity } from "./day-totals.ts";
import { isRefused, type Limit } from "./entries.ts";
import { EFFORT_DAYS } from "./stretches.ts";
import type { ThresholdEntry } from "./threshold.ts";

/** Lactate threshold heart rate as a share of the maximum: convention (most trained runners lie between 0.85 and 0.92). */
const LTHR_OF_MAX = 0.9;
/** Above this share of a maximum that was only estimated, a typed threshold says that the maximum is higher. */
const HIGHEST_LTHR_OF_MAX = 0.95;
/** Resting heart rate when nobody has typed one: convention. Ten beats of error change a heart rate load by about 4 %. */
const USUAL_REST = 60;
/** A measured maximum outside of this is a sensor's error, bpm. */
const LEAST_MAX = 100;
const MOST_MAX = 225;

export interface Peak {
	bpm: number;
	/** The activity that reached it, and the first day on which it had been reached twice. */
	activityId: string;
	day: IsoDate;
}

/**
 * `own` (typed or confirmed), else what was `seen` (kind "effort") where it is above the estimate. Else 208 - 0.7 age (Tanaka), raised where the
 * athlete's own threshold does not fit under it; null without age and threshold.
 */
export function maxHeartRate({
	own,
	ownThreshold,
	birthYear,
	seen,
	day,
}: {
	own: Limit;
	ownThreshold: Limit;
	birthYear: number | null;
	/** bpm */
	seen: number | null;
	day: IsoDate;
}): Limit {
	if (own !== null) return own;
	const byAge = birthYear === null ? null : tanakaMax(Math.max(0, Number(day.slice(0, 4)) - birthYear));
	const byThreshold = ownThreshold === null ? null : ownThreshold.value / (byAge === null ? LTHR_OF_MAX : HIGHEST_LTHR_OF_MAX);
	if (byAge === null && byThreshold === null) return null;
	const estimate = Math.max(byAge ?? 0, byThreshold ?? 0);
	return seen !== null && seen > estimate ? { value: seen, kind: "effort" } : { value: estimate, kind: "estimated" };
}

export function restHeartRate(own: Limit): Limit {
	return own ?? { value: USUAL_REST, kind: "estimated" };
}

/** `own`, else `measured` in an all-out effort (bpm), else 0.9 of the maximum; null without a maximum. */
export function thresholdHeartRate(own: Limit, max: Limit, measured: number | null): Limit {
	if (own !== null) return own;
	if (max === null) return null;
	if (measured !== null && isThresholdOf(measured, max)) return { value: measured, kind: "effort" };
	return { value: LTHR_OF_MAX * max.value, kind: "estimated" };
}

export function isThresholdOf(bpm: number, max: Limit): boolean {
	return max !== null && bpm > 0.8 * max.value && bpm < max.value;
}

/** The second highest peak of the eight weeks that end on `day`, so that one bad recording does not count; without refused ones. */
export function secondHighestPeak(recent: readonly MeasuredActivity[], entries: readonly ThresholdEntry[], day: IsoDate): Peak | null {
	const peaks = recent.flatMap(({ activity, metrics }) => {
		const age = daysBetween(activity.day, day);
		const bpm = metrics.peakHeartRate ?? 0;
		if (age < 0 || age >= EFFORT_DAYS || bpm < LEAST_MAX || bpm > MOST_MAX) return [];
		const evidence = { activityId: activity.id, rule: "peak_heart_rate" as const, metres: null, seconds: null };
		return isRefused({ kind: "max_heart_rate", evidence }, entries) ? [] : [{ bpm, activityId: activity.id, day: activity.day }];
	});
	peaks.sort((a, b) => b.bpm - a.bpm || a.day.localeCompare(b.day) || a.activityId.localeCompare(b.activityId));
	const [first, second] = peaks;
	if (first === undefined || second === undefined) return null;
	return { ...second, day: first.day > second.day ? first.day : second.day };
}
