/** The athlete's limits: what was typed comes before what was measured, and that before what is usual. */
import type { Profile } from "../athlete/profile.ts";
import { daysBetween, type IsoDate } from "../calendar.ts";
import type { AthleteThresholds } from "../metrics/thresholds.ts";
import { tanakaMax } from "../physiology/heart-rate.ts";
import { trainingPaces } from "../physiology/vdot.ts";
import type { MeasuredActivity } from "./day-totals.ts";
import type { Certainty, Fitness, VdotEvidence } from "./fitness.ts";
import { EFFORT_DAYS } from "./vdot-evidence.ts";

type Threshold = { value: number; kind: Certainty } | null;

/** Lactate threshold heart rate as a share of the maximum: convention (most trained runners lie between 0.85 and 0.92). */
const LTHR_OF_MAX = 0.9;
/** Above this share of a maximum that was only estimated, a typed threshold says that the maximum is higher. */
const HIGHEST_LTHR_OF_MAX = 0.95;
/** Resting heart rate when nobody has typed one: convention. Ten beats of error change a heart rate load by about 4 %. */
const USUAL_REST = 60;
/** A measured maximum outside of this is a sensor's error, bpm. */
const LEAST_MAX = 100;
const MOST_MAX = 225;
/** An all-out effort of this length is run at about threshold (Friel tests it over 30 minutes), seconds. */
const THRESHOLD_EFFORT = { least: 1500, most: 4200 };

/**
 * Typed, else measured (kind "effort"): the second highest peak of the last eight weeks, so that one bad recording does not count, where it is above
 * the estimate. Else 208 - 0.7 age (Tanaka), raised where a typed threshold does not fit under it; null without age and threshold.
 */
export function maxHeartRate(profile: Profile, recent: readonly MeasuredActivity[], day: IsoDate): Threshold {
	const { max, threshold } = profile.heartRates;
	if (max !== null) return { value: max, kind: "typed" };
	const byAge = profile.birthYear === null ? null : tanakaMax(Math.max(0, Number(day.slice(0, 4)) - profile.birthYear));
	const byThreshold = threshold === null ? null : threshold / (byAge === null ? LTHR_OF_MAX : HIGHEST_LTHR_OF_MAX);
	if (byAge === null && byThreshold === null) return null;
	const estimate = Math.max(byAge ?? 0, byThreshold ?? 0);
	const measured = secondHighestPeak(recent, day);
	return measured !== null && measured > estimate ? { value: measured, kind: "effort" } : { value: estimate, kind: "estimated" };
}

export function restHeartRate(profile: Profile): Threshold {
	const { rest } = profile.heartRates;
	return rest === null ? { value: USUAL_REST, kind: "estimated" } : { value: rest, kind: "typed" };
}

/** Typed, else the mean heart rate of the strongest all-out effort of 25 to 70 minutes, else 0.9 of the maximum; null without a maximum. */
export function thresholdHeartRate(
	profile: Profile,
	max: Threshold,
	efforts: readonly VdotEvidence[],
	recent: readonly MeasuredActivity[],
): Threshold {
	const { threshold } = profile.heartRates;
	if (threshold !== null) return { value: threshold, kind: "typed" };
	if (max === null) return null;
	const strongest = efforts
		.filter(({ kind, seconds }) => kind === "effort" && seconds >= THRESHOLD_EFFORT.least && seconds <= THRESHOLD_EFFORT.most)
		.sort((a, b) => b.vdot - a.vdot || (a.activityId ?? "").localeCompare(b.activityId ?? ""))[0];
	const measured = strongest && heartRateOf(strongest, recent);
	if (measured !== undefined && measured > 0.8 * max.value && measured < max.value) return { value: measured, kind: "effort" };
	return { value: LTHR_OF_MAX * max.value, kind: "estimated" };
}

/** Speed at Daniels' threshold pace, as sure as the VDOT it comes from. */
export function thresholdSpeed(vdot: Fitness["vdot"]): Threshold {
	return vdot && { value: 1000 / trainingPaces(vdot.value).threshold, kind: vdot.kind };
}

/** Fitness as the metrics of an activity want it. */
export function thresholdsOf({ sex }: Pick<Profile, "sex">, fitness: Fitness): AthleteThresholds {
	return {
		maxHr: fitness.maxHeartRate?.value ?? null,
		restHr: fitness.restHeartRate?.value ?? null,
		lthr: fitness.thresholdHeartRate?.value ?? null,
		thresholdSpeed: fitness.thresholdSpeed?.value ?? null,
		sex,
	};
}

function secondHighestPeak(recent: readonly MeasuredActivity[], day: IsoDate): number | null {
	const peaks = recent
		.filter(({ activity }) => activity.day <= day && daysBetween(activity.day, day) < EFFORT_DAYS)
		.map(({ metrics }) => metrics.peakHeartRate ?? 0)
		.filter((bpm) => bpm >= LEAST_MAX && bpm <= MOST_MAX)
		.sort((a, b) => b - a);
	return peaks[1] ?? null;
}

function heartRateOf(evidence: VdotEvidence, recent: readonly MeasuredActivity[]): number | undefined {
	const measured = recent.find(({ activity }) => activity.id === evidence.activityId);
	return measured?.metrics.bestEfforts.find((effort) => effort.metres === evidence.metres)?.averageHeartRate;
}
