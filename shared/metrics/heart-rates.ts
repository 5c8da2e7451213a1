import { valueAt } from "./column.ts";
import { Histogram } from "./distribution.ts";
import type { Distribution } from "./measures.ts";
import { type Metric, missing } from "./metric.ts";

/** Time at each heart rate with the timer running, steps of 1 bpm; a rate between two counts shares its time between them. */
export const heartRates: Metric<Distribution> = {
	id: "heartRates",
	unit: "s",
	needs: ["samples", "heart_rate"],
	source: "each recorded rate until the next row, 30 s at most",
	compute({ samples, heartRate }) {
		if (samples === null) return missing("no_samples");
		if (heartRate === null) return missing("no_heart_rate");
		const histogram = new Histogram(1);
		for (let row = 0; row < heartRate.value.length; row++) histogram.share(valueAt(heartRate.value, row), valueAt(heartRate.seconds, row));
		const value = histogram.distribution();
		return value === null ? missing("too_short") : { value };
	},
};
