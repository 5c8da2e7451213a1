import { type Metric, missing } from "./metric.ts";
import { powerInMotion } from "./power-in-motion.ts";
import { weightedMean } from "./series.ts";

/** Weighted power: the fourth-power mean of power over 30 s windows of time in motion, coasting included, stops and drop-outs cut out. */
export const weightedPower: Metric<{ value: number; seconds: number }> = {
	id: "weightedPower",
	unit: "W",
	needs: ["samples", "power"],
	source: "Coggan's normalised power (Allen & Coggan, Training and Racing with a Power Meter), from the first full window",
	compute(recording) {
		const power = powerInMotion(recording);
		if (power.value === null) return power;
		const value = weightedMean(power.value.series);
		return value === null ? missing("too_short") : { value: { value, seconds: power.value.seconds } };
	},
};
