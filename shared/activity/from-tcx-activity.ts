/** One `Activity` of a TCX file, or the transition before it. */
import type { XmlElement } from "@rgrove/parse-xml";
import type { Sport, SubSport } from "../athlete/sport.ts";
import type { Problem } from "../problem.ts";
import type { Lap, ReadActivity } from "./activity.ts";
import type { FitClock } from "./from-fit-clock.ts";
import { pausesOnAxis } from "./from-fit-pauses.ts";
import { readLap, type TcxLap } from "./from-tcx-laps.ts";
import { type LapSpan, pausesOfLaps } from "./from-tcx-pauses.ts";
import { factsOfTcx } from "./from-tcx-summary.ts";
import { measured, quantity } from "./quantity.ts";
import { clockOfPoints } from "./xml-clock.ts";
import type { XmlFile } from "./xml-file.ts";
import { PointTable } from "./xml-points.ts";
import { samplesOfPoints } from "./xml-samples.ts";
import { type Start, startOf } from "./xml-start.ts";
import { clockOf, isDate, type XmlTime } from "./xml-time.ts";

/** As `SummarySchema` allows. */
const MAX_LAPS = 2_000;
/** First lap and first point may differ so much before it is worth a word. */
const TOLERANCE_SECONDS = 60;
const DAY_SECONDS = 86_400;

export interface ActivityElement {
	sport: Sport;
	subSport: SubSport | null;
	name: string | null;
	device: string | null;
	/** The start as the activity's `Id` names it. */
	id: XmlTime | null;
	laps: readonly XmlElement[];
}

/** Null when there is neither a lap nor a point in it. */
export function readTcxActivity(element: ActivityElement, file: XmlFile, problems: Problem[]): ReadActivity | null {
	const table = new PointTable();
	const stated = readLaps(element.laps, file, table, problems);
	const rows = stated.flatMap((lap) => lap.tracks.flat());
	if (rows.length === 0 && stated.every((lap) => lap.start === null && Number.isNaN(lap.timerSeconds))) return null;

	const zero = secondZero(stated, table, rows, problems) ?? element.id;
	const clock = clockOfPoints(table, rows, zero?.seconds ?? 0, problems);
	const spans = spansOf(stated, clock);
	const end = spans.at(-1)?.to ?? 0;
	const pauses = pausesOnAxis(pausesOfLaps(spans), (second) => second, clock.seconds.at(-1) ?? 0);
	const samples = samplesOfPoints({ table, rows, seconds: clock.seconds, sport: element.sport, pauses });
	const laps = spans.map((span, index) => lapOf(span, stated[index]));
	return {
		summary: {
			sport: element.sport,
			subSport: element.subSport,
			name: element.name,
			...startOfActivity(zero, element.id, problems),
			...factsOfTcx({ sport: element.sport, stated, laps, end, samples }),
		},
		samples,
		device: element.device,
	};
}

function readLaps(elements: readonly XmlElement[], file: XmlFile, table: PointTable, problems: Problem[]): TcxLap[] {
	if (elements.length > MAX_LAPS) {
		problems.push({ code: "too_large", detail: `The activity has ${elements.length} laps; the first ${MAX_LAPS} were kept.` });
	}
	const read = elements.slice(0, MAX_LAPS).map((element) => readLap(element, file, table));
	const points = table.time.length;
	const damaged = read.reduce((sum, lap) => sum + lap.damaged, 0);
	if (damaged > 0) problems.push({ code: "damaged", detail: `${damaged} of ${points + damaged} points cannot be read and were left out.` });
	const laps = read.map(({ lap }) => ({ ...lap, tracks: lap.tracks.map((rows) => table.timed(rows)) }));
	const kept = laps.reduce((sum, lap) => sum + lap.tracks.reduce((rows, track) => rows + track.length, 0), 0);
	if (kept < points) {
		problems.push({ code: "unusable_time", detail: `${points - kept} of ${points} points have no usable time and were left out.` });
	}
	table.settleZones();
	return laps;
}

/** The first lap's start, or the first point where the lap's start cannot be; null when there is neither. */
function secondZero(laps: readonly TcxLap[], table: PointTable, rows: readonly number[], problems: Problem[]): XmlTime | null {
	const start = laps[0]?.start ?? null;
	const row = rows[0];
	if (row === undefined) return laps.find((lap) => lap.start !== null)?.start ?? null;
	const offset = table.offset[row] ?? Number.NaN;
	const first: XmlTime = { seconds: table.time[row] ?? 0, offset: Number.isNaN(offset) ? null : offset };
	if (start === null) return first;
	const late = start.seconds - first.seconds;
	if (late > TOLERANCE_SECONDS || late < -DAY_SECONDS) {
		const detail = `The first lap says it started ${Math.abs(Math.round(late))} s ${late > 0 ? "after" : "before"} its first point; samples count from that point.`;
		problems.push({ code: "unusable_time", detail });
		return first;
	}
	if (late > 0) return first;
	// A start without a zone beside points with one is UTC, as TCX has it.
	return { seconds: start.seconds, offset: start.offset ?? (first.offset === null ? null : 0) };
}

function spansOf(laps: readonly TcxLap[], clock: FitClock): LapSpan[] {
	let index = 0;
	const spans: LapSpan[] = [];
	for (const lap of laps) {
		const tracks = lap.tracks.map((rows) => {
			index += rows.length;
			return clock.seconds.subarray(index - rows.length, index);
		});
		const first = tracks.find((track) => track.length > 0)?.[0];
		const before = spans.at(-1)?.to ?? 0;
		const from = lap.start === null ? (first ?? before) : clock.at(lap.start.seconds);
		const last = tracks.findLast((track) => track.length > 0)?.at(-1) ?? from;
		spans.push({ from, to: Math.max(last, from + (lap.timerSeconds || 0)), timerSeconds: lap.timerSeconds, tracks });
	}
	for (const [i, span] of spans.entries()) {
		const next = spans[i + 1];
		if (next && next.from > span.from) span.to = next.from;
	}
	return spans;
}

function lapOf(span: LapSpan, stated: TcxLap | undefined): Lap {
	return {
		startSeconds: span.from,
		elapsedSeconds: quantity(span.to - span.from),
		timerSeconds: quantity(span.timerSeconds),
		distanceMetres: quantity(stated?.distanceMetres),
		averageHeartRate: measured(stated?.averageHeartRate),
		averagePower: measured(stated?.averagePower),
	};
}

/** Device uptime is no date; the activity's `Id` then is the best there is. */
function startOfActivity(zero: XmlTime | null, id: XmlTime | null, problems: Problem[]): Start {
	const dated = [zero, id].find((time) => time !== null && isDate(time.seconds)) ?? null;
	if (dated === null || dated !== zero) {
		const taken = dated === null ? "no date is known" : `taken as ${clockOf(dated.seconds)} from the activity's Id`;
		problems.push({ code: "unusable_time", detail: `The device did not know the date when the activity started; ${taken}.` });
	} else if (dated.offset === null) {
		problems.push({ code: "zone_assumed", detail: "The times name no zone; they were taken as the athlete's wall clock." });
	}
	return startOf(dated?.seconds ?? null, dated?.offset ?? null);
}
