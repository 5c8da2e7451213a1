/** What became of each workout: done, partly done, assumed, or missed. */
import type { IsoDate } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { type Effort, effortsOf } from "./effort.ts";
import { matchWorkouts } from "./match.ts";
import type { Completion, ReviewedActivity } from "./review.ts";

/** Compliance bands of TrainingPeaks: done from 80 %, partly from 50 %; more than planned is done. */
const DONE_RATIO = 0.8;
const PARTIAL_RATIO = 0.5;

export interface CompletionInput {
	workouts: readonly Workout[];
	recent: readonly ReviewedActivity[];
	/** What is known so far; ties made by the athlete stay. */
	before: readonly Completion[];
	dataHorizon: IsoDate | null;
	/** Workouts after today are not matched yet: a rebuild may still change them, and the tie with them. */
	today: IsoDate;
	/** Last day that is over: today or the day before. */
	over: IsoDate;
}

/** One completion per workout that is over, done today, or settled by the athlete, in the order of the workouts. */
export function completionsOf({ workouts, recent, before, dataHorizon, today, over }: CompletionInput): Completion[] {
	const byHand = new Map(before.filter((each) => each.by === "athlete").map((each) => [each.workoutId, each]));
	const own = workouts.filter((each) => byHand.has(each.id));
	const taken = new Set(own.flatMap((each) => byHand.get(each.id)?.activityIds ?? []));
	const free = recent.filter((each) => !taken.has(each.activity.id));
	const pairs = matchWorkouts(
		workouts.filter((each) => each.day <= today && !byHand.has(each.id)),
		effortsOf(free),
	);
	const done = new Map(pairs.map((pair) => [pair.workout.id, pair.effort]));
	return workouts.flatMap((workout): Completion[] => {
		const tied = byHand.get(workout.id);
		if (tied) return [tied];
		const effort = done.get(workout.id);
		if (effort) return [matched(workout, effort)];
		if (workout.day > over) return [];
		const known = dataHorizon !== null && workout.day <= dataHorizon;
		return [{ workoutId: workout.id, state: known ? "missed" : "assumed", activityIds: [], ratio: null, by: "matching" }];
	});
}

function matched(workout: Workout, effort: Effort): Completion {
	const ratio = ratioOf(workout, effort);
	const state = ratio >= DONE_RATIO ? "confirmed" : ratio >= PARTIAL_RATIO ? "partial" : "missed";
	return { workoutId: workout.id, state, activityIds: effort.activityIds, ratio: Math.round(ratio * 1000) / 1000, by: "matching" };
}

/** By duration; a race by distance, because finishing faster is not doing less. */
function ratioOf({ kind, estimate }: Workout, effort: Effort): number {
	if (kind === "race" && effort.metres !== null && effort.metres > 0) return effort.metres / estimate.metres;
	return estimate.seconds > 0 ? effort.seconds / estimate.seconds : 1;
}
