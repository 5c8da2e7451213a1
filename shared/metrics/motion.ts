/** The athlete's own clock: it runs while they move, and stops with them. */

import type { Samples } from "../activity/samples.ts";
import type { Sport } from "../athlete/sport.ts";
import { valueAt } from "./column.ts";
import { movingPerStep } from "./moving-steps.ts";
import { pausedSeconds } from "./pauses.ts";
import { type Totals, type Trace, totalsAt } from "./trace.ts";
import type { Track } from "./track.ts";

/** Sports in which who does not move forward has stopped. */
const TRAVELLING: readonly Sport[] = ["running", "cycling", "swimming", "walking", "hiking", "cross_country_skiing", "rowing"];
/** A shorter way is a machine without a sensor, not a way. */
const SHORTEST_WAY = 100;

export interface Motion {
	/** Seconds after the activity's start, rising in every row. */
	time: Float64Array;
	/** Seconds in motion between each row and the next. */
	moving: Float64Array;
	/** Seconds in motion up to each row. */
	clock: Float64Array;
	/** True when motion is seen on a track, false when all time with the timer running counts: machines, and sports on the spot. */
	onTrack: boolean;
}

/** Null without time. */
export function motionOf(samples: Samples, track: Track | null, stops: Samples["pauses"], sport: Sport): Motion | null {
	const onTrack = track !== null && TRAVELLING.includes(sport) && valueAt(track.metres, track.metres.length - 1) >= SHORTEST_WAY;
	const time = onTrack ? track.time : distinct(samples.time);
	const moving = onTrack ? movingPerStep(track, stops) : runningPerStep(time, stops);
	const clock = new Float64Array(time.length);
	for (let step = 0; step < moving.length; step++) clock[step + 1] = valueAt(clock, step) + valueAt(moving, step);
	return valueAt(clock, clock.length - 1) > 0 ? { time, moving, clock, onTrack } : null;
}

/** Running totals of a trace at each row of the motion, stops cut out with what was recorded in them. */
export function totalsInMotion({ time, moving }: Motion, trace: Trace): Totals {
	const { covered, total } = totalsAt(trace, time);
	return { covered: inMotion(covered, moving), total: inMotion(total, moving) };
}

/** A running total without what it gained during stops. */
export function inMotion(total: Float64Array, moving: Float64Array): Float64Array {
	const kept = new Float64Array(total.length);
	for (let step = 0; step < moving.length; step++) {
		kept[step + 1] = valueAt(kept, step) + (valueAt(moving, step) > 0 ? valueAt(total, step + 1) - valueAt(total, step) : 0);
	}
	return kept;
}

function runningPerStep(time: Float64Array, stops: Samples["pauses"]): Float64Array {
	const steps = new Float64Array(Math.max(0, time.length - 1));
	const paused = pausedSeconds(stops);
	for (let step = 0; step < steps.length; step++) {
		const [from, to] = [valueAt(time, step), valueAt(time, step + 1)];
		steps[step] = to - from - paused(from, to);
	}
	return steps;
}

function distinct(time: Float64Array): Float64Array {
	return time.filter((at, row) => row === 0 || at > valueAt(time, row - 1));
}
