/** One row of an `Activities.csv` as the facts of an activity. */
import type { Summary } from "./activity.ts";
import type { CsvRow } from "./csv.ts";
import type { ColumnName, Columns } from "./from-garmin-csv-header.ts";
import { type DecimalSign, parseDuration, parseNumber, parseWallClock } from "./from-garmin-csv-number.ts";
import { sportOfGarminType } from "./from-garmin-csv-sport.ts";
import { type DistanceUnit, isInMetres, METRES_PER_FOOT, METRES_PER_MILE, METRES_PER_YARD } from "./from-garmin-csv-unit.ts";
import { measured, quantity } from "./quantity.ts";

/** Longest name `SummarySchema` takes. */
const MAX_NAME = 200;

/** The cells of a row by column, read on demand; `faults` collects the columns whose cells make no sense. */
export class RowCells {
	readonly faults: ColumnName[] = [];
	readonly #row: CsvRow;
	readonly #columns: Columns;
	readonly #sign: DecimalSign;

	constructor(row: CsvRow, columns: Columns, sign: DecimalSign) {
		this.#row = row;
		this.#columns = columns;
		this.#sign = sign;
	}

	text(column: ColumnName): string {
		const index = this.#columns[column];
		return index === undefined ? "" : (this.#row.cells[index] ?? "").trim();
	}

	number(column: ColumnName): number | null {
		return this.#sound(column, parseNumber(this.text(column), this.#sign));
	}

	seconds(column: ColumnName): number | null {
		return this.#sound(column, parseDuration(this.text(column)));
	}

	#sound(column: ColumnName, value: number | null): number | null {
		if (value === null || !Number.isNaN(value)) return value;
		if (!this.faults.includes(column)) this.faults.push(column);
		return null;
	}
}

/** Null when the row has no date that can be read; everything else may be missing. */
export function summaryOfRow(cells: RowCells, unit: DistanceUnit): Summary | null {
	const startedLocal = parseWallClock(cells.text("date"));
	if (startedLocal === null) return null;
	const { sport, subSport } = sportOfGarminType(cells.text("type"));
	const timerSeconds = cells.seconds("time");
	const metresOfHeight = unit === "mile" ? METRES_PER_FOOT : 1;
	const height = (column: ColumnName) => {
		const value = cells.number(column);
		return quantity(value === null ? null : value * metresOfHeight);
	};
	return {
		sport,
		subSport,
		name: cells.text("title").slice(0, MAX_NAME) || null,
		startedAt: null,
		startedLocal,
		zone: null,
		elapsedSeconds: measured(cells.seconds("elapsedTime")),
		timerSeconds: measured(timerSeconds),
		distanceMetres: measured(metresOf(cells, sport === "swimming", timerSeconds, unit)),
		ascentMetres: height("ascent"),
		descentMetres: height("descent"),
		averageHeartRate: measured(cells.number("averageHeartRate")),
		maxHeartRate: measured(cells.number("maxHeartRate")),
		averagePower: measured(cells.number("averagePower")),
		maxPower: measured(cells.number("maxPower")),
		averageCadence: measured(cells.number("runCadence")) ?? measured(cells.number("bikeCadence")),
		calories: measured(cells.number("calories")),
		laps: [],
	};
}

/** Swims are in metres (yards in an account with miles), all else in kilometres or miles; the pace shows where a row is an exception. */
function metresOf(cells: RowCells, swim: boolean, seconds: number | null, unit: DistanceUnit): number | null {
	const distance = cells.number("distance");
	if (distance === null) return null;
	const mile = unit === "mile";
	if (swim) return distance * (mile ? METRES_PER_YARD : 1);
	const pace = parseDuration(cells.text("averagePace"));
	if (!mile && pace !== null && seconds !== null && isInMetres(distance, seconds, pace, 1_000)) return distance;
	return distance * (mile ? METRES_PER_MILE : 1_000);
}
