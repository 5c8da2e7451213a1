/** How heart rate was spread over a stretch. */
import { lastRowUpTo, valueAt } from "./column.ts";
import type { Trace } from "./trace.ts";

/** More than any heart rate that is believed. */
const MOST = 256;

/** Whole heart rates that were exceeded or held for 0, 10 ... 100 % of the recorded time between two times: the highest first, the lowest last. The trace must have a value in it. */
export function heartRateDeciles({ time, value, seconds }: Trace, from: number, to: number): number[] {
	const held = new Float64Array(MOST);
	let total = 0;
	for (let row = Math.max(0, lastRowUpTo(time, from)); row < time.length && valueAt(time, row) < to; row++) {
		const start = valueAt(time, row);
		const part = Math.max(0, Math.min(to, start + valueAt(seconds, row)) - Math.max(from, start));
		const bpm = Math.round(valueAt(value, row));
		held[bpm] = valueAt(held, bpm) + part;
		total += part;
	}
	const deciles: number[] = [];
	for (let bpm = MOST - 1, above = 0; bpm >= 0; bpm--) {
		const here = valueAt(held, bpm);
		if (here === 0) continue;
		above += here;
		// The rate at which the time spent so high or higher first reaches each tenth.
		while (deciles.length < 11 && above > 0 && above >= (deciles.length / 10) * total - 1e-6) deciles.push(bpm);
	}
	return deciles;
}
