/** What the 30-day rule counts as run: the longest run on record, and the plan's own past where nothing contradicts it. */
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import type { Workout } from "../../workout/workout.ts";
import type { Season } from "../plan.ts";

export interface DatedRun {
	day: IsoDate;
	seconds: number;
	metres: number;
}

/**
 * Today's workout, and past ones after the last activity, are assumed done until data says otherwise; earlier ones count for no more than the longest run on
 * record. Races are left out: one long race does not make the next training run safe.
 */
export function runsBehind(past: readonly Workout[], fitness: Fitness, season: Season): DatedRun[] {
	const { longestRun, daysSinceActivity, day: today } = fitness;
	const last = daysSinceActivity === null ? null : addDays(today, -daysSinceActivity);
	// What the season was begun with stands for what is not on record.
	const before = {
		day: addDays(mondayOf(season.startsOn), -1),
		seconds: season.longestSeconds,
		metres: season.longestSeconds * season.easySpeed,
	};
	const runs: DatedRun[] = longestRun ? [before, longestRun] : [before];
	for (const each of past) {
		if (each.day > today || each.kind === "race") continue;
		const { seconds, metres } = each.estimate;
		if (last === null || each.day > last || each.day === today) runs.push({ day: each.day, seconds, metres });
		else if (longestRun) {
			const share = Math.min(1, Math.max(longestRun.seconds / seconds, longestRun.metres / metres));
			runs.push({ day: each.day, seconds: seconds * share, metres: metres * share });
		}
	}
	return runs;
}
