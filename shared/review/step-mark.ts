/** Whether a step as a whole was on its target, in a word: what a table and a sentence tell. The score looks at every second instead (`execution-score.ts`). */
import type { Step } from "../workout/workout.ts";
import type { StepExecution } from "./review.ts";

/**
 * A mean over minutes moves less than its seconds do, so its slack is smaller than the score's [convention]: pace 1 %, heart rate 2 beats, power 3 %.
 */
export const MEAN_PACE_SLACK = 0.01;
export const MEAN_HEART_RATE_SLACK = 2;
export const MEAN_POWER_SLACK = 0.03;

/** `over` is faster, or higher, than the target; `unknown`: nothing was measured, or the target is none that a sensor sees. */
export const stepMarks = ["on", "over", "under", "missing", "unknown"] as const;
export type StepMark = (typeof stepMarks)[number];

export interface MarkedStep {
	mark: StepMark;
	/** Beyond the nearer end of the target, in the target's own unit (m/s, bpm, W), positive when over; 0 when on it, null when unknown. */
	off: number | null;
}

export function markOf({ target }: Pick<Step, "target">, { from, value }: Pick<StepExecution, "from" | "value">): MarkedStep {
	if (from === null) return { mark: "missing", off: null };
	if (value === null || target.kind === "open" || target.kind === "rpe") return { mark: "unknown", off: null };
	const { low, high } = target;
	const off = value > high ? value - high : value < low ? value - low : 0;
	const slack =
		target.kind === "heart_rate"
			? MEAN_HEART_RATE_SLACK
			: (target.kind === "speed" ? MEAN_PACE_SLACK : MEAN_POWER_SLACK) * (off > 0 ? high : low);
	if (Math.abs(off) <= slack) return { mark: "on", off: 0 };
	return { mark: off > 0 ? "over" : "under", off };
}
