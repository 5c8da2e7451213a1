/** Rest that was planned and kept: a success, not an absence. */
import { addDays, type IsoDate } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { durationOf } from "./effort.ts";
import type { ReviewedActivity } from "./review.ts";

/** A stroll, or less than this of anything, is rest too, seconds [convention]. */
const LEAST_SECONDS = 20 * 60;

export interface RestDays {
	planned: number;
	kept: number;
}

/** From day `from` to day `to`: days without a planned workout, and those of them on which nothing of weight was done. */
export function restDays(from: IsoDate, to: IsoDate, planned: readonly Workout[], activities: readonly ReviewedActivity[]): RestDays {
	const busy = new Set(planned.map((each) => each.day));
	const trained = new Set(
		activities.filter((each) => each.activity.sport !== "walking" && durationOf(each) >= LEAST_SECONDS).map(({ activity }) => activity.day),
	);
	const result: RestDays = { planned: 0, kept: 0 };
	for (let day = from; day <= to; day = addDays(day, 1)) {
		if (busy.has(day)) continue;
		result.planned++;
		if (!trained.has(day)) result.kept++;
	}
	return result;
}
