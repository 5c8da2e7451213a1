import { totalSeconds } from "./distribution.ts";
import type { Judging } from "./judging.ts";
import { heartRateLoad } from "./load.ts";
import type { Distribution } from "./measures.ts";
import { type Metric, missing } from "./metric.ts";
import { type HeartRateReserve, heartRateReserve } from "./thresholds.ts";

/** Share of the timer's time that must have a heart rate; the rest is then taken to have been like it. */
const ENOUGH = 0.7;

/**
 * Load by heart rate: per heart rate and the time at it where there are samples, else by the mean heart rate, which underestimates uneven sessions. Rates
 * above the maximum count as the maximum: the impulse grows so fast beyond it that one strap with a fault would be a month's load.
 */
export const heartRateTrainingLoad: Metric<number, Judging> = {
	id: "heartRateLoad",
	unit: "load",
	needs: ["heart_rate", "heart_rate_thresholds", "time"],
	source: "Banister's TRIMP scaled to an hour at lactate threshold heart rate",
	compute({ measures, athlete }) {
		const { timerSeconds, heartRates, meanHeartRate } = measures;
		if (timerSeconds === null) return missing("no_time");
		if (meanHeartRate === null) return missing(measures.missing.meanHeartRate ?? "no_heart_rate");
		const reserve = heartRateReserve(athlete);
		if (reserve === null) return missing("no_threshold");
		if (heartRates === null)
			return { value: heartRateLoad({ minutes: timerSeconds / 60, hr: Math.min(meanHeartRate, reserve.hrMax), ...reserve }) };
		const covered = totalSeconds(heartRates);
		if (covered < ENOUGH * timerSeconds) return missing("patchy_heart_rate");
		return { value: loadOf(heartRates, reserve) * Math.max(1, timerSeconds / covered) };
	},
};

function loadOf({ from, step, seconds }: Distribution, reserve: HeartRateReserve): number {
	return seconds.reduce(
		(load, time, i) =>
			time > 0 ? load + heartRateLoad({ minutes: time / 60, hr: Math.min(from + i * step, reserve.hrMax), ...reserve }) : load,
		0,
	);
}
