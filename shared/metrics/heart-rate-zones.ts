import { frielRunZones } from "../physiology/heart-rate.ts";
import { valueAt } from "./column.ts";
import { type Metric, missing } from "./metric.ts";

/**
 * Seconds in zones 1 to 5, 5a to 5c taken together. The running zones serve every sport. Time without heart rate is in no zone.
 */
export const heartRateZoneSeconds: Metric<number[]> = {
	id: "heartRateZoneSeconds",
	unit: "s",
	needs: ["samples", "heart_rate", "heart_rate_thresholds"],
	source: "Friel's zones from lactate threshold heart rate",
	compute({ samples, heartRate, athlete }) {
		if (samples === null) return missing("no_samples");
		if (heartRate === null) return missing("no_heart_rate");
		if (athlete.lthr === null || !(athlete.lthr > 0)) return missing("no_threshold");
		const upper = frielRunZones(athlete.lthr)
			.slice(0, 4)
			.map((zone) => zone.to);
		const seconds = [0, 0, 0, 0, 0];
		for (let row = 0; row < heartRate.bpm.length; row++) {
			const bpm = valueAt(heartRate.bpm, row);
			const zone = upper.filter((to) => bpm >= to).length;
			seconds[zone] = (seconds[zone] ?? 0) + valueAt(heartRate.seconds, row);
		}
		return { value: seconds };
	},
};
