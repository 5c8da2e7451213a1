/** One recording cut into two at a moment: two efforts that the watch was left running between. */
import type { Lap, Summary } from "./activity.ts";
import { place } from "./placement.ts";
import type { Channel, Samples } from "./samples.ts";
import { factsOf } from "./samples-facts.ts";

export interface Piece {
	summary: Summary;
	samples: Samples;
}

/**
 * @param atSeconds After the start, in whole seconds. A row that lies there ends the first piece and begins the second.
 *
 * Both pieces begin at 0 s and 0 m. What the whole states for itself and samples cannot tell (calories) is shared out by time; climbing is, by what each piece
 * climbed and went down. Throws a RangeError when one of the pieces would have no rows.
 */
export function splitRecording(summary: Summary, samples: Samples, atSeconds: number): [Piece, Piece] {
	const at = Math.round(atSeconds);
	const [last, first] = [samples.time.findLastIndex((time) => time <= at), samples.time.findIndex((time) => time >= at)];
	if (!(at > 0) || last < 0 || first < 0 || (samples.time.at(-1) ?? 0) <= at)
		throw new RangeError(`nothing was recorded on one side of ${atSeconds} s`);
	const end = Math.max(summary.elapsedSeconds ?? 0, samples.time.at(-1) ?? 0);
	const spans = [
		{ from: 0, to: at },
		{ from: at, to: end },
	] as const;
	const parts = [cut(samples, spans[0], [0, last + 1]), cut(samples, spans[1], [first, samples.time.length])] as const;
	return [pieceOf(summary, samples, parts, spans, 0), pieceOf(summary, samples, parts, spans, 1)];
}

interface Span {
	/** Seconds after the whole's start. */
	from: number;
	to: number;
}

function cut(samples: Samples, { from, to }: Span, [first, last]: readonly [number, number]): Samples {
	const columns: Samples["channels"] = {};
	const before = samples.time.findLastIndex((time) => time <= from) + 1;
	for (const [channel, column] of Object.entries(samples.channels) as [Channel, Float64Array][]) {
		const part = column.slice(first, last);
		if (part.every(Number.isNaN)) continue;
		columns[channel] = channel === "distance" && from > 0 ? since(part, column.subarray(0, before)) : part;
	}
	return {
		time: samples.time.slice(first, last).map((time) => time - from),
		channels: columns,
		pauses: pausesOf(samples, { from, to }),
		rr: beatsOf(samples, { from, to }),
	};
}

/** Metres since the cut: the way up to it was the first piece's. */
function since(part: Float64Array, before: Float64Array): Float64Array {
	const done = before.findLast((metres) => !Number.isNaN(metres)) ?? 0;
	return part.map((metres) => metres - done);
}

function pausesOf(samples: Samples, { from, to }: Span): Samples["pauses"] {
	return samples.pauses
		.map((pause) => ({ from: Math.max(pause.from, from) - from, to: Math.min(pause.to, to) - from }))
		.filter((pause) => pause.to > pause.from);
}

/** Beats carry no clock, and none are kept while the timer stands: the cut lies at the same share of them as of the running time. */
function beatsOf(samples: Samples, span: Span): Samples["rr"] {
	if (samples.rr === null) return null;
	const end = samples.time.at(-1) ?? 0;
	const all = runningSeconds(samples, { from: 0, to: end });
	const sum = samples.rr.reduce((total, interval) => total + interval, 0);
	const share = (to: number) => (all > 0 ? (sum * runningSeconds(samples, { from: 0, to: Math.min(to, end) })) / all : sum);
	const [first, last] = [span.from === 0 ? -1 : share(span.from), span.to >= end ? Number.POSITIVE_INFINITY : share(span.to)];
	let reached = 0;
	return samples.rr.filter((interval) => {
		reached += interval;
		return reached > first && reached <= last;
	});
}

function runningSeconds(samples: Samples, span: Span): number {
	return pausesOf(samples, span).reduce((seconds, pause) => seconds - (pause.to - pause.from), span.to - span.from);
}

