/** Running totals at whole seconds: the mean of every window is one subtraction. */
import { between, valueAt } from "./column.ts";

/** No curve and no weighted mean looks further than this: a watch that was never stopped must not fill the memory. */
export const LONGEST_SERIES = 48 * 3600;

/** A total per row of a clock (both never falling, the clock from 0) as the total at 0, 1, 2 ... seconds on that clock, by straight lines. */
export function atWholeSeconds(clock: Float64Array, total: Float64Array): Float64Array {
	const rows = clock.length;
	const end = rows === 0 ? -1 : Math.floor(Math.min(LONGEST_SERIES, valueAt(clock, rows - 1)) + 1e-6);
	const series = new Float64Array(end + 1);
	for (let second = 0, row = 0; second <= end; second++) {
		while (row < rows - 2 && valueAt(clock, row + 1) < second) row++;
		const [c0, c1] = [valueAt(clock, row), valueAt(clock, row + 1)];
		series[second] = c1 > c0 ? between(c0, valueAt(total, row), c1, valueAt(total, row + 1), Math.min(second, c1)) : valueAt(total, row);
	}
	return series;
}

/** Effort lags behind speed and power: the window of Coggan's normalised power, seconds. */
const WINDOW = 30;

/** Fourth-power mean of all 30 s windows, from the first full one; null when there is none. */
export function weightedMean(series: Float64Array): number | null {
	let fourths = 0;
	for (let end = WINDOW; end < series.length; end++) {
		const mean = (valueAt(series, end) - valueAt(series, end - WINDOW)) / WINDOW;
		fourths += mean * mean * mean * mean;
	}
	const windows = series.length - WINDOW;
	return windows > 0 ? (fourths / windows) ** 0.25 : null;
}
