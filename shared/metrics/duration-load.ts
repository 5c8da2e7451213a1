import type { Sport } from "../athlete/sport.ts";
import type { Judging } from "./judging.ts";
import { type Metric, missing } from "./metric.ts";

/** Load per hour of a usual, mostly easy session of each sport: convention, in the scale of easy running (zone 2) at about 55 to 60. */
const PER_HOUR: Record<Sport, number> = {
	running: 60,
	cycling: 50,
	swimming: 55,
	walking: 25,
	hiking: 40,
	strength: 35,
	cross_country_skiing: 60,
	rowing: 55,
	climbing: 40,
	transition: 40,
	other: 40,
};

/** A longer recording is a watch that was never stopped. */
const LONGEST = 24 * 3600;

/** Load by nothing but how long it took, at most a day. */
export const durationLoad: Metric<number, Judging> = {
	id: "durationLoad",
	unit: "load",
	needs: ["time"],
	source: "convention: a fixed load per hour and sport",
	compute({ measures: { movingSeconds }, summary }) {
		if (movingSeconds === null) return missing("no_time");
		return { value: (Math.min(movingSeconds, LONGEST) / 3600) * PER_HOUR[summary.sport] };
	},
};
