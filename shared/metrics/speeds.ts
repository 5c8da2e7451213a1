import { valueAt } from "./column.ts";
import { Histogram } from "./distribution.ts";
import type { Distribution } from "./measures.ts";
import { type Metric, missing } from "./metric.ts";
import { waySeries } from "./motion-way.ts";
import { onFoot } from "./on-foot.ts";

/** Half of the seconds that a speed is averaged over: from second to second positions jump. */
const REACH = 5;

/** Time in motion at each (graded) speed on foot, steps of 0.05 m/s. */
export const speeds: Metric<Distribution> = {
	id: "speeds",
	unit: "s",
	needs: ["on_foot", "samples", "distance"],
	source: "graded speed over the 10 s around each second in motion",
	compute(recording) {
		if (!onFoot(recording.summary.sport)) return missing("not_this_sport");
		if (recording.samples === null) return missing("no_samples");
		const series = waySeries(recording);
		if (series === null) return missing("no_distance");
		const histogram = new Histogram(0.05);
		for (let second = 0; second < series.length - 1; second++) {
			const [from, to] = [Math.max(0, second - REACH), Math.min(series.length - 1, second + REACH)];
			histogram.add((valueAt(series, to) - valueAt(series, from)) / (to - from), 1);
		}
		const value = histogram.distribution();
		return value === null ? missing("too_short") : { value };
	},
};
