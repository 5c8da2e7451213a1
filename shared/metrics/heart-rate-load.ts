import { valueAt } from "./column.ts";
import { heartRateLoad } from "./load.ts";
import { type Measured, type Metric, missing } from "./metric.ts";
import type { Recording } from "./recording.ts";
import { type HeartRateReserve, heartRateReserve } from "./thresholds.ts";

/** Share of the timer's time that must have a heart rate; the rest is then taken to have been like it. */
const ENOUGH = 0.7;
/** A lower mean is a broken sensor, bpm. */
const LEAST_MEAN = 30;

/**
 * Load by heart rate: per recorded second where there are samples, else by the mean heart rate, which underestimates uneven sessions.
 */
export const heartRateTrainingLoad: Metric<number> = {
	id: "heartRateLoad",
	unit: "load",
	needs: ["heart_rate", "heart_rate_thresholds", "time"],
	source: "Banister's TRIMP scaled to an hour at lactate threshold heart rate",
	compute(recording) {
		const { samples, heartRate, athlete, timerSeconds, summary } = recording;
		if (timerSeconds === null) return missing("no_time");
		if (heartRate === null && (summary.averageHeartRate === null || summary.averageHeartRate < LEAST_MEAN)) return missing("no_heart_rate");
		const reserve = heartRateReserve(athlete);
		if (reserve === null) return missing("no_threshold");
		if (samples !== null && heartRate !== null) return fromTrace(recording, timerSeconds, reserve);
		return { value: heartRateLoad({ minutes: timerSeconds / 60, hr: summary.averageHeartRate ?? 0, ...reserve }) };
	},
};

function fromTrace({ heartRate }: Recording, timerSeconds: number, reserve: HeartRateReserve): Measured<number> {
	if (heartRate === null) return missing("no_heart_rate");
	if (heartRate.coveredSeconds < ENOUGH * timerSeconds) return missing("patchy_heart_rate");
	const perMinute = new Map<number, number>();
	let load = 0;
	for (let row = 0; row < heartRate.bpm.length; row++) {
		const bpm = valueAt(heartRate.bpm, row);
		// Heart rates repeat: the exponential is worked out once per rate.
		let rate = perMinute.get(bpm);
		if (rate === undefined) {
			rate = heartRateLoad({ minutes: 1, hr: bpm, ...reserve });
			perMinute.set(bpm, rate);
		}
		load += (rate * valueAt(heartRate.seconds, row)) / 60;
	}
	return { value: load * Math.max(1, timerSeconds / heartRate.coveredSeconds) };
}
