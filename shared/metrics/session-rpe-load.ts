import type { Judging } from "./judging.ts";
import { sessionRpeLoad } from "./load.ts";
import { type Metric, missing } from "./metric.ts";

/** An hour at effort 8, in Foster's units, is an hour at threshold: load 100. */
const HOUR_AT_THRESHOLD = 480;
/** A longer recording is a watch that was never stopped. */
const LONGEST = 24 * 3600;

/** Load by how hard it felt: effort (CR-10) times minutes in motion, at most a day, scaled. */
export const perceivedLoad: Metric<number, Judging> = {
	id: "sessionRpeLoad",
	unit: "load",
	needs: ["feedback", "time"],
	source: "Foster 2001, session RPE; 60 min at 8 taken as an hour at threshold",
	compute({ measures: { movingSeconds }, feedback }) {
		if (movingSeconds === null) return missing("no_time");
		const effort = feedback?.effort ?? null;
		if (effort === null) return missing("no_feedback");
		return { value: (100 * sessionRpeLoad(effort, Math.min(movingSeconds, LONGEST) / 60)) / HOUR_AT_THRESHOLD };
	},
};
