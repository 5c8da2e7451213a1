import { valueAt } from "./column.ts";
import { type Metric, missing } from "./metric.ts";

/**
 * Time in motion. Without a track, and in sports on the spot, the time with the timer running; never more than that.
 */
export const movingTime: Metric<number> = {
	id: "movingSeconds",
	unit: "s",
	needs: ["time"],
	source: "at least 0.5 m/s over 10 s around; no paused time",
	compute({ motion, timerSeconds }) {
		if (timerSeconds === null) return missing("no_time");
		if (motion === null || !motion.onTrack) return { value: timerSeconds };
		return { value: Math.min(timerSeconds, valueAt(motion.clock, motion.clock.length - 1)) };
	},
};
