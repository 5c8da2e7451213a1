/** Speed, heart rate and power of an activity, asked for between two times: from its samples, or else from its laps. */
import type { Activity, Lap } from "../activity/activity.ts";
import { valueAt } from "../metrics/column.ts";
import { elapsedWaySeries } from "../metrics/motion-way.ts";
import { elapsedEnergySeries } from "../metrics/power-curve.ts";
import type { Recording } from "../metrics/recording.ts";
import { movingMean } from "../metrics/smoothed.ts";
import type { Trace } from "../metrics/trace.ts";
import type { Channel } from "./target-band.ts";

/** Positions jump and runners bob: speed is averaged over this long, power over a little longer, seconds (odd). */
const SMOOTH = { speed: 15, power: 11 };
/** Slower than this is standing, m/s: it is no pace. */
const STANDING = 0.5;

/** Each value and for how many seconds it was held, within `from` to `to` seconds after the start. */
export type Visit = (value: number, seconds: number) => void;

export interface Signal {
	/** Seconds after the activity's start at which it ends. */
	end: number;
	has(channel: Channel): boolean;
	visit(channel: Channel, from: number, to: number, each: Visit): void;
}

interface Series {
	start: number;
	/** Per whole second after `start`; NaN where nothing was measured. */
	values: Float64Array;
}

export function signalOfSamples(recording: Recording): Signal {
	const { samples, track, heartRate } = recording;
	const first = samples?.time[0] ?? 0;
	const last = samples?.time.at(-1) ?? 0;
	const way = elapsedWaySeries(recording);
	const energy = elapsedEnergySeries(recording);
	const series: Record<Channel, Series | null> = {
		speed: way && { start: track?.time[0] ?? 0, values: movingMean(way, SMOOTH.speed) },
		power: energy && { start: first, values: movingMean(energy, SMOOTH.power) },
		heart_rate: heartRate && { start: first, values: held(heartRate, first, last) },
	};
	return {
		end: last,
		has: (channel) => series[channel] !== null,
		visit(channel, from, to, each) {
			const found = series[channel];
			if (!found) return;
			const least = channel === "speed" ? STANDING : 0;
			const end = Math.min(found.values.length, Math.ceil(to - found.start));
			for (let second = Math.max(0, Math.floor(from - found.start)); second < end; second++) {
				const value = valueAt(found.values, second);
				if (value >= least) each(value, 1);
			}
		},
	};
}

function held({ time, value, seconds }: Trace, from: number, to: number): Float64Array {
	const values = new Float64Array(Math.max(0, Math.ceil(to - from))).fill(Number.NaN);
	for (let row = 0; row < time.length; row++) {
		const start = Math.floor(valueAt(time, row) - from);
		values.fill(valueAt(value, row), start, Math.max(start + 1, Math.ceil(start + valueAt(seconds, row))));
	}
	return values;
}

export function lapSeconds({ timerSeconds, elapsedSeconds }: Lap): number {
	return timerSeconds ?? elapsedSeconds ?? 0;
}

/** Of a source that keeps laps only, or nothing but the whole: `laps` are then one. */
export function signalOfLaps(activity: Pick<Activity, "laps">): Signal {
	const spans = activity.laps.map((lap) => {
		const seconds = lapSeconds(lap);
		const speed = lap.distanceMetres !== null && lap.distanceMetres > 0 && seconds > 0 ? lap.distanceMetres / seconds : null;
		const to = lap.startSeconds + (lap.elapsedSeconds ?? seconds);
		return { from: lap.startSeconds, to, speed, heart_rate: lap.averageHeartRate, power: lap.averagePower };
	});
	return {
		end: spans.at(-1)?.to ?? 0,
		has: (channel) => spans.some((span) => span[channel] !== null),
		visit(channel, from, to, each) {
			for (const span of spans) {
				const value = span[channel];
				const seconds = Math.min(to, span.to) - Math.max(from, span.from);
				if (value !== null && seconds > 0) each(value, seconds);
			}
		},
	};
}
