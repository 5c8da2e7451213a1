/**
 * Activities from the `Activities.csv` that Garmin Connect's web page exports: facts without samples, a wall clock without a zone.
 * Header language, number format and distance unit are three separate choices of the account; each is decided by evidence, and said
 * where there is none. Never throws.
 */
import type { Problem } from "../problem.ts";
import type { ReadActivity } from "./activity.ts";
import { type CsvRow, parseCsv } from "./csv.ts";
import { columnsByValue } from "./from-garmin-csv-by-value.ts";
import { type Columns, columnsByName, isUsable } from "./from-garmin-csv-header.ts";
import { decimalSignOf } from "./from-garmin-csv-number.ts";
import { isResaved, meantSeconds } from "./from-garmin-csv-resaved.ts";
import { type GarminTable, RowCells, summaryOfRow } from "./from-garmin-csv-row.ts";
import { sportOfGarminType } from "./from-garmin-csv-sport.ts";
import { type DistanceUnit, distanceUnitOf, type UnitEvidence } from "./from-garmin-csv-unit.ts";
import type { Reading } from "./reading.ts";
import { type DateOrder, dateOrderOf, isOpenDate, parseWrittenDate } from "./written-date.ts";

/** Longer texts are refused: ten years of daily training are about 2 million characters. */
export const MAX_CSV_CHARACTERS = 16 * 1024 * 1024;
/** Rows that cannot be read are named one by one up to here. */
const MAX_ROW_PROBLEMS = 100;

export interface GarminCsvOptions {
	/** The athlete's answer to `unknown_distance_unit`; it counts where the file itself does not tell. */
	distanceUnit?: DistanceUnit;
	/** The athlete's answer to `unknown_date_order`: how dates like "12/11/20" are meant, where the file itself does not tell. */
	dateOrder?: DateOrder;
}

export function readGarminCsv(text: string, options: GarminCsvOptions = {}): Reading {
	if (text.trim() === "") return refused("empty_file", "The file is empty.");
	if (text.length > MAX_CSV_CHARACTERS) {
		return refused("too_large", `The file has ${text.length} characters; the limit is ${MAX_CSV_CHARACTERS}.`);
	}
	const { rows: all, openQuoteLine } = parseCsv(text);
	const problems: Problem[] = [];
	if (openQuoteLine !== null) {
		const detail = "The file ends inside quotes; the rows before were kept.";
		problems.push({ code: "cut_short", detail, line: openQuoteLine });
	}
	const { columns, rows, byValue } = columnsOf(all);
	if (!isUsable(columns)) {
		problems.push(notActivities(all[0]));
		return { activities: [], problems };
	}
	if (byValue) {
		const detail = `The header's language is not known; columns were told by their values: ${Object.keys(columns).join(", ")}.`;
		problems.push({ code: "unknown_column_language", detail, line: 1 });
	}
	if (rows.length === 0) problems.push({ code: "empty_file", detail: "The list holds no activity." });
	const activities = readRows(rows, columns, options, problems);
	return { activities, problems };
}

function refused(code: Problem["code"], detail: string): Reading {
	return { activities: [], problems: [{ code, detail }] };
}

function columnsOf(all: CsvRow[]): { columns: Columns; rows: CsvRow[]; byValue: boolean } {
	const header = all[0]?.cells ?? [];
	const rows = all.slice(1);
	const named = columnsByName(header);
	if (isUsable(named)) return { columns: named, rows, byValue: false };
	// A file whose header was cut off starts with an activity.
	const body = parseWrittenDate(header[1] ?? "", "day_first") === null ? rows : all;
	return { columns: columnsByValue(body.map((row) => row.cells)), rows: body, byValue: true };
}

function notActivities(header: CsvRow | undefined): Problem {
	const first = header?.cells[0]?.trim() ?? "";
	if (/^(laps|intervals?|runden|tours?|랩)$/i.test(first)) {
		return { code: "not_an_activity", detail: "This is the list of laps of one activity, not a list of activities." };
	}
	return {
		code: "not_recognised",
		detail: `This is not Garmin Connect's list of activities: its first column is "${first.slice(0, 40)}".`,
	};
}

