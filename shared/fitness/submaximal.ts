/** VDOT that heart rate at steady, sub-maximal speeds suggests. */
import { daysBetween, type IsoDate } from "../calendar.ts";
import type { BestEffort } from "../metrics/metrics.ts";
import { oxygenCost } from "../physiology/vdot.ts";
import type { MeasuredActivity } from "./day-totals.ts";
import type { Limit } from "./entries.ts";
import { comparableStretches, flatSeconds, isPossible } from "./stretches.ts";

/** Runs of so many days are taken together, and at least so many of them. */
const DAYS = 30;
const LEAST_RUNS = 3;
/** A steady stretch is at least this long, and over in the first hour, before heart rate drifts; it begins when heart rate has risen. Seconds. */
const LEAST_SECONDS = 600;
const LATEST_END = 3600;
const EARLIEST_START = 120;
/** Heart rate between its first and last decile, as a share of its mean. */
const MOST_SPREAD = 0.1;
const LEAST_MOVING = 0.98;
/** Hills that change the time by more than this (about 2 % of grade) are not level. */
const MOST_CORRECTION = 0.05;
const LEAST_OF_MAX = 0.65;
const MOST_OF_MAX = 0.9;
/**
 * The races of runners say 0.85 to 0.95 of what this estimate says (RUNALYZE's correction factor); the middle is shown, and the lower end is what one
 * can be sure of.
 */
const USUAL_CORRECTION = 0.9;
const SURE_CORRECTION = 0.85;

export interface SubmaximalVdot {
	value: number;
	runs: number;
	/** What it is sure of: paces may rest on no more. */
	sure: number;
}

/**
 * Median over the level, steady, cool runs of the last 30 days of oxygen cost (Daniels & Gilbert) over the share of VO2max that heart rate stands for
 * (Swain et al. 1994: %HRmax = 0.6463 %VO2max + 37.182), times 0.9. Null with fewer than three such runs, or when the maximum is not typed or
 * measured: ten beats of error by age would be 10 % of VDOT.
 */
export function submaximalVdot(recent: readonly MeasuredActivity[], max: Limit, day: IsoDate): SubmaximalVdot | null {
	if (max === null || max.kind === "estimated") return null;
	const byRun = new Map<string, { metres: number; oxygen: number }>();
	for (const { measured, effort, allOutVdot } of comparableStretches(recent, day)) {
		const { activity, metrics } = measured;
		if (allOutVdot === null || metrics.heat !== null || daysBetween(activity.day, day) >= DAYS || !isSteady(effort)) continue;
		const share = effort.averageHeartRate / max.value;
		if (share < LEAST_OF_MAX || share > MOST_OF_MAX) continue;
		const oxygen = maximalOxygen(effort.metres, flatSeconds(effort), share);
		// The longest steady stretch of a run speaks for it.
		if (isPossible(oxygen) && effort.metres > (byRun.get(activity.id)?.metres ?? 0))
			byRun.set(activity.id, { metres: effort.metres, oxygen });
	}
	if (byRun.size < LEAST_RUNS) return null;
	const middle = median([...byRun.values()].map(({ oxygen }) => oxygen));
	return { value: USUAL_CORRECTION * middle, runs: byRun.size, sure: SURE_CORRECTION * middle };
}

/** VO2max in ml/kg/min from a steady speed at a share of maximum heart rate. */
export function maximalOxygen(metres: number, seconds: number, shareOfMax: number): number {
	return oxygenCost(metres / (seconds / 60)) / ((100 * shareOfMax - 37.182) / 64.63);
}

function isSteady(effort: BestEffort): effort is BestEffort & { averageHeartRate: number } {
	const { seconds, startSeconds, gradedSeconds = seconds, movingShare, averageHeartRate, heartRateDeciles } = effort;
	if (averageHeartRate === undefined || heartRateDeciles === undefined) return false;
	if (seconds < LEAST_SECONDS || startSeconds < EARLIEST_START || startSeconds + seconds > LATEST_END) return false;
	if (movingShare !== undefined && movingShare < LEAST_MOVING) return false;
	if (Math.abs(gradedSeconds / seconds - 1) > MOST_CORRECTION) return false;
	const [high = Number.NaN, low = Number.NaN] = [heartRateDeciles[1], heartRateDeciles[9]];
	return high - low <= MOST_SPREAD * averageHeartRate;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
