/** The sessions a week is built around, and the days that are hard. */
import { epochDay, type IsoDate, mondayOf } from "../../calendar.ts";
import { isHard, isQuality } from "../../workout/hard.ts";
import type { Workout } from "../../workout/workout.ts";
import type { Plan } from "../plan.ts";

export function isKey({ kind, priority }: Workout): boolean {
	return kind !== "race" && (priority === "key" || isQuality(kind));
}

/** Days since 1970-01-01 of the hard days of a span, in order, each once; `without` are sessions that were not done. */
export function hardDaysOf({ past, workouts }: Plan, from: IsoDate, to: IsoDate, without: ReadonlySet<string>): number[] {
	const all = [...past, ...workouts].filter((each) => !without.has(each.id));
	const weeks = new Map<IsoDate, number>();
	for (const each of all) weeks.set(mondayOf(each.day), (weeks.get(mondayOf(each.day)) ?? 0) + each.estimate.seconds);
	const hard = all.filter((each) => each.day >= from && each.day <= to && isHard(each, weeks.get(mondayOf(each.day)) ?? 0));
	return [...new Set(hard.map((each) => epochDay(each.day)))].sort((a, b) => a - b);
}
