import { valueAt } from "./column.ts";
import { type Metric, missing } from "./metric.ts";

/** As the source states it; where it does not, the repaired track's. */
export const distance: Metric<number> = {
	id: "distanceMetres",
	unit: "m",
	needs: ["distance"],
	source: "the recording device; else the sum of plausible steps between positions",
	compute({ summary, track }) {
		const stated = summary.distanceMetres;
		if (stated !== null && stated > 0) return { value: stated };
		return track === null ? missing("no_distance") : { value: valueAt(track.metres, track.metres.length - 1) };
	},
};
