/**
 * Makes one rising time axis of the times a device wrote. Devices set their clock while they record: steps back of a second, jumps of weeks
 * inside one ride. FIT seconds go in, seconds after the activity's start come out.
 */

/** A longer silence is a clock that was set, not a pause: nobody's recording rests for a day. */
const LONGEST_GAP = 86_400;
/** A shorter step back is records written late; a longer one is a clock that was set. */
const LONGEST_STEP_BACK = 10;
/** A bound for hostile files: later jumps are closed too, but laps and pauses are no longer placed among them. */
const MAX_STRETCHES = 100;

interface Stretch {
	/** Clock times of its first and last record. */
	from: number;
	to: number;
	/** What to take from a clock time for seconds on the axis. */
	shift: number;
}

export interface FitClock {
	/** Seconds after the start for each time given, never falling. */
	seconds: Float64Array;
	/** How often the clock was set; where and by how much the first time. */
	jumps: { count: number; firstIndex: number; firstBy: number };
	/** Any clock time of the same activity (a lap's start, a pause) on the axis; never below 0. */
	at(fitSeconds: number): number;
}

/** `times`: the records' times in file order, all present. `start`: the clock time that is second 0. */
export function fitClock(times: Float64Array, start: number): FitClock {
	const seconds = new Float64Array(times.length);
	const stretches: Stretch[] = [];
	const jumps = { count: 0, firstIndex: -1, firstBy: 0 };
	let stretch: Stretch = { from: start, to: start, shift: start };
	let last = 0;
	for (let i = 0; i < times.length; i++) {
		const time = times[i] ?? 0;
		const step = time - stretch.to;
		if (i > 0 && (step > LONGEST_GAP || step < -LONGEST_STEP_BACK)) {
			if (jumps.count++ === 0) Object.assign(jumps, { firstIndex: i, firstBy: step });
			if (stretches.length < MAX_STRETCHES) stretches.push(stretch);
			// The record after the jump counts as one second later.
			stretch = { from: time, to: time, shift: time - last - 1 };
		}
		stretch.to = Math.max(stretch.to, time);
		last = Math.max(last, time - stretch.shift);
		seconds[i] = last;
	}
	stretches.push(stretch);
	return { seconds, jumps, at: (time) => Math.max(0, onAxis(stretches, time)) };
}

function onAxis(stretches: Stretch[], time: number): number {
	const inside = stretches.find((stretch) => time >= stretch.from && time <= stretch.to);
	if (inside) return time - inside.shift;
	// In a gap or behind the end: as much after the stretch before it as the axis has room for.
	const before = stretches.findLastIndex((stretch) => time > stretch.to);
	const stretch = stretches[Math.max(0, before)];
	if (!stretch) return 0;
	const next = stretches[before + 1];
	const seconds = time - stretch.shift;
	return next && before >= 0 ? Math.min(seconds, next.from - next.shift) : seconds;
}
