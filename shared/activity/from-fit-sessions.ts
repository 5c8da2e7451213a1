/** The efforts of a FIT file: one for each session, transitions included, or one for all records when the file was cut before its sessions. */
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import { isDate } from "../fit/time.ts";

export interface FitSession {
	/** Its row in the table of sessions; null when there is none and the records stand for it. */
	row: number | null;
	/** FIT seconds, a date or device uptime; null when nothing tells. */
	start: number | null;
	/** A leg of one race: its part of the file holds other sessions too. Sessions in different parts of a chain are efforts of their own. */
	multisport: boolean;
}

/** Real files have up to 7; a bound for hostile ones. */
export const MAX_SESSIONS = 50;

/** In the order they happened; the first `MAX_SESSIONS`. */
export function sessionsOf(content: FitContent): FitSession[] {
	const { sessions, records } = content;
	if (sessions.rows === 0) return records.rows === 0 ? [] : [{ row: null, start: null, multisport: false }];
	const legs = content.parts.flatMap((part) => new Array<boolean>(part.sessions).fill(part.sessions > 1));
	const found: FitSession[] = [];
	for (let row = 0; row < Math.min(sessions.rows, MAX_SESSIONS); row++) {
		const end = cell(sessions, "timestamp", row);
		const elapsed = cell(sessions, "totalElapsedTime", row);
		const start = cell(sessions, "startTime", row) ?? (end !== null && elapsed !== null ? end - elapsed : null);
		found.push({ row, start, multisport: legs[row] ?? false });
	}
	return found.every((session) => session.start !== null) ? found.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)) : found;
}

/** Which session was running at `time`: the last that had started, else the first. */
export function sessionAt(sessions: readonly FitSession[], time: number): number {
	let index = 0;
	for (let i = 1; i < sessions.length; i++) {
		const start = sessions[i]?.start ?? null;
		if (start !== null && start <= time) index = i;
	}
	return index;
}

/** The records of each session, in file order, without those that have no usable time. */
export function recordsOfSessions(content: FitContent, sessions: readonly FitSession[]): { rows: number[][]; withoutTime: number } {
	const times = content.records.columns.timestamp;
	const rows: number[][] = sessions.map(() => []);
	if (!times) return { rows, withoutTime: content.records.rows };
	// Uptime counts only where the whole file has nothing better.
	const dated = times.some(isDate);
	let withoutTime = 0;
	for (let row = 0; row < times.length; row++) {
		const time = times[row] ?? Number.NaN;
		if (Number.isNaN(time) || (dated && !isDate(time))) withoutTime++;
		else rows[sessions.length === 1 ? 0 : sessionAt(sessions, time)]?.push(row);
	}
	return { rows, withoutTime };
}
