/**
 * Which column of the bulk archive's `activities.csv` is what. Headers are in the account's language and several stand twice: the app's view of the
 * activity first (distance in kilometres, in the account's number format), then the stored values (seconds, metres, decimal point). The stored block has
 * had the same order in every archive seen (English 2020 to 2025, German, French), so it is found by its doubled first header and not by words.
 */
import { parseWrittenDate } from "./written-date.ts";

const storedOrder = [
	"elapsed",
	"moving",
	"distance",
	"maxSpeed",
	"averageSpeed",
	"ascent",
	"descent",
	"lowest",
	"highest",
	"maxGrade",
	"averageGrade",
	"averagePositiveGrade",
	"averageNegativeGrade",
	"maxCadence",
	"averageCadence",
	"maxHeartRate",
	"averageHeartRate",
	"maxPower",
	"averagePower",
	"calories",
] as const;

export type StravaColumn =
	| "id"
	| "date"
	| "name"
	| "type"
	| "elapsedShown"
	| "distanceShown"
	| "fileName"
	| "sportType"
	| (typeof storedOrder)[number];
export type StravaColumns = Partial<Record<StravaColumn, number>>;

/** Some tools drop or move columns; English names still tell them. The stored value of a doubled name stands last. */
const englishNames: Readonly<Record<string, StravaColumn>> = {
	"activity id": "id",
	"activity date": "date",
	"activity name": "name",
	"activity type": "type",
	filename: "fileName",
	"moving time": "moving",
	"elevation gain": "ascent",
	"elevation loss": "descent",
	"average cadence": "averageCadence",
	"max heart rate": "maxHeartRate",
	"average heart rate": "averageHeartRate",
	"max watts": "maxPower",
	"average watts": "averagePower",
	calories: "calories",
};

/** `id, date, name, type, description, elapsed time, distance`: first in every archive since 2018. */
const firstOrder = ["id", "date", "name", "type", null, "elapsedShown", "distanceShown"] as const;
const FILE = /^activities\/[^/]+\.(fit|gpx|tcx)(\.gz)?$/i;
/** Headers that Strava did not translate keep their key: `…horton_values.sport_type`. */
const SPORT_TYPE = /horton_values\.sport_type\b/;
const SAMPLE_ROWS = 200;

/** Null when this is not Strava's table. */
export function stravaColumns(header: readonly string[], rows: readonly (readonly string[])[]): StravaColumns | null {
	const names = header.map((cell) => cell.trim().toLowerCase());
	const columns: StravaColumns = {};
	const known = names[0] === "activity id" || (names[0] === "id" && names[1] === "date");
	if (!known && !looksLike(rows)) return null;
	const named = english(names);
	if (named.id === undefined || named.date === undefined) {
		for (const [index, column] of firstOrder.entries()) if (column !== null) columns[column] = index;
	}
	const doubled = doubledAt(names);
	if (doubled > 0) for (const [offset, column] of storedOrder.entries()) columns[column] = doubled + offset;
	const file = header.findIndex((_, index) => rows.slice(0, SAMPLE_ROWS).some((cells) => FILE.test(cells[index]?.trim() ?? "")));
	if (file >= 0) columns.fileName = file;
	const sportType = header.findIndex((cell) => SPORT_TYPE.test(cell));
	if (sportType >= 0) columns.sportType = sportType;
	return { ...columns, ...named };
}

function english(names: readonly string[]): StravaColumns {
	const columns: StravaColumns = {};
	for (const [index, name] of names.entries()) {
		const column = englishNames[name];
		if (column) columns[column] = index;
	}
	for (const [name, shown, stored] of [
		["elapsed time", "elapsedShown", "elapsed"],
		["distance", "distanceShown", "distance"],
	] as const) {
		const [first, last] = [names.indexOf(name), names.lastIndexOf(name)];
		if (first >= 0) columns[shown] = first;
		if (last > first) columns[stored] = last;
	}
	return columns;
}

/** Where the stored block starts: the second place of the sixth header (elapsed time), if the seventh (distance) comes again two behind it. */
function doubledAt(names: readonly string[]): number {
	const [elapsed, distance] = [names[5], names[6]];
	if (!elapsed || !distance) return -1;
	return names.findIndex((name, index) => index > 6 && name === elapsed && names[index + 2] === distance);
}

/** In a language of its own: numbers of activities, dates, and an elapsed time in whole seconds. */
function looksLike(rows: readonly (readonly string[])[]): boolean {
	const sample = rows.slice(0, SAMPLE_ROWS);
	const fitting = sample.filter(
		([id = "", date = "", , , , elapsed = ""]) =>
			/^\d{1,20}$/.test(id.trim()) && parseWrittenDate(date, "day_first") !== null && /^\d+([.,]\d+)?$/.test(elapsed.trim()),
	);
	return sample.length > 0 && fitting.length >= sample.length * 0.8;
}
