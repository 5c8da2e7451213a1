import { valueAt } from "./column.ts";
import { meanMaxCurve } from "./mean-max.ts";
import { type Metric, missing } from "./metric.ts";
import { elapsedWaySeries } from "./motion-way.ts";
import { onFoot } from "./on-foot.ts";

/** The fastest second ever measured (Usain Bolt, 2009: 12.4 m/s): what is faster is a jump of the satellite fix, or of the slope. */
const FASTEST = 12.4;

/** Highest mean (graded) speed per duration on foot, by elapsed time: way is only counted where it was made, so that neither stops nor gaps make a best. */
export const speedCurve: Metric<number[]> = {
	id: "speedCurve",
	unit: "m/s",
	needs: ["on_foot", "samples", "distance"],
	source: "mean-maximal speed on a 2 % grid of durations, prefix sums at 1 Hz",
	compute(recording) {
		if (!onFoot(recording.summary.sport)) return missing("not_this_sport");
		if (recording.samples === null) return missing("no_samples");
		const series = elapsedWaySeries(recording);
		if (series === null) return missing("no_distance");
		const curve = meanMaxCurve(possible(series), 10_000);
		return curve === null ? missing("too_short") : { value: curve };
	},
};

function possible(series: Float64Array): Float64Array {
	const slower = new Float64Array(series.length);
	for (let second = 1; second < series.length; second++) {
		slower[second] = valueAt(slower, second - 1) + Math.min(FASTEST, valueAt(series, second) - valueAt(series, second - 1));
	}
	return slower;
}
