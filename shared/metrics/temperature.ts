import { type Metric, missing } from "./metric.ts";
import { meanOf, temperatureBelief, traceOf } from "./trace.ts";

/** At the sensor, by time: a watch on the wrist reads some degrees above the air. */
export const temperature: Metric<{ mean: number; max: number }> = {
	id: "temperature",
	unit: "°C",
	needs: ["samples", "temperature"],
	source: "mean by time",
	compute({ samples, stops }) {
		if (samples === null) return missing("no_samples");
		const trace = traceOf(samples.time, samples.channels.temperature, stops, temperatureBelief);
		if (trace === null) return missing("no_temperature");
		return { value: { mean: meanOf(trace), max: trace.value.reduce((most, value) => Math.max(most, value)) } };
	},
};
