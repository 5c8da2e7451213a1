/** Spans in which nothing was recorded because the athlete stood still, however the device writes them. */
import type { Samples } from "../activity/samples.ts";
import { interpolate, valueAt } from "./column.ts";
import { pausedSeconds } from "./pauses.ts";
import type { Track } from "./track.ts";

/** Watches that save rows only on change leave gaps of up to this many seconds. */
const LONGEST_ROW = 30;
/** A gap is this many times longer than the rows usually are. */
const TIMES_LONGER = 5;
/** Slower than a stroll is standing, m/s. */
const SLOWEST_MOTION = 0.5;
/** Rows that are looked at to learn how far apart they usually are. */
const PROBES = 101;

/**
 * The timer's pauses, and gaps of more than 30 s between rows (or five times the usual distance of rows) in which no way was made, in order and without
 * overlap. A gap that was travelled through, as in a tunnel, is no stop. The row before a gap keeps its usual length.
 */
export function stopsOf({ time, pauses }: Samples, track: Track | null): Samples["pauses"] {
	const usual = usualStep(time);
	const limit = Math.max(LONGEST_ROW, TIMES_LONGER * usual);
	const paused = pausedSeconds(pauses);
	const spans = pauses.filter(({ from, to }) => to > from);
	for (let row = 1; row < time.length; row++) {
		const [from, to] = [valueAt(time, row - 1), valueAt(time, row)];
		if (to - from <= limit) continue;
		const running = to - from - paused(from, to);
		if (running <= limit) continue;
		const metres = track === null ? 0 : interpolate(track.time, track.metres, to) - interpolate(track.time, track.metres, from);
		if (metres < SLOWEST_MOTION * running) spans.push({ from: from + usual, to });
	}
	return joined(spans.sort((a, b) => a.from - b.from));
}

function joined(spans: Samples["pauses"]): Samples["pauses"] {
	const stops: Samples["pauses"] = [];
	for (const { from, to } of spans) {
		const last = stops.at(-1);
		if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
		else stops.push({ from, to });
	}
	return stops;
}

/** Median seconds between rows, of up to 101 places. */
function usualStep(time: Float64Array): number {
	const steps: number[] = [];
	const stride = Math.max(1, Math.floor(time.length / PROBES));
	for (let row = 1; row < time.length; row += stride) steps.push(valueAt(time, row) - valueAt(time, row - 1));
	return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1;
}
