/**
 * Activities from the bytes of a FIT file: one for each session (a triathlon gives five, transitions included). Never throws; what could
 * not be read or believed is in `problems`. Units are SI; cadence is steps a minute on foot, revolutions elsewhere.
 */
import type { RunningPower } from "../athlete/profile.ts";
import type { FitContent } from "../fit/content.ts";
import { decodeFit } from "../fit/decode.ts";
import { deviceName } from "../fit/device-name.ts";
import { ACTIVITY_FILE, fileKind } from "../fit/file-type.ts";
import type { Problem } from "../problem.ts";
import type { ReadActivity } from "./activity.ts";
import { readSession } from "./from-fit-session.ts";
import { MAX_SESSIONS, recordsOfSessions, sessionsOf } from "./from-fit-sessions.ts";
import { utcOffset } from "./from-fit-zone.ts";
import type { Reading } from "./reading.ts";

/** Larger files are refused: a 24-hour race with every sensor is about 8 MB. */
export const MAX_FIT_BYTES = 32_000_000;

export interface FitOptions {
	/** Whose power counts in a run that holds both; default native. */
	runningPower?: RunningPower;
}

export function readFit(bytes: Uint8Array, { runningPower = "native" }: FitOptions = {}): Reading {
	if (bytes.length === 0) return refused("empty_file", "The file is empty.");
	if (bytes.length > MAX_FIT_BYTES) return refused("too_large", `The file has ${bytes.length} bytes; the limit is ${MAX_FIT_BYTES}.`);

	const content = decodeFit(bytes);
	const problems = [...content.problems];
	const activities = isActivity(content, problems) ? activitiesOf(content, problems, runningPower) : [];
	return { activities, problems };
}

function refused(code: Problem["code"], detail: string): Reading {
	return { activities: [], problems: [{ code, detail }] };
}

/** Courses and workouts hold records or laps too: the file's own word counts, where it has one. */
function isActivity(content: FitContent, problems: Problem[]): boolean {
	if (content.parts.length === 0) return false;
	const types = [...(content.fileIds.columns.type ?? [])].filter((type) => !Number.isNaN(type));
	const [first] = types;
	if (first !== undefined && !types.includes(ACTIVITY_FILE)) {
		problems.push({ code: "not_an_activity", detail: `This FIT file is ${fileKind(first)}, not a recorded activity.` });
		return false;
	}
	if (content.sessions.rows > 0 || content.records.rows > 0) return true;
	problems.push({ code: "not_an_activity", detail: "This FIT file holds no session and no record." });
	return false;
}

function activitiesOf(content: FitContent, problems: Problem[], runningPower: RunningPower): ReadActivity[] {
	const sessions = sessionsOf(content);
	if (content.sessions.rows === 0) {
		problems.push({ code: "missing_session", detail: "The file has no session; its facts were taken from the records." });
	}
	if (content.sessions.rows > MAX_SESSIONS) {
		const detail = `The file has ${content.sessions.rows} sessions; the first ${MAX_SESSIONS} were kept.`;
		problems.push({ code: "too_large", detail });
	}
	const { rows, withoutTime } = recordsOfSessions(content, sessions);
	if (withoutTime > 0) {
		const all = content.records.rows;
		problems.push({ code: "unusable_time", detail: `${withoutTime} of ${all} records have no usable time and were left out.` });
	}
	const device = deviceName(content);
	const offset = utcOffset(content);
	return sessions.map((_, index) => {
		const parts = { content, sessions, index, rows: rows[index] ?? [], utcOffset: offset, device, runningPower };
		const { activity, problems: found } = readSession(parts);
		problems.push(...found);
		return activity;
	});
}
