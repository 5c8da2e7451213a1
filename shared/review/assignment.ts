/** The cheapest way to pair rows with columns: the Hungarian method with potentials, O(n^3) (Kuhn 1955, Munkres 1957). */

/**
 * `cost[row][column]`, at least as many columns as rows. Returns the column of each row. Equal costs are settled by order, so that the same
 * input gives the same pairs.
 */
export function cheapestAssignment(cost: readonly (readonly number[])[]): number[] {
	const rows = cost.length;
	const columns = cost[0]?.length ?? 0;
	if (rows > columns) throw new RangeError(`more rows (${rows}) than columns (${columns})`);
	const rowPotential = new Array<number>(rows + 1).fill(0);
	const columnPotential = new Array<number>(columns + 1).fill(0);
	/** Row held by each column; 0 is nobody. Rows and columns count from 1. */
	const holder = new Array<number>(columns + 1).fill(0);
	for (let row = 1; row <= rows; row++) {
		holder[0] = row;
		const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
		const from = new Array<number>(columns + 1).fill(0);
		const seen = new Array<boolean>(columns + 1).fill(false);
		let column = 0;
		do {
			seen[column] = true;
			const held = at(holder, column);
			let step = Number.POSITIVE_INFINITY;
			let next = 0;
			for (let candidate = 1; candidate <= columns; candidate++) {
				if (seen[candidate]) continue;
				const reduced = (cost[held - 1]?.[candidate - 1] ?? 0) - at(rowPotential, held) - at(columnPotential, candidate);
				if (reduced < at(least, candidate)) {
					least[candidate] = reduced;
					from[candidate] = column;
				}
				if (at(least, candidate) < step) {
					step = at(least, candidate);
					next = candidate;
				}
			}
			for (let other = 0; other <= columns; other++) {
				if (seen[other]) {
					rowPotential[at(holder, other)] = at(rowPotential, at(holder, other)) + step;
					columnPotential[other] = at(columnPotential, other) - step;
				} else least[other] = at(least, other) - step;
			}
			column = next;
		} while (at(holder, column) !== 0);
		while (column !== 0) {
			const before = at(from, column);
			holder[column] = at(holder, before);
			column = before;
		}
	}
	const result = new Array<number>(rows).fill(-1);
	for (let column = 1; column <= columns; column++) if (at(holder, column) > 0) result[at(holder, column) - 1] = column - 1;
	return result;
}

function at(list: readonly number[], index: number): number {
	return list[index] ?? 0;
}
