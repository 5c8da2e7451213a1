import { valueAt } from "./column.ts";
import { type Metric, missing } from "./metric.ts";
import { inMotion } from "./motion.ts";
import { movingTime } from "./moving-time.ts";
import { onFoot } from "./on-foot.ts";

/**
 * Mean speed on the flat that costs the same as this way did: graded distance over moving time. Mean pace would weigh slow stretches twice, so pace is
 * this value inverted.
 */
export const gradedSpeed: Metric<number> = {
	id: "gradedSpeed",
	unit: "m/s",
	needs: ["on_foot", "samples", "distance", "altitude"],
	source: "closed form of the heart-rate based grade factor (physiology/grade.ts) on altitude smoothed over 70 m",
	compute(recording) {
		const { summary, samples, track, graded, motion } = recording;
		if (!onFoot(summary.sport)) return missing("not_this_sport");
		if (samples === null) return missing("no_samples");
		if (track === null) return missing("no_distance");
		if (graded === null) return missing("no_altitude");
		if (motion?.onTrack)
			return { value: valueAt(inMotion(graded, motion.moving), graded.length - 1) / valueAt(motion.clock, graded.length - 1) };
		const moving = movingTime.compute(recording).value;
		if (moving === null) return missing("no_time");
		return moving > 0 ? { value: (graded.at(-1) ?? 0) / moving } : missing("too_short");
	},
};
