/** Records of one session as `Samples`: partial records of the same second become one, impossible values are left out. */
import type { Sport } from "../athlete/sport.ts";
import type { FitContent } from "../fit/content.ts";
import { withStoredHeartRate } from "./from-fit-stored-heart-rate.ts";
import type { Channel, Samples } from "./samples.ts";
import { absentWhenZero, limits } from "./samples-limits.ts";

/** On foot FIT counts one leg's steps. */
const onFoot: readonly Sport[] = ["running", "walking", "hiking"];
/** No one runs 130 strides a minute for long: such files count both legs already. */
const MOST_STRIDES = 130;

interface RecordRows {
	content: FitContent;
	/** Rows of the session in the table of records, in file order. */
	rows: readonly number[];
	/** Seconds after the start for each of `rows`, never falling. */
	seconds: Float64Array;
	sport: Sport;
	/** As long as the table of records; null without any. */
	power: Float64Array | null;
}

/** Null when no record has a time. `pauses` and `rr` are added by who knows them. */
export function samplesOf(records: RecordRows): Pick<Samples, "time" | "channels"> | null {
	const { rows, seconds } = records;
	if (rows.length === 0) return null;
	const places = new Int32Array(rows.length);
	const time = new Float64Array(rows.length);
	let count = 0;
	for (let i = 0; i < rows.length; i++) {
		const second = seconds[i] ?? 0;
		if (count === 0 || second > (time[count - 1] ?? 0)) time[count++] = second;
		places[i] = count - 1;
	}
	const channels: Partial<Record<Channel, Float64Array>> = {};
	for (const [channel, source] of sources(records)) {
		const values = collect(source, rows, places, count, limits[channel]);
		if (values && !(absentWhenZero.includes(channel) && values.every((value) => !(value > 0)))) channels[channel] = values;
	}
	return { time: time.slice(0, count), channels };
}

type ValueOf = (row: number) => number;

function* sources({ content, rows, sport, power }: RecordRows): Generator<[Channel, ValueOf]> {
	const { columns } = content.records;
	const heartRate = withStoredHeartRate(content, rows);
	if (heartRate) yield ["heartRate", (row) => heartRate[row] ?? Number.NaN];
	const plain = ["speed", "altitude", "latitude", "longitude", "temperature"] as const;
	for (const channel of plain) {
		const column = columns[channel];
		if (column) yield [channel, (row) => column[row] ?? Number.NaN];
	}
	if (power) yield ["power", (row) => power[row] ?? Number.NaN];
	const { cadence, fractionalCadence, distance } = columns;
	if (cadence) {
		const factor = stepsPerCycle(sport, meanAboveZero(cadence, rows));
		yield ["cadence", (row) => factor * ((cadence[row] ?? Number.NaN) + (fractionalCadence?.[row] || 0))];
	}
	if (distance) {
		const before = distanceBefore(distance, rows);
		// Distances are whole centimetres; subtracting must not add digits.
		yield ["distance", (row) => Math.round(((distance[row] ?? Number.NaN) - before) * 100) / 100];
	}
}

/** 2 where `meanCadence` counts strides on foot, else 1. */
export function stepsPerCycle(sport: Sport, meanCadence: number): number {
	return onFoot.includes(sport) && !(meanCadence > MOST_STRIDES) ? 2 : 1;
}

function meanAboveZero(column: Float64Array, rows: readonly number[]): number {
	let sum = 0;
	let count = 0;
	for (const row of rows) {
		const value = column[row] ?? 0;
		if (!(value > 0)) continue;
		sum += value;
		count++;
	}
	return sum / count;
}

/** Metres covered by sessions before: multisport devices count on, chained files start again. */
function distanceBefore(distance: Float64Array, rows: readonly number[]): number {
	const firstRow = rows[0] ?? 0;
	const before = distance.subarray(0, firstRow).findLast((value) => !Number.isNaN(value)) ?? 0;
	const first = distance[rows.find((row) => !Number.isNaN(distance[row])) ?? -1] ?? 0;
	return first >= before ? before : 0;
}

function collect(
	source: ValueOf,
	rows: readonly number[],
	places: Int32Array,
	count: number,
	[low, high]: readonly [number, number],
): Float64Array | null {
	let values: Float64Array | null = null;
	for (let i = 0; i < rows.length; i++) {
		const value = source(rows[i] ?? -1);
		if (!(value >= low && value <= high)) continue;
		values ??= new Float64Array(count).fill(Number.NaN);
		values[places[i] ?? 0] = value;
	}
	return values;
}
