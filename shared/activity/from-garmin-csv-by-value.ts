/**
 * The columns of an `Activities.csv` in a language whose names are not known (no public file shows Korean, for one). The first ones are the same in every
 * language; of the others those are found whose values fit: a pace times the distance is the time, a stride times a cadence times the time is the distance
 * in one unit or another, the elapsed time is the last duration and the longest.
 */
import type { ColumnName, Columns } from "./from-garmin-csv-header.ts";
import { type DecimalSign, decimalSignOf, isMissing, parseDuration, parseNumber } from "./from-garmin-csv-number.ts";
import { parseWrittenDate } from "./written-date.ts";

type Rows = readonly (readonly string[])[];

/** Type, date, favourite, title, distance, calories, time, heart rates: in this order in every language seen. */
const fixedOrder: readonly (readonly [ColumnName | "favourite", (cell: string) => boolean])[] = [
	["type", (cell) => /\p{L}/u.test(cell)],
	["date", (cell) => parseWrittenDate(cell, "day_first") !== null || parseWrittenDate(cell, "month_first") !== null],
	// Spreadsheets translate it.
	["favourite", (cell) => /^(\p{L}{1,12}|[01])$/u.test(cell.trim())],
	["title", () => true],
	["distance", isNumber],
	["calories", isNumber],
	["time", (cell) => isMissing(cell.trim()) || !Number.isNaN(parseDuration(cell))],
	["averageHeartRate", isHeartRate],
	["maxHeartRate", isHeartRate],
];

/** Of the rows, for a column to be taken by its place. */
const MOST = 0.8;
/** Rows in which both sides of a product are there, for it to say anything. */
const LEAST_ROWS = 2;
const SAMPLE_ROWS = 300;
/** Garmin writes about 45; every stride is tried with every cadence. */
const MOST_COLUMNS = 100;
/** Paces are written in whole seconds, strides in centimetres. */
const PACE_TOLERANCE = 0.03;
const STRIDE_TOLERANCE = 0.06;
/** Metres in the unit of the distance. */
const distanceUnits = [1_000, 1_609.344];
const STRIDE = { least: 0.3, most: 2.5 };
const CADENCE = { least: 80, most: 240 };

export function columnsByValue(rows: Rows): Columns {
	const columns: Columns = {};
	if (rows.length === 0) return columns;
	for (const [index, [column, fits]] of fixedOrder.entries()) {
		const fitting = rows.filter((cells) => fits(cells[index] ?? "")).length;
		if (fitting < rows.length * MOST) return columns;
		if (column !== "favourite") columns[column] = index;
	}
	return { ...columns, ...columnsByProduct(rows.slice(0, SAMPLE_ROWS), columns) };
}

function columnsByProduct(rows: Rows, { distance = -1, time = -1 }: Columns): Columns {
	const sign = decimalSignOf(rows.flatMap((cells) => cells.slice(fixedOrder.length, MOST_COLUMNS)));
	const width = Math.min(
		MOST_COLUMNS,
		rows.reduce((most, cells) => Math.max(most, cells.length), 0),
	);
	const others = Array.from({ length: Math.max(0, width - fixedOrder.length) }, (_, i) => i + fixedOrder.length);
	const seconds = durations(rows, time);
	const distances = numbers(rows, distance, sign);
	const found: Columns = {};
	const pace = others.find((index) =>
		agrees(durations(rows, index), (row, value) => (value * at(distances, row)) / at(seconds, row), [1], PACE_TOLERANCE),
	);
	if (pace !== undefined) found.averagePace = pace;
	const elapsed = others.findLast((index) => isElapsed(durations(rows, index), seconds));
	if (elapsed !== undefined) found.elapsedTime = elapsed;
	const columns = others.map((index) => ({ index, values: numbers(rows, index, sign) }));
	const cadences = columns.filter(({ values }) => mostly(values, CADENCE));
	for (const { index: stride, values: strides } of columns.filter(({ values }) => mostly(values, STRIDE))) {
		const metres = (row: number, cadence: number) => (at(strides, row) * cadence * at(seconds, row)) / 60 / at(distances, row);
		const cadence = cadences.find(({ values }) => agrees(values, metres, distanceUnits, STRIDE_TOLERANCE));
		if (cadence === undefined) continue;
		Object.assign(found, { strideLength: stride, runCadence: cadence.index });
		break;
	}
	return found;
}

/** Whether what is made of each value lies by the same expected figure in most of the rows that have both. */
function agrees(values: Float64Array, of: (row: number, value: number) => number, expected: readonly number[], tolerance: number): boolean {
	const figures = [...values.entries()]
		.filter(([, value]) => value > 0)
		.map(([row, value]) => of(row, value))
		.filter(Number.isFinite);
	if (figures.length < LEAST_ROWS) return false;
	return expected.some((one) => figures.filter((figure) => Math.abs(figure / one - 1) <= tolerance).length >= figures.length * MOST);
}

function mostly(values: Float64Array, { least, most }: { least: number; most: number }): boolean {
	const known = values.filter((value) => value > 0);
	return known.length >= LEAST_ROWS && known.filter((value) => value >= least && value <= most).length >= known.length * MOST;
}

function isElapsed(values: Float64Array, seconds: Float64Array): boolean {
	const known = [...values.entries()].filter(([, value]) => value > 0);
	return known.length >= LEAST_ROWS && known.every(([row, value]) => !(value < Math.floor(at(seconds, row))));
}

function numbers(rows: Rows, index: number, sign: DecimalSign): Float64Array {
	return Float64Array.from(rows, (cells) => parseNumber(cells[index] ?? "", sign) ?? Number.NaN);
}

function durations(rows: Rows, index: number): Float64Array {
	return Float64Array.from(rows, (cells) => parseDuration(cells[index] ?? "") ?? Number.NaN);
}

function at(values: Float64Array, row: number): number {
	return values[row] ?? Number.NaN;
}

function isNumber(cell: string): boolean {
	return !Number.isNaN(parseNumber(cell, "."));
}

function isHeartRate(cell: string): boolean {
	const value = parseNumber(cell, ".");
	return value === null || value === 0 || (value >= 30 && value <= 250);
}
