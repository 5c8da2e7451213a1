/** What a recording shows by itself. */
import type { Summary } from "../activity/activity.ts";
import type { Samples } from "../activity/samples.ts";
import type { Measures, NullableMeasure } from "./measures.ts";
import type { Measured } from "./metric.ts";
import { recordingOf } from "./recording.ts";
import { measured } from "./registry.ts";

/**
 * Measures from what the source states and, where there are any, its samples. What cannot be known is null (or an empty list) with a reason; an
 * activity of any quality gives measures, nothing throws.
 */
export function measure(summary: Summary, samples: Samples | null): Measures {
	const recording = recordingOf(summary, samples);
	const missing: Measures["missing"] = {};
	function orNull<T>(id: NullableMeasure, { value, ...rest }: Measured<T>): T | null {
		if ("reason" in rest) missing[id] = rest.reason;
		return value;
	}
	return {
		version: 1,
		timerSeconds: orNull("timerSeconds", measured.timerSeconds.compute(recording)),
		distanceMetres: orNull("distanceMetres", measured.distanceMetres.compute(recording)),
		movingSeconds: orNull("movingSeconds", measured.movingSeconds.compute(recording)),
		ascentMetres: orNull("ascentMetres", measured.ascentMetres.compute(recording)),
		gradedSpeed: orNull("gradedSpeed", measured.gradedSpeed.compute(recording)),
		weightedSpeed: orNull("weightedSpeed", measured.weightedSpeed.compute(recording)),
		weightedPower: orNull("weightedPower", measured.weightedPower.compute(recording)),
		meanPower: orNull("meanPower", measured.meanPower.compute(recording)),
		meanHeartRate: orNull("meanHeartRate", measured.meanHeartRate.compute(recording)),
		peakHeartRate: orNull("peakHeartRate", measured.peakHeartRate.compute(recording)),
		cadence: orNull("cadence", measured.cadence.compute(recording)),
		stepMetres: orNull("stepMetres", measured.stepMetres.compute(recording)),
		efficiencyFactor: orNull("efficiencyFactor", measured.efficiencyFactor.compute(recording)),
		decouplingPercent: orNull("decouplingPercent", measured.decouplingPercent.compute(recording)),
		variability: orNull("variability", measured.variability.compute(recording)),
		temperature: orNull("temperature", measured.temperature.compute(recording)),
		bestEfforts: orNull("bestEfforts", measured.bestEfforts.compute(recording)) ?? [],
		intervals: orNull("intervals", measured.intervals.compute(recording)) ?? [],
		heartRates: orNull("heartRates", measured.heartRates.compute(recording)),
		speeds: orNull("speeds", measured.speeds.compute(recording)),
		powers: orNull("powers", measured.powers.compute(recording)),
		speedCurve: orNull("speedCurve", measured.speedCurve.compute(recording)),
		powerCurve: orNull("powerCurve", measured.powerCurve.compute(recording)),
		missing,
	};
}
