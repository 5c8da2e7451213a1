import { valueAt } from "./column.ts";
import { type Metric, missing } from "./metric.ts";
import { powerInMotion } from "./power-in-motion.ts";

/** Mean power while moving, coasting included; without samples as the source states it. */
export const meanPower: Metric<number> = {
	id: "meanPower",
	unit: "W",
	needs: ["power"],
	source: "joules over seconds in motion with a known power",
	compute(recording) {
		if (recording.samples === null) {
			const stated = recording.summary.averagePower;
			return stated === null || stated === 0 ? missing("no_power") : { value: stated };
		}
		const power = powerInMotion(recording);
		if (power.value === null) return power;
		const { clock, energy } = power.value;
		const seconds = valueAt(clock, clock.length - 1);
		return seconds > 0 ? { value: valueAt(energy, energy.length - 1) / seconds } : missing("too_short");
	},
};
