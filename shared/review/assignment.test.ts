import fc from "fast-check";
import { expect, test } from "vitest";
import { cheapestAssignment } from "./assignment.ts";

function total(cost: readonly (readonly number[])[], columns: readonly number[]): number {
	return columns.reduce((sum, column, row) => sum + (cost[row]?.[column] ?? Number.NaN), 0);
}

/** Every way to pair, for small tables. */
function cheapestByTrying(cost: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number {
	const costs = cost[row];
	if (!costs) return 0;
	return Math.min(
		...costs.map((value, column) =>
			used.includes(column) ? Number.POSITIVE_INFINITY : value + cheapestByTrying(cost, row + 1, [...used, column]),
		),
	);
}

test("one bad pair is taken when that saves two", () => {
	expect(
		cheapestAssignment([
			[1, 2],
			[1, 9],
		]),
	).toEqual([1, 0]);
});

test("is as cheap as trying every way, each column once", () => {
	const tables = fc.integer({ min: 1, max: 5 }).chain((rows) =>
		fc.integer({ min: rows, max: 7 }).chain((columns) =>
			fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows,
			}),
		),
	);
	fc.assert(
		fc.property(tables, (cost) => {
			const columns = cheapestAssignment(cost);
			expect(new Set(columns).size).toBe(cost.length);
			expect(total(cost, columns)).toBe(cheapestByTrying(cost));
		}),
		{ numRuns: 300 },
	);
});

test("more rows than columns is a bug", () => expect(() => cheapestAssignment([[1], [1]])).toThrow(RangeError));
