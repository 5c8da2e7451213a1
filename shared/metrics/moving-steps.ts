/** In motion or standing. */
import type { Samples } from "../activity/samples.ts";
import { between, valueAt } from "./column.ts";
import { pausedSeconds } from "./pauses.ts";
import type { Track } from "./track.ts";

/** Slower than a stroll is standing, m/s. */
const SLOWEST_MOTION = 0.5;
/** Speed is taken over this many seconds, because distance comes in steps of up to several metres. */
const WINDOW = 10;

/**
 * Seconds in motion between each row of a track and the next (one entry less than rows). In motion is at least 0.5 m/s over the 10 seconds around;
 * a gap in the recording counts by its mean speed, and paused time never counts.
 */
export function movingPerStep({ time, metres }: Track, pauses: Samples["pauses"]): Float64Array {
	const steps = new Float64Array(Math.max(0, time.length - 1));
	const paused = pausedSeconds(pauses);
	const behind = walker(time, metres);
	const ahead = walker(time, metres);
	const end = valueAt(time, time.length - 1);
	const start = valueAt(time, 0);
	for (let step = 0; step < steps.length; step++) {
		const from = valueAt(time, step);
		const to = valueAt(time, step + 1);
		const running = to - from - paused(from, to);
		const reach = Math.max(WINDOW, to - from) / 2;
		const middle = (from + to) / 2;
		const since = Math.max(start, middle - reach);
		const until = Math.min(end, middle + reach);
		const speed =
			running < to - from
				? (valueAt(metres, step + 1) - valueAt(metres, step)) / running
				: (ahead(until) - behind(since)) / (until - since);
		steps[step] = speed >= SLOWEST_MOTION ? running : 0;
	}
	return steps;
}

/** Metres at a time, for times that mostly rise. */
function walker(time: Float64Array, metres: Float64Array): (at: number) => number {
	let row = 0;
	return (at) => {
		while (row > 0 && valueAt(time, row) > at) row--;
		while (row < time.length - 2 && valueAt(time, row + 1) < at) row++;
		return between(valueAt(time, row), valueAt(metres, row), valueAt(time, row + 1), valueAt(metres, row + 1), at);
	};
}
