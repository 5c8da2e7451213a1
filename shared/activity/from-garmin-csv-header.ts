/**
 * Which column of an `Activities.csv` is what. The header is in the account's language and its columns follow the filter of the page; names
 * are known for the languages seen in public files. In any other language the values of the rows tell the columns every export has.
 */
import { isMissing, parseDuration, parseNumber, parseWallClock } from "./from-garmin-csv-number.ts";

export const columnNames = [
	"type",
	"date",
	"title",
	"distance",
	"calories",
	"time",
	"averageHeartRate",
	"maxHeartRate",
	"runCadence",
	"bikeCadence",
	"averagePace",
	"averageSpeed",
	"ascent",
	"descent",
	"strideLength",
	"averagePower",
	"maxPower",
	"elapsedTime",
] as const;

export type ColumnName = (typeof columnNames)[number];
export type Columns = Partial<Record<ColumnName, number>>;

/** English; German new and old; French. */
const names: Readonly<Record<ColumnName, readonly string[]>> = {
	type: ["activity type", "aktivitätstyp", "type d'activité"],
	date: ["date", "datum"],
	title: ["title", "titel", "titre"],
	distance: ["distance", "distanz"],
	calories: ["calories", "kalorien"],
	time: ["time", "activity time", "zeit", "durée"],
	averageHeartRate: ["avg hr", "ø hf", "ø herzfrequenz", "fréquence cardiaque moyenne"],
	maxHeartRate: ["max hr", "maximale hf", "maximale herzfrequenz", "fréquence cardiaque maximale"],
	runCadence: ["avg run cadence", "ø schrittfrequenz (laufen)", "cadence de course moyenne"],
	bikeCadence: ["avg bike cadence"],
	averagePace: ["avg pace", "ø pace", "allure moyenne"],
	averageSpeed: ["avg speed", "ø geschwindigkeit"],
	ascent: ["total ascent", "elev gain", "anstieg gesamt", "positiver höhenunterschied", "ascension totale"],
	descent: ["total descent", "elev loss", "abstieg gesamt", "negativer höhenunterschied", "descente totale"],
	strideLength: ["avg stride length", "ø schrittlänge"],
	averagePower: ["avg power", "ø leistung"],
	maxPower: ["max power", "maximale leistung"],
	elapsedTime: ["elapsed time", "verstrichene zeit", "temps écoulé"],
};

const byName = new Map(columnNames.flatMap((column) => names[column].map((name) => [name, column] as const)));

export function columnsByName(header: readonly string[]): Columns {
	const columns: Columns = {};
	header.forEach((cell, index) => {
		const column = byName.get(
			cell
				.trim()
				.toLowerCase()
				.replaceAll(/\s+/g, " ")
				.replaceAll("’", "'")
				.replace(/^avg\. /, "avg "),
		);
		if (column && columns[column] === undefined) columns[column] = index;
	});
	return columns;
}

/** Enough to make an activity of. */
export function isUsable(columns: Columns): boolean {
	return columns.type !== undefined && columns.date !== undefined && columns.time !== undefined;
}

/** Columns every export has, in this order in every language seen: type, date, favourite, title, distance, calories, time, heart rates. */
const fixedOrder: readonly (readonly [ColumnName | "favourite", (cell: string) => boolean])[] = [
	["type", (cell) => /\p{L}/u.test(cell)],
	["date", (cell) => parseWallClock(cell) !== null],
	["favourite", (cell) => /^(true|false)$/i.test(cell.trim())],
	["title", () => true],
	["distance", isNumber],
	["calories", isNumber],
	["time", (cell) => isMissing(cell.trim()) || !Number.isNaN(parseDuration(cell))],
	["averageHeartRate", isHeartRate],
	["maxHeartRate", isHeartRate],
];

/** Columns by place, each confirmed by most of its values; a column whose values do not fit, and all behind it, stay unknown. */
export function columnsByValue(rows: readonly (readonly string[])[]): Columns {
	const columns: Columns = {};
	if (rows.length === 0) return columns;
	for (const [index, [column, fits]] of fixedOrder.entries()) {
		const fitting = rows.filter((cells) => fits(cells[index] ?? "")).length;
		if (fitting < rows.length * 0.8) break;
		if (column !== "favourite") columns[column] = index;
	}
	return columns;
}

function isNumber(cell: string): boolean {
	return !Number.isNaN(parseNumber(cell, "."));
}

function isHeartRate(cell: string): boolean {
	const value = parseNumber(cell, ".");
	return value === null || value === 0 || (value >= 30 && value <= 250);
}
