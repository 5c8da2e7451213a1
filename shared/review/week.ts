/** The review of one week: planned against done. */
import { addDays, type IsoDate, mondayOf } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { durationOf } from "./effort.ts";
import type { Completion, ReviewedActivity, WeekReview } from "./review.ts";

export interface WeekReviewInput {
	monday: IsoDate;
	workouts: readonly Workout[];
	completions: readonly Completion[];
	recent: readonly ReviewedActivity[];
}

/** Extra running counts as done and as load, not as adherence; excused workouts are left out of adherence, ones still ahead too. */
export function reviewWeek({ monday, workouts, completions, recent }: WeekReviewInput): WeekReview {
	const sunday = addDays(monday, 6);
	const planned = workouts.filter((each) => mondayOf(each.day) === monday);
	const byWorkout = new Map(completions.map((each) => [each.workoutId, each]));
	const activities = recent.filter(({ activity }) => activity.day >= monday && activity.day <= sunday);
	const assumed = planned.filter((each) => byWorkout.get(each.id)?.state === "assumed");
	const keys = planned.filter((each) => each.priority === "key");
	const runs = activities.filter(({ activity }) => activity.sport === "running");
	return {
		monday,
		plannedSeconds: sum(planned, (each) => each.estimate.seconds),
		doneSeconds: Math.round(sum(runs, durationOf) + sum(assumed, (each) => each.estimate.seconds)),
		plannedLoad: tenth(sum(planned, (each) => each.estimate.load)),
		doneLoad: tenth(sum(activities, ({ metrics }) => metrics.load.value ?? 0) + sum(assumed, (each) => each.estimate.load)),
		keyPlanned: keys.length,
		keyDone: keys.filter((each) => ["confirmed", "assumed"].includes(byWorkout.get(each.id)?.state ?? "")).length,
		adherence: adherence(planned, byWorkout),
		completions: planned.flatMap((each) => byWorkout.get(each.id) ?? []),
	};
}

function adherence(planned: readonly Workout[], byWorkout: ReadonlyMap<string, Completion>): number | null {
	let wanted = 0;
	let done = 0;
	for (const workout of planned) {
		const completion = byWorkout.get(workout.id);
		if (!completion || completion.state === "excused" || completion.state === "planned") continue;
		wanted += workout.estimate.seconds;
		done += workout.estimate.seconds * credit(completion);
	}
	return wanted === 0 ? null : Math.round((done / wanted) * 1000) / 1000;
}

function credit({ state, ratio }: Completion): number {
	if (state === "assumed") return 1;
	if (state === "skipped") return 0;
	if (ratio !== null) return Math.min(1, ratio);
	return state === "confirmed" ? 1 : state === "partial" ? 0.5 : 0;
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
	return list.reduce((total, each) => total + of(each), 0);
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
