/** A week that went otherwise, as the athlete tells it. */
import type { IsoDate } from "../../calendar.ts";

/** Why the week went otherwise, as the athlete says it: the same as the excuses of a missed workout. */
export const fallenWeekReasons = ["ill", "injured", "travel", "work", "family", "weather", "tired", "other"] as const;
export type FallenWeekReason = (typeof fallenWeekReasons)[number];

export interface FallenWeek {
	reason: FallenWeekReason;
	monday: IsoDate;
	/** Minutes there are on each day, Monday first; days before today are not read. Null: as usual. */
	minutes: readonly number[] | null;
	/** Workouts of the week that were not done. */
	missedIds: readonly string[];
}
