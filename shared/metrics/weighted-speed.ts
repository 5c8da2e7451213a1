import { valueAt } from "./column.ts";
import { type Metric, missing, once } from "./metric.ts";
import { waySeries } from "./motion-way.ts";
import { onFoot } from "./on-foot.ts";
import { weightedMean } from "./series.ts";

/**
 * Weighted pace as a speed: the fourth-power mean of graded speed over 30 s windows of time in motion; of plain speed without altitude. Stops are cut
 * out.
 */
export const weightedSpeed: Metric<{ value: number; seconds: number }> = {
	id: "weightedSpeed",
	unit: "m/s",
	needs: ["on_foot", "samples", "distance"],
	source: "Coggan's normalised power (Allen & Coggan) on graded speed (Skiba 2006)",
	compute: once((recording) => {
		const { summary, samples, motion } = recording;
		if (!onFoot(summary.sport)) return missing("not_this_sport");
		if (samples === null) return missing("no_samples");
		const series = waySeries(recording);
		if (series === null || motion === null) return missing("no_distance");
		const value = weightedMean(series);
		return value === null ? missing("too_short") : { value: { value, seconds: valueAt(motion.clock, motion.clock.length - 1) } };
	}),
};
