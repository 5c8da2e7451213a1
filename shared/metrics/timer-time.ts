import { type Metric, missing } from "./metric.ts";

/** As the device says; else the recording without its stops; else from start to end. */
export const timerTime: Metric<number> = {
	id: "timerSeconds",
	unit: "s",
	needs: ["time"],
	source: "the recording device; else rows without pauses",
	compute: ({ timerSeconds }) => (timerSeconds === null ? missing("no_time") : { value: timerSeconds }),
};
