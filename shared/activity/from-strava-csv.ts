/**
 * Strava's bulk archive ("Download or delete your account"): `activities.csv` lists every activity and names its file. Facts without samples; times in
 * UTC, which the file does not say. The layout is undocumented: seen in public archives of 2018 to 2025. Never throws.
 */
import type { Problem } from "../problem.ts";
import type { ReadActivity } from "./activity.ts";
import { type CsvRow, parseCsv } from "./csv.ts";
import { MAX_CSV_CHARACTERS } from "./from-garmin-csv.ts";
import { decimalSignOf } from "./from-garmin-csv-number.ts";
import { type StravaColumns, stravaColumns } from "./from-strava-csv-columns.ts";
import { type StravaRow, stravaRow } from "./from-strava-csv-row.ts";
import type { Reading } from "./reading.ts";
import { dateOrderOf } from "./written-date.ts";

/** Rows that cannot be read are named one by one up to here. */
const MAX_ROW_PROBLEMS = 100;
/** Enough for a header of 90 columns and a few rows. */
const HEAD_CHARACTERS = 40_000;

export interface StravaReading extends Reading {
	/** Every row, in the order of the file. `activities` holds those that name no file: they are activities by themselves. */
	rows: StravaRow[];
}

/** Whether a text is Strava's table, by its first lines. */
export function isStravaCsv(text: string): boolean {
	const { rows } = parseCsv(text.slice(0, HEAD_CHARACTERS));
	const whole = text.length > HEAD_CHARACTERS ? rows.slice(0, -1) : rows;
	return stravaColumns(whole[0]?.cells ?? [], cellsOf(whole.slice(1))) !== null;
}

/** For a row whose file is not there: the row's own facts. */
export function activityOfStravaRow({ summary, outsideIds }: StravaRow): ReadActivity {
	return { summary, samples: null, device: null, outsideIds };
}

export function readStravaCsv(text: string): StravaReading {
	if (text.trim() === "") return refused("empty_file", "The file is empty.");
	if (text.length > MAX_CSV_CHARACTERS) {
		return refused("too_large", `The file has ${text.length} characters; the limit is ${MAX_CSV_CHARACTERS}.`);
	}
	const { rows: all, openQuoteLine } = parseCsv(text);
	const problems: Problem[] = [];
	if (openQuoteLine !== null) {
		problems.push({ code: "cut_short", detail: "The file ends inside quotes; the rows before were kept.", line: openQuoteLine });
	}
	const body = all.slice(1);
	const columns = stravaColumns(all[0]?.cells ?? [], cellsOf(body));
	if (columns === null) {
		const first = all[0]?.cells[0]?.trim().slice(0, 40) ?? "";
		problems.push({ code: "not_recognised", detail: `This is not Strava's list of activities: its first column is "${first}".` });
		return { rows: [], activities: [], problems };
	}
	if (body.length === 0) problems.push({ code: "empty_file", detail: "The list holds no activity." });
	const rows = readRows(body, columns, problems);
	return { rows, activities: rows.filter((row) => row.fileName === null).map(activityOfStravaRow), problems };
}

function refused(code: Problem["code"], detail: string): StravaReading {
	return { rows: [], activities: [], problems: [{ code, detail }] };
}

function cellsOf(rows: readonly CsvRow[]): string[][] {
	return rows.map(({ cells }) => cells);
}

function readRows(body: readonly CsvRow[], columns: StravaColumns, problems: Problem[]): StravaRow[] {
	const column = (index: number | undefined) => (index === undefined ? [] : body.map(({ cells }) => cells[index] ?? ""));
	const table = { columns, sign: decimalSignOf(column(columns.distanceShown)), order: dateOrderOf(column(columns.date)) };
	const rows: StravaRow[] = [];
	let unreadable = 0;
	for (const source of body) {
		const read = stravaRow(source, table);
		if (read) rows.push(read.row);
		if (read && read.faults.length === 0) continue;
		if (unreadable++ >= MAX_ROW_PROBLEMS) continue;
		const date = source.cells[columns.date ?? 1] ?? "";
		const detail = read
			? `No value could be made of ${read.faults.join(", ")}; the rest was kept.`
			: `"${date.slice(0, 40)}" is not a date and time that can be read in one way; the row was left out.`;
		problems.push({ code: "unreadable_row", detail, line: source.line });
	}
	if (unreadable > MAX_ROW_PROBLEMS) {
		problems.push({ code: "unreadable_row", detail: `${unreadable - MAX_ROW_PROBLEMS} more rows have faults.` });
	}
	return rows;
}
