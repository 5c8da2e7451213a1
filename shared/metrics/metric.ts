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
	"power",
	"cadence",
	"temperature",
	"samples",
	"feedback",
	"heart_rate_thresholds",
	"threshold_speed",
	"ftp",
	/** Only of runs. */
	"running",
	/** Only of runs, walks and hikes. */
	"on_foot",
	/** Only of runs, walks, hikes and rides. */
	"on_foot_or_cycling",
	/** Only of rides. */
	"cycling",
] as const;
export type Need = (typeof needs)[number];

/** A metric that is made from `From`: a recording (measured once), or what was measured and its athlete (judged again with every new threshold). */
export interface Metric<T, From = Recording> {
	id: string;
	/** SI, bpm, "steps/min" (revolutions on a bike) or "%"; "load" is a hundredth of an hour at threshold, "1" a plain ratio. */
	unit: string;
	needs: readonly Need[];
	/** Paper or convention it follows. */
	source: string;
	compute(from: From): Measured<T>;
}

export function missing(reason: MissingReason): Missing {
	return { value: null, reason };
}

/** The same computation, done once per object however often it is asked: metrics build on each other. */
export function once<T, From extends object>(compute: (from: From) => Measured<T>): (from: From) => Measured<T> {
	const known = new WeakMap<From, Measured<T>>();
	return (from) => {
		const before = known.get(from);
		if (before !== undefined) return before;
		const measured = compute(from);
		known.set(from, measured);
		return measured;
	};
}