function pieceOf(summary: Summary, whole: Samples, parts: readonly [Samples, Samples], spans: readonly [Span, Span], which: 0 | 1): Piece {
	const samples = parts[which];
	const span = spans[which];
	const elapsedSeconds = span.to - span.from;
	const timerSeconds = runningSeconds(whole, span);
	const timers = runningSeconds(whole, { from: 0, to: spans[1].to });
	const { distanceMetres, averageHeartRate, maxHeartRate, averagePower, maxPower, averageCadence } = factsOf(samples);
	const share = (stated: number | null, ofPiece: number, ofAll: number) =>
		stated === null || !(ofAll > 0) ? null : (stated * ofPiece) / ofAll;
	const [up, down] = [1, -1].map((way) => parts.map((part) => climbed(part, way)));
	const piece: Summary = {
		...summary,
		...clockOf(summary, span.from),
		elapsedSeconds,
		timerSeconds,
		distanceMetres,
		ascentMetres: share(summary.ascentMetres, up?.[which] ?? 0, sumOf(up)),
		descentMetres: share(summary.descentMetres, down?.[which] ?? 0, sumOf(down)),
		averageHeartRate,
		maxHeartRate,
		averagePower,
		maxPower,
		averageCadence,
		calories: share(summary.calories, timerSeconds, timers),
		laps: lapsOf(summary.laps, whole, span),
	};
	return { summary: piece, samples };
}

function sumOf(values: readonly number[] = []): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** Metres up (1) or down (-1), unsmoothed: only good for shares. */
function climbed({ channels }: Samples, way: number): number {
	let last = Number.NaN;
	let metres = 0;
	for (const altitude of channels.altitude ?? []) {
		if (Number.isNaN(altitude)) continue;
		if (!Number.isNaN(last)) metres += Math.max(0, way * (altitude - last));
		last = altitude;
	}
	return metres;
}

function clockOf({ startedAt, startedLocal, zone }: Summary, seconds: number): Pick<Summary, "startedAt" | "startedLocal"> {
	const instant = startedAt === null ? null : `${new Date(Date.parse(startedAt) + seconds * 1000).toISOString().slice(0, 19)}Z`;
	if (startedLocal === null) return { startedAt: instant, startedLocal: null };
	// Where clocks were changed in between, only the zone knows.
	const placed = instant === null || zone === null ? null : place({ startedAt: instant, startedLocal: null, zone }, "UTC");
	const first = startedAt === null || zone === null ? null : place({ startedAt, startedLocal: null, zone }, "UTC");
	if (placed && first && !placed.zoneAssumed && first.startedLocal === startedLocal)
		return { startedAt: instant, startedLocal: placed.startedLocal };
	return { startedAt: instant, startedLocal: new Date(Date.parse(`${startedLocal}Z`) + seconds * 1000).toISOString().slice(0, 19) };
}

/** A lap that runs across the cut is measured anew in both pieces; the others keep what the watch said. */
function lapsOf(laps: readonly Lap[], whole: Samples, { from, to }: Span): Lap[] {
	return laps.flatMap((lap, index) => {
		const start = lap.startSeconds;
		const end = lap.elapsedSeconds === null ? (laps[index + 1]?.startSeconds ?? to) : start + lap.elapsedSeconds;
		const inside = { from: Math.max(start, from), to: Math.min(end, to) };
		if (inside.to <= inside.from) return [];
		const startSeconds = inside.from - from;
		// The second that rounding leaves over is no lap of its own.
		if (inside.to - inside.from < 1 && end - start >= 1) return [];
		if (inside.from - start < 1 && end - inside.to < 1) return [{ ...lap, startSeconds }];
		return [measuredLap(whole, inside, startSeconds)];
	});
}

function measuredLap(whole: Samples, span: Span, startSeconds: number): Lap {
	const first = whole.time.findIndex((time) => time >= span.from);
	const last = whole.time.findLastIndex((time) => time <= span.to) + 1;
	const rows: [number, number] = first < 0 || last <= first ? [0, 0] : [first, last];
	const facts = factsOf(cut(whole, span, rows));
	return {
		startSeconds,
		elapsedSeconds: span.to - span.from,
		timerSeconds: runningSeconds(whole, span),
		distanceMetres: facts.distanceMetres,
		averageHeartRate: facts.averageHeartRate,
		averagePower: facts.averagePower,
	};
}
