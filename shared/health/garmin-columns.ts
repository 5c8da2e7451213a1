/** Series in Garmin Connect's answers: rows of numbers whose columns are named in a list beside them. */
import { epochDay, type IsoDate } from "../calendar.ts";
import type { GarminRecord } from "./garmin-record.ts";
import { garminSeconds } from "./garmin-time.ts";
import { DAY_SECONDS, MAX_ROWS, ranges } from "./range.ts";

/** A day of the calendar lies within these seconds of its midnight in UTC: zones run from -12:00 to +14:00, and a day may have 25 hours. */
const EARLIEST = -14 * 3600;
const LATEST = DAY_SECONDS + 13 * 3600;

export interface SeriesShape {
	rows: string;
	/** The list that names the columns, and its fields. */
	columns: string;
	nameField: string;
	indexField: string;
	/** The column with the values. */
	value: string;
}

export interface SeriesRow {
	/** Seconds since 1970. */
	seconds: number;
	/** Up to 100, negative for "not measured"; null when the row has none. */
	value: number | null;
}

/** Rows of `day` in the order of time, one for each time; what makes no sense is named once. */
export function readSeries(
	answer: GarminRecord,
	day: IsoDate,
	{ rows: rowsField, columns, nameField, indexField, value }: SeriesShape,
): SeriesRow[] {
	const all = answer.list(rowsField);
	if (all.length === 0) return [];
	if (all.length > MAX_ROWS) answer.problem("too_much", rowsField, `Of ${all.length} rows the first ${MAX_ROWS} were read.`);
	const places = new Map<string | null, number | null>();
	for (const column of answer.records(columns)) places.set(column.text(nameField), column.number(indexField, { least: 0, most: 20 }));
	const timePlace = places.get("timestamp") ?? null;
	const valuePlace = places.get(value) ?? null;
	if (timePlace === null || valuePlace === null) {
		answer.problem("not_recognised", columns, `It does not name the columns "timestamp" and "${value}"; the series was left out.`);
		return [];
	}
	const bySeconds = new Map<number, number | null>();
	const midnight = epochDay(day) * DAY_SECONDS;
	let faults = 0;
	for (const row of all.slice(0, MAX_ROWS)) {
		const read = Array.isArray(row) ? rowOf(row[timePlace], row[valuePlace]) : null;
		if (read === null || read.seconds < midnight + EARLIEST || read.seconds > midnight + LATEST) faults++;
		else if (!bySeconds.has(read.seconds)) bySeconds.set(read.seconds, read.value);
	}
	if (faults > 0)
		answer.problem("wrong_type", rowsField, `${faults} of ${all.length} rows could not be read or are of another day; they were left out.`);
	return [...bySeconds].map(([seconds, figure]) => ({ seconds, value: figure })).sort((a, b) => a.seconds - b.seconds);
}

function rowOf(time: unknown, value: unknown): SeriesRow | null {
	const seconds = typeof time === "number" ? garminSeconds(time) : null;
	if (seconds === null) return null;
	if (value === null || value === undefined) return { seconds, value: null };
	return typeof value === "number" && value <= ranges.hundred.most ? { seconds, value } : null;
}
