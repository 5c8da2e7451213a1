import { smoothedAltitude } from "./graded-metres.ts";
import { type Metric, missing } from "./metric.ts";

/** A rise counts once it is this much above the lowest point since the last one, metres: less is the wandering of a sensor. */
const LEAST_RISE = 3;

/** Climbed: rises of at least 3 m of altitude smoothed over 70 m of way; else as the source states it. Standing still climbs nothing, whatever the sensor does. */
export const ascent: Metric<number> = {
	id: "ascentMetres",
	unit: "m",
	needs: ["distance", "altitude"],
	source: "sum of rises of 3 m and more of altitude averaged over 70 m (hysteresis)",
	compute({ summary, samples, track, motion }) {
		const altitude = samples && track && motion?.onTrack ? smoothedAltitude(track, samples) : null;
		if (altitude !== null) return { value: climbed(altitude) };
		if (summary.ascentMetres !== null) return { value: summary.ascentMetres };
		if (samples === null) return missing("no_samples");
		return missing(track === null ? "no_distance" : "no_altitude");
	},
};

/** Sum of rises between turning points that are at least 3 m apart. */
export function climbed(altitude: Float64Array): number {
	let total = 0;
	let low = Number.POSITIVE_INFINITY;
	let high = Number.NEGATIVE_INFINITY;
	let rising = false;
	for (const here of altitude) {
		if (rising) {
			high = Math.max(high, here);
			if (here > high - LEAST_RISE) continue;
			total += high - low;
			rising = false;
			low = here;
		} else {
			low = Math.min(low, here);
			if (here < low + LEAST_RISE) continue;
			rising = true;
			high = here;
		}
	}
	return rising ? total + high - low : total;
}
