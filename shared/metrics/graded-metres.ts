/** Distance weighted by slope. */
import type { Samples } from "../activity/samples.ts";
import { gradeFactor } from "../physiology/grade.ts";
import { between, valueAt } from "./column.ts";
import type { Track } from "./track.ts";

/** Slope is taken over steps of this many metres ... */
const STEP = 10;
/** ... of an altitude averaged over this many steps to either side (70 m in all): barometers and satellites both wander. */
const SMOOTH_STEPS = 3;
/** Share of rows that must have an altitude. */
const ENOUGH = 0.8;

/**
 * Metres on the flat that cost the same as the way so far, per row of the track. Null when fewer than 80 % of the rows have an altitude, or the way
 * is shorter than one step.
 */
export function gradedMetres(track: Track, samples: Samples): Float64Array | null {
	const smooth = smoothedAltitude(track, samples);
	if (smooth === null || smooth.length < 2) return null;
	const graded = new Float64Array(smooth.length);
	for (let step = 1; step < graded.length; step++) {
		const grade = (valueAt(smooth, step) - valueAt(smooth, step - 1)) / STEP;
		graded[step] = valueAt(graded, step - 1) + STEP * gradeFactor(grade);
	}
	return track.metres.map((metres) => {
		// What is left after the last whole step goes on at the last slope.
		const step = Math.min(Math.floor(metres / STEP), graded.length - 2);
		return between(0, valueAt(graded, step), STEP, valueAt(graded, step + 1), metres - step * STEP);
	});
}

/** Altitude at 0, 10, 20 ... metres of a track, averaged over 70 m; null when too many rows have none. */
export function smoothedAltitude(track: Track, samples: Samples): Float64Array | null {
	const altitude = altitudeAlong(track, samples);
	return altitude && smoothed(everyStep(track.metres, altitude));
}

/** Altitude at each row of a track, by straight lines over rows without one; null when too many have none. */
export function altitudeAlong({ time }: Track, samples: Samples): Float64Array | null {
	const { altitude } = samples.channels;
	if (altitude === undefined) return null;
	const known: number[] = [];
	for (let row = 0; row < altitude.length; row++) if (!Number.isNaN(valueAt(altitude, row))) known.push(row);
	if (known.length < 2 || known.length < ENOUGH * altitude.length) return null;
	let next = 1;
	return time.map((at) => {
		while (next < known.length - 1 && valueAt(samples.time, known[next] ?? 0) < at) next++;
		const [row0, row1] = [known[next - 1] ?? 0, known[next] ?? 0];
		const [t0, t1] = [valueAt(samples.time, row0), valueAt(samples.time, row1)];
		if (at <= t0 || t1 <= t0) return valueAt(altitude, row0);
		return at >= t1 ? valueAt(altitude, row1) : between(t0, valueAt(altitude, row0), t1, valueAt(altitude, row1), at);
	});
}

/** Altitude at 0, 10, 20 ... metres. */
function everyStep(metres: Float64Array, altitude: Float64Array): Float64Array {
	const steps = new Float64Array(Math.floor(valueAt(metres, metres.length - 1) / STEP) + 1);
	let row = 1;
	for (let step = 0; step < steps.length; step++) {
		const at = step * STEP;
		while (row < metres.length - 1 && valueAt(metres, row) <= at) row++;
		const [m0, m1] = [valueAt(metres, row - 1), valueAt(metres, row)];
		steps[step] = m1 > m0 ? between(m0, valueAt(altitude, row - 1), m1, valueAt(altitude, row), at) : valueAt(altitude, row);
	}
	return steps;
}

/** Centred mean; towards the ends over fewer steps, as many to either side, so that a slope stays the slope it is. */
function smoothed(values: Float64Array): Float64Array {
	const sums = new Float64Array(values.length + 1);
	for (let i = 0; i < values.length; i++) sums[i + 1] = valueAt(sums, i) + valueAt(values, i);
	return values.map((_, i) => {
		const reach = Math.min(SMOOTH_STEPS, i, values.length - 1 - i);
		return (valueAt(sums, i + reach + 1) - valueAt(sums, i - reach)) / (2 * reach + 1);
	});
}
