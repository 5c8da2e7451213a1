import { intensityLoad } from "./intensity-load.ts";
import type { Judging } from "./judging.ts";
import { type Metric, missing } from "./metric.ts";

/**
 * Load by pace: hours * (weighted speed / threshold speed)^2 * 100. Without a way in the samples the mean speed with the timer running stands for
 * the weighted one, which underestimates uneven sessions.
 */
export const paceLoad: Metric<number, Judging> = {
	id: "paceLoad",
	unit: "load",
	needs: ["running", "distance", "time", "threshold_speed"],
	source: "running stress score: Coggan's normalised power (Allen & Coggan) on graded speed (Skiba 2006)",
	compute({ measures, summary, athlete }) {
		const { weightedSpeed, distanceMetres, timerSeconds } = measures;
		if (summary.sport !== "running") return missing("not_this_sport");
		if (athlete.thresholdSpeed === null || !(athlete.thresholdSpeed > 0)) return missing("no_threshold");
		if (weightedSpeed !== null) return { value: intensityLoad(weightedSpeed.seconds, weightedSpeed.value, athlete.thresholdSpeed) };
		if (measures.missing.weightedSpeed === "too_short") return missing("too_short");
		if (distanceMetres === null || distanceMetres === 0) return missing("no_distance");
		if (timerSeconds === null) return missing("no_time");
		return { value: intensityLoad(timerSeconds, distanceMetres / timerSeconds, athlete.thresholdSpeed) };
	},
};
