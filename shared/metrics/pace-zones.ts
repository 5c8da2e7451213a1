import { secondsInZones } from "./distribution.ts";
import type { Judging } from "./judging.ts";
import { type Metric, missing } from "./metric.ts";
import { speedZoneBounds } from "./zone-bounds.ts";

/** Seconds in motion in zones 1 to 5 on foot, by graded speed where altitude is known; bounds are known to 0.05 m/s. */
export const paceZoneSeconds: Metric<number[], Judging> = {
	id: "paceZoneSeconds",
	unit: "s",
	needs: ["on_foot", "samples", "distance", "threshold_speed"],
	source: "Friel's running pace zones from threshold pace, or as typed",
	compute({ measures, athlete }) {
		if (measures.speeds === null) return missing(measures.missing.speeds ?? "no_distance");
		const bounds = speedZoneBounds(athlete);
		return bounds === null ? missing("no_threshold") : { value: secondsInZones(measures.speeds, bounds, "spread") };
	},
};
