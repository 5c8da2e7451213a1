/** Index of the first value above `value` in a column that never falls; its length when there is none. */
export function firstAbove(rising: ArrayLike<number>, value: number): number {
	let low = 0;
	let high = rising.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rising[middle] ?? 0) > value) high = middle;
		else low = middle + 1;
	}
	return low;
}
