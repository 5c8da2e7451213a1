import { between, valueAt } from "./column.ts";
import { type Metric, missing } from "./metric.ts";

/** Effort lags behind speed: the window of Coggan's normalised power, seconds. */
const WINDOW = 30;

/**
 * Load by pace: hours * (weighted speed / threshold speed)^2 * 100. Weighted speed is the fourth-power mean of graded speed over 30 s windows of
 * moving time; without altitude of plain speed, without samples the mean speed with the timer running.
 */
export const paceLoad: Metric<number> = {
	id: "paceLoad",
	unit: "load",
	needs: ["running", "distance", "time", "threshold_speed"],
	source: "running stress score: Coggan's normalised power (Allen & Coggan) on graded speed (Skiba 2006)",
	compute({ summary, athlete, track, moving, graded, timerSeconds }) {
		if (summary.sport !== "running") return missing("not_this_sport");
		if (athlete.thresholdSpeed === null || !(athlete.thresholdSpeed > 0)) return missing("no_threshold");
		if (track !== null && moving !== null) {
			const weighted = weightedSpeed(graded ?? track.metres, moving);
			return weighted === null ? missing("too_short") : { value: loadOf(weighted.seconds, weighted.speed, athlete.thresholdSpeed) };
		}
		if (summary.distanceMetres === null || summary.distanceMetres === 0) return missing("no_distance");
		if (timerSeconds === null) return missing("no_time");
		return { value: loadOf(timerSeconds, summary.distanceMetres / timerSeconds, athlete.thresholdSpeed) };
	},
};

function loadOf(seconds: number, speed: number, thresholdSpeed: number): number {
	return (seconds / 3600) * (speed / thresholdSpeed) ** 2 * 100;
}

/** Null when there is less than one window of motion. */
function weightedSpeed(metres: Float64Array, moving: Float64Array): { seconds: number; speed: number } | null {
	// Stops are cut out, with what little way was made in them.
	const clock = new Float64Array(moving.length + 1);
	const way = new Float64Array(moving.length + 1);
	for (let step = 0; step < moving.length; step++) {
		const seconds = valueAt(moving, step);
		clock[step + 1] = valueAt(clock, step) + seconds;
		way[step + 1] = valueAt(way, step) + (seconds > 0 ? valueAt(metres, step + 1) - valueAt(metres, step) : 0);
	}
	let fourths = 0;
	let weight = 0;
	for (let row = 1, first = 0; row < clock.length; row++) {
		const since = valueAt(clock, row) - WINDOW;
		if (since < 0 || valueAt(moving, row - 1) === 0) continue;
		while (valueAt(clock, first + 1) <= since) first++;
		const before = between(valueAt(clock, first), valueAt(way, first), valueAt(clock, first + 1), valueAt(way, first + 1), since);
		fourths += valueAt(moving, row - 1) * ((valueAt(way, row) - before) / WINDOW) ** 4;
		weight += valueAt(moving, row - 1);
	}
	return weight > 0 ? { seconds: valueAt(clock, clock.length - 1), speed: (fourths / weight) ** 0.25 } : null;
}