function readRows(rows: CsvRow[], columns: Columns, options: GarminCsvOptions, problems: Problem[]): ReadActivity[] {
	const dates = rows.map(({ cells }) => cells[columns.date ?? 0] ?? "");
	const table: GarminTable = {
		columns,
		sign: decimalSignOf(numberCells(rows, columns)),
		dateOrder: dateOrderOf(dates) ?? options.dateOrder ?? null,
		resaved: isResaved(dates),
	};
	const open = table.dateOrder === null ? dates.filter(isOpenDate) : [];
	if (open[0] !== undefined) {
		const detail = `Nothing in the file tells day from month in "${open[0].slice(0, 40)}"; ${open.length} of ${rows.length} rows were left out.`;
		problems.push({ code: "unknown_date_order", detail });
	}
	const unit = unitOf(rows, table, options, problems);
	const activities: ReadActivity[] = [];
	const shortest = Math.max(columns.date ?? 0, columns.time ?? 0);
	let unreadable = 0;
	for (const row of rows) {
		const cells = new RowCells(row, table);
		const summary = row.cells.length > shortest ? summaryOfRow(cells, unit, table) : null;
		if (summary) activities.push({ summary, samples: null, device: null });
		if (summary ? cells.faults.length === 0 : open.length > 0 && isOpenDate(cells.text("date"))) continue;
		if (unreadable++ < MAX_ROW_PROBLEMS) problems.push(rowProblem(row, cells, summary !== null, shortest));
	}
	if (unreadable > MAX_ROW_PROBLEMS) {
		problems.push({ code: "unreadable_row", detail: `${unreadable - MAX_ROW_PROBLEMS} more rows have faults.` });
	}
	return activities;
}

function* numberCells(rows: CsvRow[], columns: Columns): Generator<string> {
	for (const row of rows) {
		for (const [index, cell] of row.cells.entries()) if (index !== columns.title && index !== columns.type) yield cell;
	}
}

function unitOf(rows: CsvRow[], table: GarminTable, options: GarminCsvOptions, problems: Problem[]): DistanceUnit {
	const evidence: UnitEvidence[] = [];
	let open = false;
	for (const row of rows) {
		const cells = new RowCells(row, table);
		const distance = cells.number("distance") ?? 0;
		const { sport } = sportOfGarminType(cells.text("type"));
		if (distance <= 0 || sport === "swimming") continue;
		open = true;
		const seconds = cells.seconds("time");
		evidence.push({
			distance,
			seconds: (table.resaved ? meantSeconds(seconds, distance * 1_000) : seconds) ?? 0,
			strideLength: cells.number("strideLength") ?? 0,
			cadence: cells.steps() ?? 0,
		});
	}
	const unit = distanceUnitOf(evidence) ?? options.distanceUnit ?? null;
	if (unit === null && open) {
		problems.push({ code: "unknown_distance_unit", detail: "Nothing in the file tells kilometres from miles; kilometres were taken." });
	}
	return unit ?? "kilometre";
}

function rowProblem(row: CsvRow, cells: RowCells, kept: boolean, shortest: number): Problem {
	return { code: "unreadable_row", detail: rowFault(row, cells, kept, shortest), line: row.line };
}

function rowFault(row: CsvRow, cells: RowCells, kept: boolean, shortest: number): string {
	if (kept) {
		const faults = cells.faults.map((column) => `${column} "${cells.text(column).slice(0, 40)}"`).join(", ");
		return `No value could be made of ${faults}; the rest was kept.`;
	}
	if (row.cells.length <= shortest) return `The row ends after ${row.cells.length} values; it was left out.`;
	return `"${cells.text("date").slice(0, 40)}" is not a date and time that can be read in one way; the row was left out.`;
}
