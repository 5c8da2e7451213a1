/** What was done on the days of a plan, planned or not: the little of an activity that a calendar shows. */
import { z } from "zod/mini";
import { SportSchema } from "../athlete/sport.ts";
import { type IsoDate, IsoDateSchema } from "../calendar.ts";
import type { ReviewedActivity } from "./review.ts";

export const DoneSchema = z.object({
	activityId: z.string(),
	day: IsoDateSchema,
	sport: SportSchema,
	/** With the timer running, else from start to end, as the watch shows it; null when not known. */
	seconds: z.nullable(z.number()),
	metres: z.nullable(z.number()),
	/** 100 = one hour at threshold. */
	load: z.nullable(z.number()),
});

export type Done = z.infer<typeof DoneSchema>;

/** Every activity from day `from` to day `to`, both included, in the order given. */
export function doneBetween(recent: readonly ReviewedActivity[], from: IsoDate, to: IsoDate): Done[] {
	return recent
		.filter(({ activity }) => activity.day >= from && activity.day <= to)
		.map(({ activity, metrics }) => ({
			activityId: activity.id,
			day: activity.day,
			sport: activity.sport,
			seconds: activity.timerSeconds ?? activity.elapsedSeconds,
			metres: metrics.distanceMetres ?? activity.distanceMetres,
			load: metrics.load.value,
		}));
}
