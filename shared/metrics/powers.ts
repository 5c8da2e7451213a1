import { valueAt } from "./column.ts";
import { Histogram } from "./distribution.ts";
import type { Distribution } from "./measures.ts";
import { type Metric, missing } from "./metric.ts";
import { powerInMotion } from "./power-in-motion.ts";

/** Time in motion at each power, coasting included, steps of 5 W; seconds without a value are not in it. */
export const powers: Metric<Distribution> = {
	id: "powers",
	unit: "s",
	needs: ["samples", "power"],
	source: "mean power of each second in motion",
	compute(recording) {
		const power = powerInMotion(recording);
		if (power.value === null) return power;
		const { series } = power.value;
		const histogram = new Histogram(5);
		for (let second = 0; second < series.length - 1; second++) histogram.add(valueAt(series, second + 1) - valueAt(series, second), 1);
		const value = histogram.distribution();
		return value === null ? missing("too_short") : { value };
	},
};
