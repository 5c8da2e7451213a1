/** One row of the bulk archive's `activities.csv`. */
import type { OutsideId, Summary } from "./activity.ts";
import { stepsPerCycle } from "./from-fit-samples.ts";
import { type DecimalSign, parseNumber } from "./from-garmin-csv-number.ts";
import type { StravaColumn, StravaColumns } from "./from-strava-csv-columns.ts";
import { sportOfStrava } from "./from-strava-csv-sport.ts";
import { measured, quantity } from "./quantity.ts";
import { type DateOrder, parseWrittenDate } from "./written-date.ts";

/** Longest name `SummarySchema` takes. */
const MAX_NAME = 200;
/** Nobody covers 0.1 km in a second, and who covers 0.1 m in a second stands. */
const METRES_A_SECOND = 0.1;

export interface StravaRow {
	summary: Summary;
	outsideIds: OutsideId[];
	/** As the archive names it, "activities/123456.fit.gz"; null when the activity was typed in. */
	fileName: string | null;
	/** 1-based line on which it starts. */
	line: number;
}

export interface StravaTable {
	columns: StravaColumns;
	/** Of the first block; the stored values have a decimal point. */
	sign: DecimalSign;
	order: DateOrder | null;
}

/** Null when the row has no date that can be read in one way; everything else may be missing. `faults` names the columns that make no sense. */
export function stravaRow(
	{ cells, line }: { cells: readonly string[]; line: number },
	table: StravaTable,
): { row: StravaRow; faults: StravaColumn[] } | null {
	const faults: StravaColumn[] = [];
	const text = (column: StravaColumn) => {
		const index = table.columns[column];
		return index === undefined ? "" : (cells[index] ?? "").trim();
	};
	const number = (column: StravaColumn, sign: DecimalSign = ".") => {
		const cell = text(column);
		const value = sign === "." && /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(cell) ? Number(cell) : parseNumber(cell, sign);
		if (value === null || !Number.isNaN(value)) return value;
		faults.push(column);
		return null;
	};
	// Not said in the file; the same activities in the API show it.
	const startedAt = parseWrittenDate(text("date"), table.order);
	if (startedAt === null) return null;
	const { sport, subSport } = sportOfStrava(text("sportType") || text("type"));
	const elapsed = measured(number("elapsed")) ?? measured(number("elapsedShown", table.sign));
	const cadence = measured(number("averageCadence"));
	const maxPower = measured(number("maxPower"));
	const id = text("id");
	const summary: Summary = {
		sport,
		subSport,
		name: text("name").slice(0, MAX_NAME) || null,
		startedAt: `${startedAt}Z`,
		startedLocal: null,
		zone: null,
		elapsedSeconds: elapsed,
		timerSeconds: measured(number("moving")),
		distanceMetres: measured(number("distance")) ?? measured(metresShown(number("distanceShown", table.sign), elapsed)),
		ascentMetres: quantity(number("ascent")),
		descentMetres: quantity(number("descent")),
		averageHeartRate: measured(number("averageHeartRate")),
		maxHeartRate: measured(number("maxHeartRate")),
		// Without a power meter Strava writes an estimate here, and no highest value.
		averagePower: maxPower === null ? null : measured(number("averagePower")),
		maxPower,
		averageCadence: measured(cadence === null ? null : cadence * stepsPerCycle(sport, cadence)),
		calories: measured(number("calories")),
		laps: [],
	};
	const outsideIds: OutsideId[] = /^\d{1,20}$/.test(id) ? [{ system: "strava", id }] : [];
	return { row: { summary, outsideIds, fileName: text("fileName") || null, line }, faults };
}

/** The first column is in kilometres; the archives of 2018 had metres there. */
function metresShown(distance: number | null, elapsed: number | null): number | null {
	if (distance === null) return null;
	return elapsed !== null && distance / elapsed > METRES_A_SECOND ? distance : distance * 1_000;
}
