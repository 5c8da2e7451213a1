/** Smoothing of values at whole seconds. */
import { valueAt } from "./column.ts";

/** Centred means of every second of a running total (see series.ts); over fewer seconds towards the ends. */
export function movingMean(series: Float64Array, window: number): Float64Array {
	const means = new Float64Array(Math.max(0, series.length - 1));
	const reach = (window - 1) / 2;
	for (let second = 0; second < means.length; second++) {
		const [from, to] = [Math.max(0, second - reach), Math.min(means.length, second + reach + 1)];
		means[second] = (valueAt(series, to) - valueAt(series, from)) / (to - from);
	}
	return means;
}

/** Centred medians: edges stay where they are, what lasts less than half of the window goes. The ends, where no whole window fits, stay as they are. */
export function movingMedian(values: Float64Array, window: number): Float64Array {
	const medians = values.slice();
	const reach = (window - 1) / 2;
	if (values.length < window) return medians;
	const sorted = values.slice(0, window).sort();
	medians[reach] = valueAt(sorted, reach);
	for (let next = window; next < values.length; next++) {
		replace(sorted, valueAt(values, next - window), valueAt(values, next));
		medians[next - reach] = valueAt(sorted, reach);
	}
	return medians;
}

/** Puts `value` where it belongs in the place of `old`. */
function replace(sorted: Float64Array, old: number, value: number): void {
	let at = sorted.indexOf(old);
	while (at > 0 && valueAt(sorted, at - 1) > value) {
		sorted[at] = valueAt(sorted, at - 1);
		at--;
	}
	while (at < sorted.length - 1 && valueAt(sorted, at + 1) < value) {
		sorted[at] = valueAt(sorted, at + 1);
		at++;
	}
	sorted[at] = value;
}
