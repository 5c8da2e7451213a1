/** Distance covered: as a recording counts it, and along its positions where it does not. */

/** Mean radius of the Earth, m (IUGG). A sphere is up to 0.3 % off the ellipsoid, less than a satellite fix is. */
const EARTH_RADIUS = 6_371_008.8;
/** As for the channel of speeds: whatever is quicker is a jump of the fix, m/s. */
const FASTEST = 150;

/** A count that starts above this goes on from an effort before, m. */
const LONGEST_UNSEEN = 500;
/** A count that falls by more than this, and by half, has started again (some apps count each lap), m. */
const RESTART = 100;
/** Part of the whole that a count may step back by. */
const STEPS_BACK = 0.01;

/** A recorded distance as metres from the start, NaN where missing. Null when it does not count on: some files state each step's length. */
export function distanceCounted(recorded: Float64Array): Float64Array | null {
	const metres = new Float64Array(recorded.length).fill(Number.NaN);
	const first = recorded.find((value) => !Number.isNaN(value)) ?? 0;
	let shift = first > LONGEST_UNSEEN ? -first : 0;
	let last = first;
	let back = 0;
	for (const [row, value] of recorded.entries()) {
		if (Number.isNaN(value)) continue;
		if (last - value > RESTART && value < last / 2) shift += last;
		else back += Math.max(0, last - value);
		last = value;
		// Stated to the centimetre at best; adding must not add digits.
		metres[row] = shift === 0 ? value : Math.round((value + shift) * 100) / 100;
	}
	return back <= STEPS_BACK * (last + shift) ? metres : null;
}

export interface Positions {
	/** Seconds, never falling. */
	time: Float64Array;
	/** Degrees, NaN where not known. */
	latitude: Float64Array;
	longitude: Float64Array;
	/** Way covered while the timer stood does not count. In order. */
	pauses: readonly { from: number; to: number }[];
}

/** Metres from the first position, NaN where there is none: great-circle legs (haversine) from each position to the next, not smoothed. */
export function distanceAlong({ time, latitude, longitude, pauses }: Positions): Float64Array {
	const metres = new Float64Array(time.length).fill(Number.NaN);
	let total = 0;
	let last = -1;
	let pause = 0;
	for (let row = 0; row < time.length; row++) {
		const here = [latitude[row] ?? Number.NaN, longitude[row] ?? Number.NaN] as const;
		if (Number.isNaN(here[0]) || Number.isNaN(here[1])) continue;
		const now = time[row] ?? 0;
		if (last >= 0) {
			const before = time[last] ?? 0;
			while ((pauses[pause]?.from ?? Number.POSITIVE_INFINITY) < before) pause++;
			const paused = (pauses[pause]?.to ?? Number.POSITIVE_INFINITY) <= now;
			const leg = greatCircle([latitude[last] ?? Number.NaN, longitude[last] ?? Number.NaN], here);
			if (!paused && leg <= FASTEST * Math.max(1, now - before)) total += leg;
		}
		metres[row] = total;
		last = row;
	}
	return metres;
}

/** Metres between two positions in degrees (latitude, longitude). */
export function greatCircle(from: readonly [number, number], to: readonly [number, number]): number {
	const radians = Math.PI / 180;
	const across = Math.sin(((to[1] - from[1]) * radians) / 2) ** 2;
	const h = Math.sin(((to[0] - from[0]) * radians) / 2) ** 2 + Math.cos(from[0] * radians) * Math.cos(to[0] * radians) * across;
	return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
