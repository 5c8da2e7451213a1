import type { Sport } from "../athlete/sport.ts";
import { type Metric, missing } from "./metric.ts";
import type { Recording } from "./recording.ts";

/** Sports in which who does not move forward has stopped. */
const TRAVELLING: readonly Sport[] = ["running", "cycling", "swimming", "walking", "hiking", "cross_country_skiing", "rowing"];
/** A shorter way is a machine without a sensor, not a way. */
const SHORTEST_WAY = 100;

/**
 * Time in motion. Without a track, and in sports on the spot, the time with the timer running; never more than that.
 */
export const movingTime: Metric<number> = {
	id: "movingSeconds",
	unit: "s",
	needs: ["time"],
	source: "at least 0.5 m/s over 10 s around; no paused time",
	compute({ summary, track, moving, timerSeconds }: Recording) {
		if (timerSeconds === null) return missing("no_time");
		const travels = TRAVELLING.includes(summary.sport) && track !== null && (track.metres.at(-1) ?? 0) >= SHORTEST_WAY;
		if (!travels || moving === null) return { value: timerSeconds };
		return { value: Math.min(timerSeconds, sum(moving)) };
	},
};

function sum(values: Float64Array): number {
	return values.reduce((total, value) => total + value, 0);
}
