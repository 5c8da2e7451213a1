/**
 * A recording from Strava's streams (`GET /activities/{id}/streams`): a list of `{ type, data }`, or an object keyed by type. The arrays stand side by
 * side, row by row; `time` (seconds) leaves gaps where the device paused, and pauses are not told from gaps. Running cadence counts one foot.
 */
import type { Sport } from "../athlete/sport.ts";
import type { Problem } from "../problem.ts";
import { stepsPerCycle } from "./from-fit-samples.ts";
import { isJsonRecord, jsonField, jsonText } from "./json-record.ts";
import type { Channel, Samples } from "./samples.ts";

const channelOf: Readonly<Record<string, Channel>> = {
	heartrate: "heartRate",
	cadence: "cadence",
	watts: "power",
	velocity_smooth: "speed",
	altitude: "altitude",
	distance: "distance",
	temp: "temperature",
};
/** Five days at one a second. */
const MAX_ROWS = 432_000;

export interface StreamsReading {
	samples: Samples | null;
	problems: Problem[];
}

/** Never throws. `json` is the parsed answer. Rows without a time, or that go back in time, are left out. */
export function readStravaStreams(json: unknown, sport: Sport): StreamsReading {
	const streams = streamsOf(json);
	if (streams.size === 0) return refused("not_recognised", "These are not Strava's streams.");
	const time = streams.get("time");
	if (!time) return refused("unusable_time", "The streams have no time.");
	if (time.length > MAX_ROWS) return refused("too_large", `The streams have ${time.length} rows; the limit is ${MAX_ROWS}.`);
	const rows: number[] = [];
	let last = 0;
	for (const [row, value] of time.entries()) {
		if (typeof value !== "number" || !Number.isFinite(value) || value < last) continue;
		last = value;
		rows.push(row);
	}
	if (rows.length === 0) return refused("unusable_time", "The streams have no row with a time.");
	const problems: Problem[] = [];
	if (rows.length < time.length) {
		problems.push({
			code: "unusable_time",
			detail: `${time.length - rows.length} rows have no time or go back in it; they were left out.`,
		});
	}
	const samples: Samples = { time: column(time, rows), channels: {}, pauses: [], rr: null };
	const add = (channel: Channel, values: Float64Array) => {
		if (values.some((value) => !Number.isNaN(value))) samples.channels[channel] = values;
	};
	for (const [type, channel] of Object.entries(channelOf)) {
		const data = streams.get(type);
		if (data) add(channel, column(data, rows));
	}
	const places = streams.get("latlng");
	if (places) {
		const part = (index: number) => places.map((place) => (Array.isArray(place) ? (place[index] as unknown) : null));
		add("latitude", column(part(0), rows));
		add("longitude", column(part(1), rows));
	}
	const { cadence } = samples.channels;
	if (cadence) {
		const steps = stepsPerCycle(sport, meanAboveZero(cadence));
		samples.channels.cadence = cadence.map((value) => value * steps);
	}
	return { samples, problems };
}

function refused(code: Problem["code"], detail: string): StreamsReading {
	return { samples: null, problems: [{ code, detail }] };
}

function streamsOf(json: unknown): Map<string, readonly unknown[]> {
	const entries: (readonly [string | null, unknown])[] = Array.isArray(json)
		? json.filter(isJsonRecord).map((stream) => [jsonText(stream, "type"), stream])
		: Object.entries(isJsonRecord(json) ? json : {});
	const streams = new Map<string, readonly unknown[]>();
	for (const [type, stream] of entries) {
		const data = isJsonRecord(stream) ? jsonField(stream, "data") : null;
		if (type !== null && Array.isArray(data)) streams.set(type, data);
	}
	return streams;
}

function column(data: readonly unknown[], rows: readonly number[]): Float64Array {
	return Float64Array.from(rows, (row) => {
		const value = data[row];
		return typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;
	});
}

function meanAboveZero(values: Float64Array): number {
	const turning = values.filter((value) => value > 0);
	return turning.reduce((sum, value) => sum + value, 0) / turning.length;
}
