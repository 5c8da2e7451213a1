/** Where the athlete was at which time: distance over time, repaired. */
import type { Samples } from "../activity/samples.ts";
import type { Sport } from "../athlete/sport.ts";
import { valueAt } from "./column.ts";
import { pausedSeconds } from "./pauses.ts";
import { rawDistance } from "./raw-distance.ts";

/** Faster than this nobody moves by their own means, m/s: a quicker step is a jump of the satellite fix. */
const FASTEST: Partial<Record<Sport, number>> = {
	running: 12,
	walking: 12,
	hiking: 12,
	swimming: 5,
	rowing: 12,
	cycling: 40,
	cross_country_skiing: 30,
};
const FASTEST_OTHERWISE = 100;

export interface Track {
	/** Seconds after the activity's start, rising in every row. */
	time: Float64Array;
	/** From 0, never falling. */
	metres: Float64Array;
}

/**
 * The track of a recording, or null when it has no distance, no positions and no speed, or never moves. Backward steps and steps that nobody can
 * run add nothing (the recording goes on from where it jumped to); rows of one second are one row; a gap is a straight line.
 */
export function trackOf(samples: Samples, sport: Sport): Track | null {
	const raw = rawDistance(samples);
	if (raw === null) return null;
	const fastest = FASTEST[sport] ?? FASTEST_OTHERWISE;
	const paused = pausedSeconds(samples.pauses);
	const time = new Float64Array(raw.length);
	const metres = new Float64Array(raw.length);
	let rows = 0;
	let previous = Number.NaN;
	for (let row = 0; row < raw.length; row++) {
		const here = valueAt(raw, row);
		if (Number.isNaN(here)) continue;
		const now = valueAt(samples.time, row);
		if (rows === 0) {
			time[0] = now;
			rows = 1;
		} else {
			const before = valueAt(time, rows - 1);
			const step = here - previous;
			const possible = step > 0 && step <= fastest * Math.max(1, now - before - paused(before, now));
			const total = valueAt(metres, rows - 1) + (possible ? step : 0);
			if (now > before) rows++;
			time[rows - 1] = now;
			metres[rows - 1] = total;
		}
		previous = here;
	}
	if (rows < 2 || !(valueAt(metres, rows - 1) > 0)) return null;
	return { time: time.slice(0, rows), metres: metres.slice(0, rows) };
}
