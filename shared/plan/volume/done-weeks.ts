/** What the weeks behind count for: as planned where they were held, else as they were run. */
import type { IsoDate } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import { HELD_SHARE } from "../rules.ts";

/** Seconds by Monday, for weeks of which it is known what was run. */
export type DoneWeeks = ReadonlyMap<IsoDate, number>;

export function doneWeeks({ weeks = [] }: Pick<Fitness, "weeks">): DoneWeeks {
	return new Map(weeks.map(({ monday, seconds }) => [monday, seconds]));
}

/** `planned` seconds of the week of `monday`, or what was run of them. A little less than planned changes nothing. */
export function countedSeconds(monday: IsoDate, planned: number, done: DoneWeeks): number {
	const run = done.get(monday);
	return run === undefined || run >= planned * HELD_SHARE ? planned : run;
}
