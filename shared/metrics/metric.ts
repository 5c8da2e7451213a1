/** What every metric of one activity says about itself, and how a missing one is told from a zero. */
import type { MissingReason } from "./metrics.ts";
import type { Recording } from "./recording.ts";

export type Measured<T> = { value: T } | Missing;
export interface Missing {
	value: null;
	reason: MissingReason;
}

/** What a metric cannot do without; it is missing, with a reason, when one of them is. */
export const needs = [
	"time",
	"distance",
	"heart_rate",
	"altitude",
	"samples",
	"heart_rate_thresholds",
	"threshold_speed",
	"running",
] as const;
export type Need = (typeof needs)[number];

export interface Metric<T> {
	id: string;
	/** SI, or bpm; "load" is a hundredth of an hour at threshold. */
	unit: string;
	needs: readonly Need[];
	/** Paper or convention it follows. */
	source: string;
	compute(recording: Recording): Measured<T>;
}

export function missing(reason: MissingReason): Missing {
	return { value: null, reason };
}
