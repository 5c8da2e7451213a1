import { secondsInZones } from "./distribution.ts";
import type { Judging } from "./judging.ts";
import { type Metric, missing } from "./metric.ts";
import { heartRateZoneBounds } from "./zone-bounds.ts";

/**
 * Seconds in zones 1 to 5, 5a to 5c taken together. The running zones serve every sport. Time without heart rate is in no zone.
 */
export const heartRateZoneSeconds: Metric<number[], Judging> = {
	id: "heartRateZoneSeconds",
	unit: "s",
	needs: ["samples", "heart_rate", "heart_rate_thresholds"],
	source: "Friel's zones from lactate threshold heart rate, or as typed",
	compute({ measures, athlete }) {
		if (measures.heartRates === null) return missing(measures.missing.heartRates ?? "no_heart_rate");
		const bounds = heartRateZoneBounds(athlete);
		return bounds === null ? missing("no_threshold") : { value: secondsInZones(measures.heartRates, bounds, "whole") };
	},
};
