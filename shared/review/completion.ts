/** What became of each workout: done, partly done, assumed, or missed. */
import type { IsoDate } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { COMPLIANCE, complianceRatio } from "./compliance.ts";
import { type Effort, effortsOf } from "./effort.ts";
import { executionOf } from "./execution.ts";
import { matchWorkouts } from "./match.ts";
import type { Completion, ReviewedActivity } from "./review.ts";
import { sessionOf } from "./session.ts";

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
	const byId = new Map(recent.map((each) => [each.activity.id, each]));
	return workouts.flatMap((workout): Completion[] => {
		const tied = byHand.get(workout.id);
		if (tied) return [tied];
		const effort = done.get(workout.id);
		if (effort) return [doneCompletion(workout, effort, byId)];
		if (workout.day > over) return [];
		const known = dataHorizon !== null && workout.day <= dataHorizon;
		return [{ workoutId: workout.id, state: known ? "missed" : "assumed", activityIds: [], ratio: null, by: "matching" }];
	});
}

/** Done as the compliance bands say: green and more is confirmed, yellow partial, less is missed. */
export function doneCompletion(workout: Workout, effort: Effort, byId: ReadonlyMap<string, ReviewedActivity>): Completion {
	const ratio = complianceRatio(workout, effort) ?? 1;
	const state = ratio >= COMPLIANCE.green ? "confirmed" : ratio >= COMPLIANCE.yellow ? "partial" : "missed";
	const completion: Completion = {
		workoutId: workout.id,
		state,
		activityIds: effort.activityIds,
		ratio: Math.round(ratio * 1000) / 1000,
		by: "matching",
	};
	const score = scoreOf(workout, completion, byId);
	return score === null ? completion : { ...completion, score };
}

/**
 * The whole session, its steps by the longest of its recordings; laps and totals tell, samples are not read here. It is what the week's review counts:
 * screens show what the samples tell. Null when only the length could be judged.
 */
function scoreOf(workout: Workout, completion: Completion, byId: ReadonlyMap<string, ReviewedActivity>): number | null {
	const { lead, ratio } = sessionOf(
		completion,
		completion.activityIds.flatMap((id) => byId.get(id) ?? []),
	);
	const execution = lead && executionOf(workout, lead, ratio);
	return execution && (execution.work !== null || execution.easy !== null) ? execution.score : null;
}
