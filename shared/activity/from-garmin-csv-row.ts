/** One row of an `Activities.csv` as the facts of an activity. */
import type { Summary } from "./activity.ts";
import type { CsvRow } from "./csv.ts";
import type { ColumnName, Columns } from "./from-garmin-csv-header.ts";
import { type DecimalSign, parseDuration, parseNumber } from "./from-garmin-csv-number.ts";
import { meantSeconds } from "./from-garmin-csv-resaved.ts";
import { sportOfGarminType } from "./from-garmin-csv-sport.ts";
import { type DistanceUnit, isInMetres, METRES_PER_FOOT, METRES_PER_MILE, METRES_PER_YARD } from "./from-garmin-csv-unit.ts";
import { measured, quantity } from "./quantity.ts";
import { type DateOrder, parseWrittenDate } from "./written-date.ts";

/** Longest name `SummarySchema` takes. */
const MAX_NAME = 200;

/** What holds for every row of a file. */
export interface GarminTable {
	columns: Columns;
	sign: DecimalSign;
	/** How dates are meant that can be read in two ways; null is not known. */
	dateOrder: DateOrder | null;
	/** A spreadsheet has written the file. */
	resaved: boolean;
}

/** The cells of a row by column, read on demand; `faults` collects the columns whose cells make no sense. */
export class RowCells {
	readonly faults: ColumnName[] = [];
	readonly #row: CsvRow;
	readonly #columns: Columns;
	readonly #sign: DecimalSign;

	constructor(row: CsvRow, { columns, sign }: GarminTable) {
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

	/** Of both feet a minute; the filter "all types" keeps one column of cadence for every sport. */
	steps(): number | null {
		return measured(this.number("runCadence")) ?? measured(this.number("bikeCadence"));
	}

	/** Seconds per unit; the filter "all types" keeps one column for paces and speeds. */
	pace(): number | null {
		const written = [this.text("averagePace"), this.text("averageSpeed")].find((cell) => cell.includes(":"));
		const seconds = written === undefined ? null : parseDuration(written);
		return seconds === null || Number.isNaN(seconds) ? null : seconds;
	}

	#sound(column: ColumnName, value: number | null): number | null {
		if (value === null || !Number.isNaN(value)) return value;
		if (!this.faults.includes(column)) this.faults.push(column);
		return null;
	}
}

/** Null when the row has no date that can be read; everything else may be missing. */
export function summaryOfRow(cells: RowCells, unit: DistanceUnit, { dateOrder, resaved }: GarminTable): Summary | null {
	const startedLocal = parseWrittenDate(cells.text("date"), dateOrder);
	if (startedLocal === null) return null;
	const { sport, subSport } = sportOfGarminType(cells.text("type"));
	const metres = metresOf(cells, sport === "swimming", unit, resaved);
	const duration = (column: ColumnName) => {
		const seconds = cells.seconds(column);
		return measured(resaved ? meantSeconds(seconds, metres) : seconds);
	};
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
		elapsedSeconds: duration("elapsedTime"),
		timerSeconds: duration("time"),
		distanceMetres: measured(metres),
		ascentMetres: height("ascent"),
		descentMetres: height("descent"),
		averageHeartRate: measured(cells.number("averageHeartRate")),
		maxHeartRate: measured(cells.number("maxHeartRate")),
		averagePower: measured(cells.number("averagePower")),
		maxPower: measured(cells.number("maxPower")),
		averageCadence: cells.steps(),
		calories: measured(cells.number("calories")),
		laps: [],
	};
}

/** Swims are in metres (yards in an account with miles), all else in kilometres or miles; the pace shows where a row is an exception. */
function metresOf(cells: RowCells, swim: boolean, unit: DistanceUnit, resaved: boolean): number | null {
	const distance = cells.number("distance");
	if (distance === null) return null;
	const mile = unit === "mile";
	if (swim) return distance * (mile ? METRES_PER_YARD : 1);
	const [pace, seconds] = [cells.pace(), cells.seconds("time")];
	// A pace of an hour a kilometre is one of a minute that a spreadsheet has read.
	const meantPace = pace !== null && resaved && pace >= 3600 ? pace / 60 : pace;
	const meantTime = resaved ? meantSeconds(seconds, distance) : seconds;
	if (!mile && meantPace !== null && meantTime !== null && isInMetres(distance, meantTime, meantPace, 1_000)) return distance;
	return distance * (mile ? METRES_PER_MILE : 1_000);
}
