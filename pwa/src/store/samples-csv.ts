/** Recorded samples as a table that any spreadsheet reads: one row per sample, SI units, an empty cell where nothing was recorded. */
import { type Channel, channels, type Samples } from "../../../shared/activity/samples.ts";

const columns: Record<Channel, string> = {
	heartRate: "heart_rate_bpm",
	cadence: "cadence_per_minute",
	power: "power_watts",
	speed: "speed_metres_per_second",
	altitude: "altitude_metres",
	distance: "distance_metres",
	latitude: "latitude_degrees",
	longitude: "longitude_degrees",
	temperature: "temperature_celsius",
};

const ROWS_PER_PIECE = 2_000;
/** Storage steps are finer than what devices measure: seven places hold a position to a centimetre. */
const PLACES = 1e7;

export function* samplesCsv({ time, channels: recorded }: Samples): Generator<string> {
	const present = channels.flatMap((channel) => {
		const values = recorded[channel];
		return values ? [{ name: columns[channel], values }] : [];
	});
	yield `${["seconds", ...present.map(({ name }) => name)].join(",")}\n`;
	for (let start = 0; start < time.length; start += ROWS_PER_PIECE) {
		let piece = "";
		for (let row = start; row < Math.min(start + ROWS_PER_PIECE, time.length); row++) {
			piece += `${[cell(time[row]), ...present.map(({ values }) => cell(values[row]))].join(",")}\n`;
		}
		yield piece;
	}
}

/** Beat-to-beat intervals and pauses have rows of their own; null when there are none. */
export function* pausesCsv({ pauses }: Samples): Generator<string> {
	yield "from_seconds,to_seconds\n";
	for (const { from, to } of pauses) yield `${cell(from)},${cell(to)}\n`;
}

export function* intervalsCsv(intervals: Float64Array): Generator<string> {
	yield "rr_seconds\n";
	for (const seconds of intervals) yield `${cell(seconds)}\n`;
}

function cell(value: number | undefined): string {
	return value === undefined || Number.isNaN(value) ? "" : String(Math.round(value * PLACES) / PLACES);
}
