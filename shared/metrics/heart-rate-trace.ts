/** Heart rate as it was held: rates and for how long. */
import type { Samples } from "../activity/samples.ts";
import { interpolate, valueAt } from "./column.ts";
import { pausedSeconds } from "./pauses.ts";

/** Outside of this no heart was measured, bpm. */
const LEAST = 30;
const MOST = 240;
/** A rate is believed for this many seconds when the next row is late: watches that save rows only on change leave gaps of about this size. */
const LONGEST_HOLD = 30;

export interface HeartRateTrace {
	/** Start of each row with a heart rate, seconds after the activity's start. */
	time: Float64Array;
	bpm: Float64Array;
	/** How long each rate counts: to the next row, at most 30 s, without pauses. */
	seconds: Float64Array;
	coveredSeconds: number;
}

/** Null when no row has a heart rate that a heart can have, or none lasts. */
export function heartRateTrace({ time, channels, pauses }: Samples): HeartRateTrace | null {
	const { heartRate } = channels;
	if (heartRate === undefined) return null;
	const trace = { time: new Float64Array(time.length), bpm: new Float64Array(time.length), seconds: new Float64Array(time.length) };
	const paused = pausedSeconds(pauses);
	let rows = 0;
	let coveredSeconds = 0;
	for (let row = 0; row < time.length - 1; row++) {
		const bpm = valueAt(heartRate, row);
		if (!(bpm >= LEAST && bpm <= MOST)) continue;
		const from = valueAt(time, row);
		const to = Math.min(valueAt(time, row + 1), from + LONGEST_HOLD);
		const held = to - from - paused(from, to);
		trace.time[rows] = from;
		trace.bpm[rows] = bpm;
		trace.seconds[rows++] = held;
		coveredSeconds += held;
	}
	if (!(coveredSeconds > 0)) return null;
	return {
		time: trace.time.subarray(0, rows),
		bpm: trace.bpm.subarray(0, rows),
		seconds: trace.seconds.subarray(0, rows),
		coveredSeconds,
	};
}

/** Mean heart rate between two times, as a function; null where less than 80 % of them was recorded. */
export function meanHeartRate({ time, bpm, seconds }: HeartRateTrace): (from: number, to: number) => number | null {
	const rows = time.length;
	const covered = new Float64Array(rows + 1);
	const beats = new Float64Array(rows + 1);
	for (let row = 0; row < rows; row++) {
		covered[row + 1] = valueAt(covered, row) + valueAt(seconds, row);
		beats[row + 1] = valueAt(beats, row) + valueAt(seconds, row) * valueAt(bpm, row);
	}
	const times = new Float64Array(rows + 1);
	times.set(time);
	times[rows] = valueAt(time, rows - 1) + valueAt(seconds, rows - 1);
	return (from, to) => {
		const held = interpolate(times, covered, to) - interpolate(times, covered, from);
		if (!(held > 0 && held >= 0.8 * (to - from))) return null;
		return (interpolate(times, beats, to) - interpolate(times, beats, from)) / held;
	};
}
