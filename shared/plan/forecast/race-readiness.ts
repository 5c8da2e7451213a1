/** Whether training carries a distance: a marathon wants kilometres and a long run, an ultra hours. */
import { addDays, type IsoDate } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import type { Plan, Season } from "../plan.ts";
import type { RaceClass } from "../season/race-needs.ts";

const HOUR = 3600;

/** Marathon readiness: weekly volume, and one long run of this length or time in the last ten weeks [convention]. */
export const MARATHON_WEEK_METRES = 40_000;
export const MARATHON_LONG_METRES = 26_000;
export const MARATHON_LONG_SECONDS = 2.5 * HOUR;
export const READINESS_WEEKS = 10;
/** Koop: hours a week before 50 km to 50 miles, and before 100 km to 100 miles [book]. */
export const ULTRA_WEEK_SECONDS = { ultra: 6 * HOUR, ultra_long: 9 * HOUR } as const;

/** Classes whose long runs are looked at. */
export const LONG_RUN_FROM_CLASSES: ReadonlySet<RaceClass> = new Set<RaceClass>(["marathon", "ultra", "ultra_long"]);

/** By the biggest week that the season may grow to. */
export function weekIsEnough(raceClass: RaceClass, { peakSeconds, easySpeed }: Pick<Season, "peakSeconds" | "easySpeed">): boolean {
	if (raceClass === "ultra" || raceClass === "ultra_long") return peakSeconds >= ULTRA_WEEK_SECONDS[raceClass];
	return raceClass !== "marathon" || peakSeconds * easySpeed >= MARATHON_WEEK_METRES;
}

/** One long run, planned or on record, in the weeks before the race. */
export function longRunsCarry(
	race: IsoDate,
	{ past, workouts }: Pick<Plan, "past" | "workouts">,
	{ longestRun }: Pick<Fitness, "longestRun">,
): boolean {
	const from = addDays(race, -7 * READINESS_WEEKS);
	const carries = (day: IsoDate, { metres, seconds }: { metres: number; seconds: number }) =>
		day >= from && day < race && (metres >= MARATHON_LONG_METRES || seconds >= MARATHON_LONG_SECONDS);
	if (longestRun && carries(longestRun.day, longestRun)) return true;
	return [...past, ...workouts].some((each) => each.kind !== "race" && each.sport === "running" && carries(each.day, each.estimate));
}
