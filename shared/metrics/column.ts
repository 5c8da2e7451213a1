/** Reading columns by row. */

/** The value in a row; NaN (not known) outside of the column. */
export function valueAt(column: Float64Array, row: number): number {
	return column[row] ?? Number.NaN;
}

/** The last row whose value is at most `value` in a column that never falls; -1 when there is none. */
export function lastRowUpTo(column: Float64Array, value: number): number {
	let low = 0;
	let high = column.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (valueAt(column, middle) <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** `ys` at `x` by straight lines between the rows of `xs` (never falling), level outside of them. */
export function interpolate(xs: Float64Array, ys: Float64Array, x: number): number {
	const row = lastRowUpTo(xs, x);
	if (row < 0) return valueAt(ys, 0);
	if (row >= xs.length - 1) return valueAt(ys, xs.length - 1);
	return between(valueAt(xs, row), valueAt(ys, row), valueAt(xs, row + 1), valueAt(ys, row + 1), x);
}

/** `y` at `x` on the line through two points with `x0 < x1`. */
export function between(x0: number, y0: number, x1: number, y1: number, x: number): number {
	return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
