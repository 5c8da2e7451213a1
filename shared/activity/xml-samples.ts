/** Points of one effort as `Samples`: points of the same moment become one, impossible values are left out. */
import type { Sport } from "../athlete/sport.ts";
import { stepsPerCycle } from "./from-fit-samples.ts";
import { type Channel, channels, type Samples } from "./samples.ts";
import { absentWhenZero, limits } from "./samples-limits.ts";
import { distanceAlong, distanceCounted } from "./xml-distance.ts";
import type { PointTable } from "./xml-points.ts";

export interface Points {
	table: PointTable;
	/** In order of time; all have one. */
	rows: readonly number[];
	/** Seconds after the start for each of `rows`, never falling. */
	seconds: Float64Array;
	sport: Sport;
	/** In order, within the recording. */
	pauses: { from: number; to: number }[];
}

/** Null without points. Distance is the recorded one where it counts on and moves, else along the positions. */
export function samplesOfPoints(points: Points): Samples | null {
	const { table, rows, seconds, sport, pauses } = points;
	if (rows.length === 0) return null;
	const places = new Int32Array(rows.length);
	const times = new Float64Array(rows.length);
	let count = 0;
	for (let i = 0; i < rows.length; i++) {
		const second = seconds[i] ?? 0;
		if (count === 0 || second > (times[count - 1] ?? 0)) times[count++] = second;
		places[i] = count - 1;
	}
	const time = times.slice(0, count);
	const found: Partial<Record<Channel, Float64Array>> = {};
	for (const channel of channels) {
		const values = collect(table.values[channel], rows, places, count, limits[channel]);
		if (values && !(absentWhenZero.includes(channel) && values.every((value) => !(value > 0)))) found[channel] = values;
	}
	if (found.cadence) {
		const factor = stepsPerCycle(sport, meanAboveZero(found.cadence));
		found.cadence = found.cadence.map((value) => value * factor);
	}
	keepPositionsWhole(found);
	const distance = distanceOf(found, time, pauses);
	delete found.distance;
	if (distance) found.distance = distance;
	return { time, channels: found, pauses, rr: null };
}

function distanceOf(
	{ distance, latitude, longitude }: Partial<Record<Channel, Float64Array>>,
	time: Float64Array,
	pauses: Points["pauses"],
): Float64Array | null {
	const counted = distance ? distanceCounted(distance) : null;
	const moved = counted?.some((value) => value > 0) ?? false;
	return !moved && latitude && longitude ? distanceAlong({ time, latitude, longitude, pauses }) : counted;
}

function collect(
	column: readonly number[],
	rows: readonly number[],
	places: Int32Array,
	count: number,
	[low, high]: readonly [number, number],
): Float64Array | null {
	let values: Float64Array | null = null;
	for (let i = 0; i < rows.length; i++) {
		const value = column[rows[i] ?? -1] ?? Number.NaN;
		if (!(value >= low && value <= high)) continue;
		values ??= new Float64Array(count).fill(Number.NaN);
		values[places[i] ?? 0] = value;
	}
	return values;
}

/** A position needs both of its numbers; two exact zeros are a fix that never came. */
function keepPositionsWhole(found: Partial<Record<Channel, Float64Array>>): void {
	const { latitude, longitude } = found;
	if (latitude && longitude) {
		let whole = 0;
		for (let row = 0; row < latitude.length; row++) {
			const none = Number.isNaN(latitude[row]) || Number.isNaN(longitude[row]) || (latitude[row] === 0 && longitude[row] === 0);
			if (none) latitude[row] = longitude[row] = Number.NaN;
			else whole++;
		}
		if (whole > 0) return;
	}
	delete found.latitude;
	delete found.longitude;
}

function meanAboveZero(column: Float64Array): number {
	let sum = 0;
	let count = 0;
	for (const value of column) {
		if (!(value > 0)) continue;
		sum += value;
		count++;
	}
	return sum / count;
}
