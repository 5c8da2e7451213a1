/**
 * Activities from Garmin's account export: `DI_CONNECT/DI-Connect-Fitness/*_summarizedActivities.json`, `[{ summarizedActivitiesExport: [...] }]`. Facts
 * without samples; the recordings lie in zips beside it.
 *
 * Units are not documented. Distance and elevation are centimetres, durations milliseconds, `avgSpeed` a tenth of m/s, energy kilojoules of the mean
 * calorie (4.19002 J): public parsers agree on lengths and times and were checked against Strava's numbers and Garmin Connect's own CSV of the same
 * activities; the speed makes the check again for each activity here. `avgDoubleCadence` counts both feet, `avgRunCadence` one.
 */
import type { Problem } from "../problem.ts";
import type { ReadActivity } from "./activity.ts";
import { type GarminFields, type GarminUnits, garminActivity } from "./from-garmin-summary.ts";
import { isJsonRecord, type JsonRecord, jsonField, jsonId, jsonNumber } from "./json-record.ts";
import type { Reading } from "./reading.ts";

const units: GarminUnits = { time: 1 / 1_000, length: 1 / 100, energy: 1 / 4.19002 };
const fields: GarminFields = {
	name: "name",
	averageHeartRate: "avgHr",
	maxHeartRate: "maxHr",
	cadences: [
		["avgDoubleCadence", 1],
		["avgRunCadence", 2],
		["avgBikeCadence", 1],
	],
};
const SPEED = 10;
/** Speeds leave out rests in some sports; another unit would be a factor of ten or more. */
const LARGEST_FACTOR = 8;
/** Twenty years, seven a day. */
const MAX_ACTIVITIES = 50_000;
const MAX_PROBLEMS = 100;

/** Never throws. `json` is the parsed file. */
export function readGarminExport(json: unknown): Reading {
	const problems: Problem[] = [];
	const entries = entriesOf(json);
	if (entries === null) {
		return { activities: [], problems: [{ code: "not_recognised", detail: "This is not the list of activities of a Garmin export." }] };
	}
	if (entries.length > MAX_ACTIVITIES) {
		problems.push({ code: "too_large", detail: `Of ${entries.length} activities the first ${MAX_ACTIVITIES} were read.` });
	}
	const kept = entries.slice(0, MAX_ACTIVITIES);
	const legsOf = new Set(kept.flatMap((entry) => (isJsonRecord(entry) ? (jsonId(entry, "parentId") ?? []) : [])));
	const activities: ReadActivity[] = [];
	for (const [i, entry] of kept.entries()) {
		// A multisport race stands in the list as a whole and as its legs.
		if (isJsonRecord(entry) && legsOf.has(jsonId(entry, "activityId") ?? "")) continue;
		const activity = isJsonRecord(entry) ? activityOf(entry, i, problems) : null;
		if (activity) activities.push(activity);
		else problems.push({ code: "unreadable_row", detail: `Activity ${i + 1} has no time that can be; it was left out.` });
	}
	if (entries.length === 0) problems.push({ code: "empty_file", detail: "The list holds no activity." });
	return { activities, problems: shortened(problems) };
}

function entriesOf(json: unknown): readonly unknown[] | null {
	const wrapped = (Array.isArray(json) ? json : [json]).filter(isJsonRecord).filter((each) => "summarizedActivitiesExport" in each);
	if (wrapped.length > 0) {
		return wrapped.flatMap((each) => {
			const list = jsonField(each, "summarizedActivitiesExport");
			return Array.isArray(list) ? list : [];
		});
	}
	// Without its wrapper a list could be the page's, which has other units.
	return Array.isArray(json) && json.length === 0 ? [] : null;
}

function activityOf(entry: JsonRecord, index: number, problems: Problem[]): ReadActivity | null {
	const seconds = (key: string) => {
		const value = jsonNumber(entry, key);
		return value === null ? null : value / 1_000;
	};
	const start = { instant: seconds("beginTimestamp") ?? seconds("startTimeGmt"), wallClock: seconds("startTimeLocal") };
	const activity = garminActivity(entry, start, units, fields);
	if (!activity) return null;
	const { summary } = activity;
	const speed = (jsonNumber(entry, "avgSpeed") ?? 0) * SPEED;
	const factor = (speed * (summary.timerSeconds ?? 0)) / (summary.distanceMetres ?? Number.NaN);
	if (factor > 0 && (factor > LARGEST_FACTOR || factor < 1 / LARGEST_FACTOR)) {
		const detail = `Distance, time and speed of activity ${index + 1} contradict each other; its distance was left out.`;
		problems.push({ code: "unreadable_row", detail });
		summary.distanceMetres = null;
	}
	return activity;
}

function shortened(problems: Problem[]): Problem[] {
	if (problems.length <= MAX_PROBLEMS) return problems;
	const more = problems.length - MAX_PROBLEMS;
	return [...problems.slice(0, MAX_PROBLEMS), { code: "unreadable_row", detail: `${more} more activities have faults.` }];
}
