/** Spans in which the timer stood, from `event` messages. FIT profile, types `event` (timer) and `event_type`. */
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";

const TIMER = 0;
const START = 0;
/** stop, stop_all, stop_disable, stop_disable_all */
const STOPS = [1, 4, 8, 9];

/** Times of stop and start in FIT seconds, in file order. A stop that nothing follows is the end, not a pause. */
export function timerPauses(content: FitContent, belongs: (time: number) => boolean): { from: number; to: number }[] {
	const { events } = content;
	const pauses: { from: number; to: number }[] = [];
	let stopped: number | null = null;
	for (let row = 0; row < events.rows; row++) {
		const time = cell(events, "timestamp", row);
		if (cell(events, "event", row) !== TIMER || time === null || !belongs(time)) continue;
		const type = cell(events, "eventType", row);
		if (type === START) {
			if (stopped !== null) pauses.push({ from: stopped, to: time });
			stopped = null;
		} else if (type !== null && STOPS.includes(type)) {
			stopped ??= time;
		}
	}
	return pauses;
}

/** The same spans on the activity's time axis, in order, without overlaps and inside `[0, end]`. */
export function pausesOnAxis(
	pauses: readonly { from: number; to: number }[],
	at: (time: number) => number,
	end: number,
): { from: number; to: number }[] {
	const spans: { from: number; to: number }[] = [];
	let free = 0;
	for (const pause of pauses.map(({ from, to }) => ({ from: at(from), to: at(to) })).toSorted((a, b) => a.from - b.from)) {
		const from = Math.max(free, pause.from);
		const to = Math.min(end, pause.to);
		if (to <= from) continue;
		spans.push({ from, to });
		free = to;
	}
	return spans;
}
