import { type Metric, missing } from "./metric.ts";
import { heartRateBelief, meanOf } from "./trace.ts";

/** By time with the timer running; without samples as the source states it. */
export const meanHeartRate: Metric<number> = {
	id: "meanHeartRate",
	unit: "bpm",
	needs: ["heart_rate"],
	source: "mean by time of 30 to 240 bpm; a rate counts for 30 s at most",
	compute({ summary, heartRate }) {
		if (heartRate !== null) return { value: meanOf(heartRate) };
		const stated = summary.averageHeartRate;
		const { least, most } = heartRateBelief;
		return stated === null || stated < least || stated > most ? missing("no_heart_rate") : { value: stated };
	},
};
