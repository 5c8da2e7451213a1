/**
 * Activities from Garmin Connect's own list (`activitylist-service/activities/search/activities`), as the athlete's signed-in page gets it: seconds,
 * metres, kilocalories. Facts without samples.
 */
import type { Problem } from "../problem.ts";
import type { ReadActivity } from "./activity.ts";
import { type GarminFields, type GarminUnits, garminActivity } from "./from-garmin-summary.ts";
import { isJsonRecord, type JsonRecord, jsonNumber, jsonText } from "./json-record.ts";
import type { Reading } from "./reading.ts";
import { parseXmlTime } from "./xml-time.ts";

const units: GarminUnits = { time: 1, length: 1, energy: 1 };
const fields: GarminFields = {
	name: "activityName",
	averageHeartRate: "averageHR",
	maxHeartRate: "maxHR",
	cadences: [
		["averageRunningCadenceInStepsPerMinute", 1],
		["averageBikingCadenceInRevPerMinute", 1],
	],
};
/** The page asks for at most 1,000 at once. */
const MAX_ACTIVITIES = 5_000;

/** Never throws. `json` is the parsed answer, a list. */
export function readGarminActivityList(json: unknown): Reading {
	if (!Array.isArray(json) || !json.every((entry) => isJsonRecord(entry) && "activityId" in entry && "startTimeLocal" in entry)) {
		return { activities: [], problems: [{ code: "not_recognised", detail: "This is not Garmin Connect's list of activities." }] };
	}
	const problems: Problem[] = [];
	if (json.length > MAX_ACTIVITIES) {
		problems.push({ code: "too_large", detail: `Of ${json.length} activities the first ${MAX_ACTIVITIES} were read.` });
	}
	const activities: ReadActivity[] = [];
	for (const [i, entry] of json.slice(0, MAX_ACTIVITIES).entries()) {
		const activity = garminActivity(entry, { instant: instantOf(entry), wallClock: secondsOf(entry, "startTimeLocal") }, units, fields);
		if (activity) activities.push(activity);
		else problems.push({ code: "unreadable_row", detail: `Activity ${i + 1} has no time that can be; it was left out.` });
	}
	return { activities, problems };
}

function instantOf(entry: JsonRecord): number | null {
	const milliseconds = jsonNumber(entry, "beginTimestamp");
	return milliseconds === null ? secondsOf(entry, "startTimeGMT") : milliseconds / 1_000;
}

function secondsOf(entry: JsonRecord, key: string): number | null {
	return parseXmlTime(jsonText(entry, key) ?? "")?.seconds ?? null;
}
