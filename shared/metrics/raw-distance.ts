/** Distance as the device recorded it, or as it follows from positions or from speed. */
import type { Samples } from "../activity/samples.ts";
import { valueAt } from "./column.ts";

const EARTH_RADIUS = 6_371_008.8;
/** A speed is believed for this many seconds when the next row is late. */
const LONGEST_HOLD = 10;

/** Metres per row, NaN where not known; not repaired. Distance before positions before speed; null when none of them says anything. */
export function rawDistance({ time, channels }: Samples): Float64Array | null {
	const { distance, latitude, longitude, speed } = channels;
	if (distance && rises(distance)) return distance;
	if (latitude && longitude) return alongPositions(latitude, longitude);
	if (speed) return fromSpeed(time, speed);
	return null;
}

function rises(column: Float64Array): boolean {
	let first = Number.NaN;
	for (const value of column) {
		if (Number.isNaN(first)) first = value;
		else if (value > first) return true;
	}
	return false;
}

/** Great-circle distance (haversine) from one known position to the next. */
function alongPositions(latitude: Float64Array, longitude: Float64Array): Float64Array {
	const metres = new Float64Array(latitude.length).fill(Number.NaN);
	let total = 0;
	let last = -1;
	for (let row = 0; row < latitude.length; row++) {
		const step = last < 0 ? 0 : haversine(latitude, longitude, last, row);
		if (Number.isNaN(valueAt(latitude, row) + valueAt(longitude, row))) continue;
		total += step;
		metres[row] = total;
		last = row;
	}
	return metres;
}

function haversine(latitude: Float64Array, longitude: Float64Array, from: number, to: number): number {
	const radians = Math.PI / 180;
	const south = valueAt(latitude, from) * radians;
	const north = valueAt(latitude, to) * radians;
	const across = (valueAt(longitude, to) - valueAt(longitude, from)) * radians;
	const h = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * Math.sin(across / 2) ** 2;
	return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

function fromSpeed(time: Float64Array, speed: Float64Array): Float64Array {
	const metres = new Float64Array(time.length);
	for (let row = 1; row < time.length; row++) {
		const held = Math.min(LONGEST_HOLD, valueAt(time, row) - valueAt(time, row - 1));
		const before = valueAt(speed, row - 1);
		metres[row] = valueAt(metres, row - 1) + (Number.isNaN(before) ? 0 : before * held);
	}
	return metres;
}
