/** A channel as it was held: values and for how long. */
import type { Samples } from "../activity/samples.ts";
import { interpolate, valueAt } from "./column.ts";
import { pausedSeconds } from "./pauses.ts";

export interface Trace {
	/** Start of each row with a value, seconds after the activity's start. */
	time: Float64Array;
	value: Float64Array;
	/** How long each value counts, without stops. */
	seconds: Float64Array;
	coveredSeconds: number;
}

/** What can be believed of a channel. */
export interface Belief {
	least: number;
	most: number;
	/** A value counts until the next row when that comes within so many seconds ... */
	longest: number;
	/** ... and else for so many. */
	late: number;
}

/** Outside of this no heart was measured. */
export const heartRateBelief: Belief = { least: 30, most: 240, longest: 30, late: 30 };
/** More than any sprinter; a value held through a drop-out would make a false best. */
export const powerBelief: Belief = { least: 0, most: 3_000, longest: 10, late: 1 };
/** Zero is coasting or standing, not a cadence. */
export const cadenceBelief: Belief = { least: 20, most: 300, longest: 10, late: 1 };
export const temperatureBelief: Belief = { least: -50, most: 70, longest: 300, late: 60 };

/** Null when no row has a value that can be believed, or none lasts. */
export function traceOf(time: Float64Array, column: Float64Array | undefined, stops: Samples["pauses"], belief: Belief): Trace | null {
	if (column === undefined) return null;
	const trace = { time: new Float64Array(time.length), value: new Float64Array(time.length), seconds: new Float64Array(time.length) };
	const paused = pausedSeconds(stops);
	let rows = 0;
	let coveredSeconds = 0;
	for (let row = 0; row < time.length - 1; row++) {
		const value = valueAt(column, row);
		if (!(value >= belief.least && value <= belief.most)) continue;
		const from = valueAt(time, row);
		const next = valueAt(time, row + 1);
		const to = next - from <= belief.longest ? next : from + belief.late;
		const held = to - from - paused(from, to);
		trace.time[rows] = from;
		trace.value[rows] = value;
		trace.seconds[rows++] = held;
		coveredSeconds += held;
	}
	if (!(coveredSeconds > 0)) return null;
	return {
		time: trace.time.subarray(0, rows),
		value: trace.value.subarray(0, rows),
		seconds: trace.seconds.subarray(0, rows),
		coveredSeconds,
	};
}

export interface Totals {
	/** Seconds with a value up to each time asked for. */
	covered: Float64Array;
	/** Value times seconds up to there. */
	total: Float64Array;
}

/** Running totals of a trace at times that never fall. */
export function totalsAt({ time, value, seconds }: Trace, times: Float64Array): Totals {
	const totals = { covered: new Float64Array(times.length), total: new Float64Array(times.length) };
	let row = 0;
	let covered = 0;
	let total = 0;
	for (let i = 0; i < times.length; i++) {
		const at = valueAt(times, i);
		while (row + 1 < time.length && valueAt(time, row + 1) <= at) {
			covered += valueAt(seconds, row);
			total += valueAt(seconds, row) * valueAt(value, row);
			row++;
		}
		const part = Math.max(0, Math.min(valueAt(seconds, row), at - valueAt(time, row)));
		totals.covered[i] = covered + part;
		totals.total[i] = total + part * valueAt(value, row);
	}
	return totals;
}

/** Mean of a trace between two times, as a function; null where less than 80 % of them was recorded. */
export function meanBetween(trace: Trace): (from: number, to: number) => number | null {
	const rows = trace.time.length;
	const times = new Float64Array(rows + 1);
	times.set(trace.time);
	times[rows] = valueAt(trace.time, rows - 1) + valueAt(trace.seconds, rows - 1);
	const { covered, total } = totalsAt(trace, times);
	return (from, to) => {
		const held = interpolate(times, covered, to) - interpolate(times, covered, from);
		if (!(held > 0 && held >= 0.8 * (to - from))) return null;
		return (interpolate(times, total, to) - interpolate(times, total, from)) / held;
	};
}

/** Mean over all recorded time. */
export function meanOf({ value, seconds, coveredSeconds }: Trace): number {
	let total = 0;
	for (let row = 0; row < value.length; row++) total += valueAt(value, row) * valueAt(seconds, row);
	return total / coveredSeconds;
}
