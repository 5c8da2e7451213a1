import { valueAt } from "./column.ts";
import { meanMaxCurve } from "./mean-max.ts";
import { type Metric, missing } from "./metric.ts";
import type { Recording } from "./recording.ts";
import { LONGEST_SERIES } from "./series.ts";
import { totalsAt } from "./trace.ts";

/** Highest mean power per duration, by elapsed time: stops, gaps and seconds without a value count as no power, so that none makes a best. */
export const powerCurve: Metric<number[]> = {
	id: "powerCurve",
	unit: "W",
	needs: ["samples", "power"],
	source: "mean-maximal power on a 2 % grid of durations, prefix sums at 1 Hz",
	compute(recording) {
		if (recording.samples === null) return missing("no_samples");
		const series = elapsedEnergySeries(recording);
		if (series === null) return missing("no_power");
		const curve = meanMaxCurve(series, 10);
		return curve === null ? missing("too_short") : { value: curve };
	},
};

/** Joules at whole seconds after the first row; null without power. */
export function elapsedEnergySeries({ samples, power }: Recording): Float64Array | null {
	if (samples === null || power === null) return null;
	const start = valueAt(samples.time, 0);
	const seconds = Math.floor(Math.min(LONGEST_SERIES, valueAt(samples.time, samples.time.length - 1) - start));
	const times = new Float64Array(seconds + 1);
	for (let second = 0; second <= seconds; second++) times[second] = start + second;
	return totalsAt(power, times).total;
}
