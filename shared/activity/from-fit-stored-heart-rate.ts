/** Heart rate that a strap stored under water, merged into the records of a session. */
import type { FitContent } from "../fit/content.ts";
import { firstAbove } from "./samples-search.ts";

/** A record stands for the time since the one before, but not for more than this. */
const LONGEST_SPAN_SECONDS = 30;
/** So long a last beat is believed when none followed. */
const HELD_SECONDS = 5;

/**
 * bpm as long as the table of records: for each of `rows` the mean of the beats since the record before it; where the strap has none, the record's own.
 * Stored beats go first, because what a watch hears while the strap is in the water are rests. Null when there is neither.
 */
export function withStoredHeartRate(content: FitContent, rows: readonly number[]): Float64Array | null {
	const recorded = content.records.columns.heartRate ?? null;
	const times = content.records.columns.timestamp;
	if (content.storedHeartRate.seconds.length === 0 || !times) return recorded;
	const beats = withSums(content.storedHeartRate);
	const merged = recorded ? recorded.slice() : new Float64Array(content.records.rows).fill(Number.NaN);
	let from = Number.NEGATIVE_INFINITY;
	let before = Number.NaN;
	for (const row of rows) {
		const time = times[row] ?? Number.NaN;
		// Records of the same second share their span.
		if (time !== before) from = time > before ? Math.max(before, time - LONGEST_SPAN_SECONDS) : time - 1;
		before = time;
		const bpm = meanBetween(beats, from, time);
		if (bpm !== null) merged[row] = bpm;
	}
	return merged;
}

interface Beats {
	/** Rising. */
	seconds: Float64Array;
	bpm: Float64Array;
	/** `sums[i]` is the sum of the first `i` of `bpm`. */
	sums: Float64Array;
}

function withSums({ seconds, bpm }: FitContent["storedHeartRate"]): Beats {
	const sums = new Float64Array(bpm.length + 1);
	for (let i = 0; i < bpm.length; i++) sums[i + 1] = (sums[i] ?? 0) + (bpm[i] ?? 0);
	return { seconds, bpm, sums };
}

/** Whole bpm of the beats after `from` until `to`, else of the last one shortly before; null without. */
function meanBetween({ seconds, bpm, sums }: Beats, from: number, to: number): number | null {
	const end = firstAbove(seconds, to);
	const start = firstAbove(seconds, from);
	if (end > start) return Math.round(((sums[end] ?? 0) - (sums[start] ?? 0)) / (end - start));
	const held = end > 0 && to - (seconds[end - 1] ?? 0) <= HELD_SECONDS;
	return held ? (bpm[end - 1] ?? null) : null;
}
