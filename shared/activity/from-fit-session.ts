/** One session of a FIT file with its records, laps, pauses and beat-to-beat intervals. */
import type { RunningPower } from "../athlete/profile.ts";
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import { instantOf, isDate } from "../fit/time.ts";
import type { Problem } from "../problem.ts";
import type { Lap, ReadActivity } from "./activity.ts";
import { type FitClock, fitClock } from "./from-fit-clock.ts";
import { lapsOf } from "./from-fit-laps.ts";
import { poolMetres, swumIn } from "./from-fit-lengths.ts";
import { pausesOnAxis, timerPauses } from "./from-fit-pauses.ts";
import { powerSources, severalPowerSources } from "./from-fit-power.ts";
import { samplesOf } from "./from-fit-samples.ts";
import { type FitSession, sessionAt } from "./from-fit-sessions.ts";
import { sportOfSession } from "./from-fit-sport.ts";
import { summaryOf } from "./from-fit-summary.ts";
import type { Samples } from "./samples.ts";

/** As `SummarySchema` allows. */
const MAX_LAPS = 2_000;
/** Records and session may differ so much before it is worth a word. */
const TOLERANCE_SECONDS = 60;
const DAY_SECONDS = 86_400;

interface SessionParts {
	content: FitContent;
	sessions: readonly FitSession[];
	index: number;
	/** Its rows in the table of records, all with a time. */
	rows: readonly number[];
	utcOffset: number | null;
	device: string | null;
	runningPower: RunningPower;
}

export function readSession(parts: SessionParts): { activity: ReadActivity; problems: Problem[] } {
	const { content, sessions, index, rows, utcOffset, device, runningPower } = parts;
	const problems: Problem[] = [];
	const session = sessions[index] ?? { row: null, start: null, multisport: false };
	const times = timesOf(content, rows);
	const first = times[0] ?? null;
	const zero = secondZero(session.start, first, problems);
	const clock = fitClock(times, zero);
	if (clock.jumps.count > 0) problems.push(clockJump(clock.jumps, times.length));

	const belongs = (time: number) => sessions.length === 1 || sessionAt(sessions, time) === index;
	const { sport } = sportOfSession(content, session);
	const sources = powerSources(content, rows, sport, runningPower);
	const several = severalPowerSources(sources, sessions.length === 1 ? "The session" : `Session ${index + 1}`);
	if (several) problems.push(several);
	const read = samplesOf({ content, rows, seconds: clock.seconds, sport, power: sources[0]?.values ?? null });
	const samples: Samples | null = read && {
		...read,
		pauses: pausesOnAxis(timerPauses(content, belongs), clock.at, read.time.at(-1) ?? 0),
		rr: intervalsOf(content, rows, sessions.length),
	};
	const start = dateOfStart(content, session, first, problems);
	// What the device states of power is of its own field.
	const statedPower = sources[0]?.kind !== "developer";
	const pool = poolMetres(content, session);
	const swum = swumIn(content, pool, belongs);
	const laps = limitLaps(lapsOf({ content, belongs, at: clock.at, swum, powerFrom: statedPower ? null : samples }), problems);
	const summary = summaryOf({ content, session, start, utcOffset, samples, laps, pool, swum: swum?.metres ?? null, statedPower });
	return { activity: { summary, samples, device, multisport: session.multisport }, problems };
}

function timesOf(content: FitContent, rows: readonly number[]): Float64Array {
	const column = content.records.columns.timestamp;
	return Float64Array.from(rows, (row) => column?.[row] ?? 0);
}

/** The clock time that is second 0 of the samples: the session's start, or the first record where the session's start cannot be. */
function secondZero(start: number | null, first: number | null, problems: Problem[]): number {
	if (start === null || first === null) return start ?? first ?? 0;
	const late = start - first;
	if (Math.abs(late) > TOLERANCE_SECONDS && (late > 0 || late < -DAY_SECONDS)) {
		const seconds = Math.round(Math.abs(late));
		problems.push({
			code: "unusable_time",
			detail: `The session says it started ${seconds} s ${late > 0 ? "after" : "before"} its first record; samples count from that record.`,
		});
		return first;
	}
	return Math.min(start, first);
}

/** FIT seconds of the start as a date. Device uptime is none; what the file says about its making is then the best there is. */
function dateOfStart(content: FitContent, session: FitSession, first: number | null, problems: Problem[]): number | null {
	if (session.start !== null && isDate(session.start)) return session.start;
	if (first !== null && isDate(first)) return first;
	const { activities, fileIds, sessions } = content;
	const end = cell(activities, "timestamp", 0);
	const elapsed = session.row === null ? null : cell(sessions, "totalElapsedTime", session.row);
	const created = cell(fileIds, "timeCreated", 0);
	const best = end !== null && isDate(end) ? end - (elapsed ?? 0) : created !== null && isDate(created) ? created : null;
	const taken = best === null ? "no date is known" : `taken as ${instantOf(best)} from the file's other messages`;
	problems.push({ code: "unusable_time", detail: `The device did not know the date when the activity started; ${taken}.` });
	return best;
}

function clockJump({ count, firstIndex, firstBy }: FitClock["jumps"], records: number): Problem {
	const where = `by ${Math.abs(firstBy)} s ${firstBy > 0 ? "forward" : "back"} at record ${firstIndex + 1} of ${records}`;
	const more = count > 1 ? `, the first of ${count} times` : "";
	return { code: "unusable_time", detail: `The device's clock jumps ${where}${more}; the samples go on one second later.` };
}

function limitLaps(laps: Lap[], problems: Problem[]): Lap[] {
	if (laps.length > MAX_LAPS) {
		problems.push({ code: "too_large", detail: `The session has ${laps.length} laps; the first ${MAX_LAPS} were kept.` });
	}
	return laps.slice(0, MAX_LAPS);
}

/** Intervals stand between records: each belongs to the session of the record before it. */
function intervalsOf(content: FitContent, rows: readonly number[], sessions: number): Float64Array | null {
	const { seconds, recordsBefore } = content.intervals;
	const own = new Set(rows);
	const kept = seconds.filter((value, i) => value > 0 && (sessions === 1 || own.has(Math.max(0, (recordsBefore[i] ?? 0) - 1))));
	return kept.length > 0 ? kept : null;
}
