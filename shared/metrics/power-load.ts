import { intensityLoad } from "./intensity-load.ts";
import type { Judging } from "./judging.ts";
import { type Metric, missing } from "./metric.ts";

/** Load by power: hours * (weighted power / functional threshold power)^2 * 100. A stated mean alone gives none: rides are too uneven for it. */
export const powerLoad: Metric<number, Judging> = {
	id: "powerLoad",
	unit: "load",
	needs: ["cycling", "samples", "power", "ftp"],
	source: "Coggan's training stress score (Allen & Coggan, Training and Racing with a Power Meter)",
	compute({ measures, summary, athlete }) {
		const { weightedPower } = measures;
		if (summary.sport !== "cycling") return missing("not_this_sport");
		if (weightedPower === null) return missing(measures.missing.weightedPower ?? "no_power");
		if (athlete.ftp === null || !(athlete.ftp > 0)) return missing("no_threshold");
		return { value: intensityLoad(weightedPower.seconds, weightedPower.value, athlete.ftp) };
	},
};
