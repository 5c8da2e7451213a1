/** What the weeks behind count for: as planned where they were held, a little less where they were cut short, else as they were run. */
import type { IsoDate } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import { HELD_SHARE, LOST_SHARE } from "../rules.ts";

/** Seconds by Monday, for weeks of which it is known what was run. */
export type DoneWeeks = ReadonlyMap<IsoDate, number>;

export function doneWeeks({ weeks = [] }: Pick<Fitness, "weeks">): DoneWeeks {
	return new Map(weeks.map(({ monday, seconds }) => [monday, seconds]));
}

/**
 * `planned` seconds of the week of `monday` as they count for the growth of the weeks after it. A little less than planned changes nothing; a week cut short
 * counts as the least that would have been held, because the body knows the load of six weeks, not one bad week; a week that was mostly left out counts as run.
 */
export function countedSeconds(monday: IsoDate, planned: number, done: DoneWeeks): number {
	const run = done.get(monday);
	if (run === undefined || run >= planned * HELD_SHARE) return planned;
	return run >= planned * LOST_SHARE ? planned * HELD_SHARE : run;
}

/** What was really run where that is known; a week cut short counts as above. */
export function runSeconds(monday: IsoDate, planned: number, done: DoneWeeks): number {
	const run = done.get(monday);
	return run === undefined
		? planned
		: run < planned
			? Math.max(run, Math.min(planned * HELD_SHARE, countedSeconds(monday, planned, done)))
			: run;
}
