/** Work told from rest in a series of speeds or powers. */
import { valueAt } from "./column.ts";

/** Bins of the threshold search. */
const BINS = 100;
/** How far beyond the threshold, as a share of the distance between the two means, a stretch must go to begin or to end. */
const HYSTERESIS = 0.1;
/** Shorter stretches are a hill or a street crossed, seconds. */
const SHORTEST = 20;
/** A shorter gap does not end a stretch, seconds. */
const SHORTEST_GAP = 8;
/** Share of the variance that the two classes must explain: noise that is split in two explains 64 %. */
const DISTINCT = 0.7;
/** Share of the values that may lie within the hysteresis: an even slope of speeds, which is no two classes, has 10 % there, noise 13 %. */
const MOST_BETWEEN = 0.06;
/** Work that fills more of the time in motion is no work within something easier: it is the session. */
const MOST_WORK = 0.85;

/** `[from, to)` in seconds of the series. */
export interface Stretch {
	from: number;
	to: number;
}

/**
 * Two-state segmentation: Otsu's threshold (1979) between the values above `least` (standing and coasting are neither work nor rest), hysteresis
 * around it, stretches of at least 20 s, gaps of less than 8 s closed. None when the two classes do not stand apart or the values run through from one to the other: then the session is steady.
 * `apart` is how many times the mean of work must exceed that of rest.
 */
export function workStretches(values: Float64Array, least: number, apart: number): Stretch[] {
	const split = otsu(values, least);
	if (split === null || split.explained < DISTINCT || split.high < apart * split.low) return [];
	const margin = HYSTERESIS * (split.high - split.low);
	const [leave, enter] = [split.threshold - margin, split.threshold + margin];
	let between = 0;
	for (const value of values) if (value > leave && value < enter) between++;
	if (between > MOST_BETWEEN * split.count) return [];
	const stretches = closed(above(values, enter, leave)).filter(({ from, to }) => to - from >= SHORTEST);
	const work = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
	return work <= MOST_WORK * split.count ? stretches : [];
}

function above(values: Float64Array, enter: number, leave: number): Stretch[] {
	const stretches: Stretch[] = [];
	let from = -1;
	for (let second = 0; second < values.length; second++) {
		const value = valueAt(values, second);
		if (from < 0 && value > enter) from = second;
		else if (from >= 0 && value < leave) {
			stretches.push({ from, to: second });
			from = -1;
		}
	}
	if (from >= 0) stretches.push({ from, to: values.length });
	return stretches;
}

function closed(stretches: readonly Stretch[]): Stretch[] {
	const merged: Stretch[] = [];
	for (const { from, to } of stretches) {
		const last = merged.at(-1);
		if (last !== undefined && from - last.to < SHORTEST_GAP) last.to = to;
		else merged.push({ from, to });
	}
	return merged;
}

interface Split {
	threshold: number;
	/** Means of the two classes. */
	low: number;
	high: number;
	/** Share of the variance that lies between the classes. */
	explained: number;
	/** Values that were looked at. */
	count: number;
}

function otsu(values: Float64Array, least: number): Split | null {
	let top = least;
	for (const value of values) if (value > top) top = value;
	if (!(top > least)) return null;
	const width = (top - least) / BINS;
	const counts = new Float64Array(BINS);
	const sums = new Float64Array(BINS);
	let count = 0;
	let sum = 0;
	let squares = 0;
	for (const value of values) {
		if (!(value > least)) continue;
		const bin = Math.min(BINS - 1, Math.floor((value - least) / width));
		counts[bin] = valueAt(counts, bin) + 1;
		sums[bin] = valueAt(sums, bin) + value;
		count++;
		sum += value;
		squares += value * value;
	}
	const variance = squares / count - (sum / count) ** 2;
	if (!(variance > 1e-9 * (sum / count) ** 2)) return null;
	let best: Split | null = null;
	for (let bin = 0, below = 0, belowSum = 0; bin < BINS - 1; bin++) {
		below += valueAt(counts, bin);
		belowSum += valueAt(sums, bin);
		if (below === 0 || below === count) continue;
		const [low, high] = [belowSum / below, (sum - belowSum) / (count - below)];
		const explained = ((below / count) * (1 - below / count) * (high - low) ** 2) / variance;
		// Between two well separated classes every threshold is as good: the middle of their means is the fair one.
		if (best === null || explained > best.explained + 1e-12) best = { threshold: (low + high) / 2, low, high, explained, count };
	}
	return best;
}
