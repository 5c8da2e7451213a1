/** Files that only the archives of Garmin and Strava hold. */
import type { ReadActivity } from "../../../shared/activity/activity.ts";
import { kindOfEntry } from "../../../shared/activity/archive-entry.ts";
import { readGarminExport } from "../../../shared/activity/from-garmin-export.ts";
import { activityOfStravaRow, readStravaCsv } from "../../../shared/activity/from-strava-csv.ts";
import { isGarminHealthEntry, readGarminExportHealth } from "../../../shared/health/from-garmin-export.ts";
import type { HealthProblem } from "../../../shared/health/problem.ts";
import type { Problem, ProblemCode } from "../../../shared/problem.ts";
import type { ContentReading, RowOfFile } from "./content-reading.ts";

/** Rows are activities of their own where the file they name is not there. A row is the same part of the table, whatever lies beside it. */
export function readStravaTable(text: string, beside: ReadonlySet<string>): ContentReading {
	const { rows, problems } = readStravaCsv(text);
	const rowsOfFiles = new Map<string, RowOfFile>();
	const activities: ReadActivity[] = [];
	const parts: number[] = [];
	for (const [part, row] of rows.entries()) {
		const activity = activityOfStravaRow(row);
		if (row.fileName !== null && beside.has(row.fileName)) {
			rowsOfFiles.set(row.fileName, { part, activity, name: row.summary.name, outsideIds: row.outsideIds });
			continue;
		}
		activities.push(activity);
		parts.push(part);
	}
	return { activities, parts, problems, ...(rowsOfFiles.size > 0 ? { rowsOfFiles } : {}) };
}

/** Garmin's files are told apart by their paths: what is in them differs from year to year. */
export function readExportJson(text: string, path: string): ContentReading {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return { activities: [], problems: [{ code: "damaged", detail: `It is not JSON: ${String(error)}.` }] };
	}
	const kind = kindOfEntry(path);
	if (!isGarminHealthEntry(kind)) return readGarminExport(json);
	const { facts, problems } = readGarminExportHealth(kind, json);
	const said = facts.length > 0 ? problems.filter(({ code }) => code !== "no_data") : problems;
	return { activities: [], healthFacts: facts, problems: said.map(asProblem) };
}

const codes: Record<HealthProblem["code"], ProblemCode> = {
	no_data: "empty_file",
	not_recognised: "not_recognised",
	wrong_type: "unreadable_row",
	out_of_range: "unreadable_row",
	unusable_time: "unusable_time",
	too_much: "too_large",
};

const asProblem = ({ code, field, detail }: HealthProblem): Problem => ({
	code: codes[code],
	detail: field ? `${field}: ${detail}` : detail,
});
