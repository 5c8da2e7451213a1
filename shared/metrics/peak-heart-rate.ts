import { valueAt } from "./column.ts";
import { type Metric, missing } from "./metric.ts";
import type { Trace } from "./trace.ts";

/** Shorter peaks are a sensor's spikes. */
const HELD = 10;

/** Highest mean heart rate of a stretch of at least 10 recorded seconds; a summary's maximum may be a spike and does not count. */
export const peakHeartRate: Metric<number> = {
	id: "peakHeartRate",
	unit: "bpm",
	needs: ["samples", "heart_rate"],
	source: "highest rate held for 10 s",
	compute({ samples, heartRate }) {
		if (samples === null) return missing("no_samples");
		if (heartRate === null) return missing("no_heart_rate");
		const peak = highestHeld(heartRate);
		return peak > 0 ? { value: peak } : missing("too_short");
	},
};

function highestHeld({ value: bpm, seconds }: Trace): number {
	let highest = 0;
	let beats = 0;
	let held = 0;
	for (let first = 0, row = 0; row < bpm.length; row++) {
		beats += valueAt(bpm, row) * valueAt(seconds, row);
		held += valueAt(seconds, row);
		while (first < row && held - valueAt(seconds, first) >= HELD) {
			beats -= valueAt(bpm, first) * valueAt(seconds, first);
			held -= valueAt(seconds, first++);
		}
		if (held >= HELD) highest = Math.max(highest, beats / held);
	}
	return highest;
}
