/** Highest means of a recording over stretches of every length. */
import { valueAt } from "./column.ts";

/** Each duration is this much longer than the one before, as far as whole seconds allow. */
const STEP = 1.02;
/** Starts that are looked at together. */
const BLOCK = 16;

/** Durations of a curve: whole seconds from 1 s up to at most `longestSeconds`, 2 % apart. A longer list goes on where a shorter one ends, so curves can be laid over each other. */
export function curveDurations(longestSeconds: number): number[] {
	const durations: number[] = [];
	for (let seconds = 1; seconds <= longestSeconds; seconds = Math.max(seconds + 1, Math.round(seconds * STEP))) durations.push(seconds);
	return durations;
}

/**
 * Highest mean per second at each of `curveDurations`, from running totals at whole seconds (see series.ts), rounded to one part in `parts`; null when it is
 * shorter than a second.
 */
export function meanMaxCurve(series: Float64Array, parts: number): number[] | null {
	if (series.length < 2) return null;
	return curveDurations(series.length - 1).map((seconds) => Math.round((parts * highestGain(series, seconds)) / seconds) / parts);
}

/** Largest gain of a total that never falls over a number of steps. */
function highestGain(series: Float64Array, steps: number): number {
	const starts = series.length - steps;
	let highest = 0;
	// A first look at one start of each block, so that most blocks can be passed over.
	for (let start = 0; start < starts; start += BLOCK) highest = Math.max(highest, valueAt(series, start + steps) - valueAt(series, start));
	for (let first = 0; first < starts; first += BLOCK) {
		const end = Math.min(first + BLOCK, starts);
		// No start of the block gains more than from its first start to its last end.
		if (valueAt(series, end - 1 + steps) - valueAt(series, first) <= highest) continue;
		for (let start = first; start < end; start++) {
			const gain = valueAt(series, start + steps) - valueAt(series, start);
			if (gain > highest) highest = gain;
		}
	}
	return highest;
}
