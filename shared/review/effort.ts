/** What was done, as matching sees it: one activity, or several recordings of the same outing. */
import type { Activity } from "../activity/activity.ts";
import type { Sport } from "../athlete/sport.ts";
import type { IsoDate } from "../calendar.ts";
import type { ReviewedActivity } from "./review.ts";

export interface Effort {
	activityIds: string[];
	day: IsoDate;
	sport: Sport;
	seconds: number;
	metres: number | null;
	load: number | null;
	/** True or false when the laps tell, null when they do not. */
	intervals: boolean | null;
}

/** Recordings of one sport on one day belong together when less than this lies between them (a warm-up, then the race). */
const MERGE_GAP_SECONDS = 3 * 3600;
/** Laps whose speeds differ this much are intervals (coefficient of variation; planner default). */
const INTERVAL_VARIATION = 0.15;
const LEAST_LAPS = 5;

export function durationOf({ activity, metrics }: ReviewedActivity): number {
	return metrics.movingSeconds ?? activity.timerSeconds ?? activity.elapsedSeconds ?? 0;
}

/** In order of start. */
export function effortsOf(reviewed: readonly ReviewedActivity[]): Effort[] {
	const sorted = [...reviewed].sort(
		(a, b) => a.activity.startedLocal.localeCompare(b.activity.startedLocal) || a.activity.id.localeCompare(b.activity.id),
	);
	const efforts: { effort: Effort; endsAt: number }[] = [];
	for (const each of sorted) {
		const { activity } = each;
		const startsAt = Date.parse(`${activity.startedLocal}Z`) / 1000;
		const endsAt = startsAt + (activity.elapsedSeconds ?? durationOf(each));
		const before = efforts.findLast(({ effort }) => effort.sport === activity.sport);
		if (before && before.effort.day === activity.day && startsAt - before.endsAt < MERGE_GAP_SECONDS) {
			before.effort = together(before.effort, effortOf(each));
			before.endsAt = Math.max(before.endsAt, endsAt);
		} else efforts.push({ effort: effortOf(each), endsAt });
	}
	return efforts.map(({ effort }) => effort);
}

function effortOf(each: ReviewedActivity): Effort {
	const { activity, metrics } = each;
	return {
		activityIds: [activity.id],
		day: activity.day,
		sport: activity.sport,
		seconds: durationOf(each),
		metres: activity.distanceMetres,
		load: metrics.load.value,
		intervals: intervalsByLaps(activity),
	};
}

/** Two recordings as one, of the first one's day and sport. */
export function together(a: Effort, b: Effort): Effort {
	return {
		...a,
		activityIds: [...a.activityIds, ...b.activityIds],
		seconds: a.seconds + b.seconds,
		metres: a.metres === null && b.metres === null ? null : (a.metres ?? 0) + (b.metres ?? 0),
		load: a.load === null && b.load === null ? null : (a.load ?? 0) + (b.load ?? 0),
		intervals: a.intervals === true || b.intervals === true ? true : (a.intervals ?? b.intervals),
	};
}

function intervalsByLaps({ laps }: Activity): boolean | null {
	const speeds = laps.flatMap(({ distanceMetres, timerSeconds, elapsedSeconds }) => {
		const seconds = timerSeconds ?? elapsedSeconds;
		return distanceMetres && seconds ? [distanceMetres / seconds] : [];
	});
	if (speeds.length < LEAST_LAPS) return null;
	const mean = speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length;
	const variance = speeds.reduce((sum, speed) => sum + (speed - mean) ** 2, 0) / speeds.length;
	return Math.sqrt(variance) / mean > INTERVAL_VARIATION;
}
