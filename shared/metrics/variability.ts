import { valueAt } from "./column.ts";
import { meanPower } from "./mean-power.ts";
import { type Metric, missing } from "./metric.ts";
import { waySeries } from "./motion-way.ts";
import { onFoot } from "./on-foot.ts";
import { weightedPower } from "./weighted-power.ts";
import { weightedSpeed } from "./weighted-speed.ts";

/** Weighted over mean: of power on the bike, of (graded) speed on foot. 1 is even; both are of the same seconds. */
export const variability: Metric<number> = {
	id: "variability",
	unit: "1",
	needs: ["on_foot_or_cycling", "samples"],
	source: "Coggan's variability index",
	compute(recording) {
		const { sport } = recording.summary;
		if (sport === "cycling") return ratio(weightedPower.compute(recording), meanPower.compute(recording).value);
		if (!onFoot(sport)) return missing("not_this_sport");
		const series = waySeries(recording);
		return ratio(weightedSpeed.compute(recording), series && valueAt(series, series.length - 1) / (series.length - 1));
	},
};

function ratio(weighted: ReturnType<typeof weightedSpeed.compute>, mean: number | null) {
	if (weighted.value === null) return weighted;
	return mean !== null && mean > 0 ? { value: weighted.value.value / mean } : missing("too_short");
}
