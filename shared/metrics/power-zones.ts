import { secondsInZones } from "./distribution.ts";
import type { Judging } from "./judging.ts";
import { type Metric, missing } from "./metric.ts";
import { powerZoneBounds } from "./zone-bounds.ts";

/** Seconds in motion in zones 1 to 7, coasting included. Only cycling: functional threshold power is a cyclist's. */
export const powerZoneSeconds: Metric<number[], Judging> = {
	id: "powerZoneSeconds",
	unit: "s",
	needs: ["cycling", "samples", "power", "ftp"],
	source: "Coggan's power zones (Allen & Coggan), or as typed",
	compute({ measures, summary, athlete }) {
		if (summary.sport !== "cycling") return missing("not_this_sport");
		if (measures.powers === null) return missing(measures.missing.powers ?? "no_power");
		const bounds = powerZoneBounds(athlete);
		return bounds === null ? missing("no_threshold") : { value: secondsInZones(measures.powers, bounds, "spread") };
	},
};
