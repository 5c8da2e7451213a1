/** What the athlete says about a workout of the past; it wins over every matching, also for one that was only assumed. */
import type { IsoDate } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import { doneCompletion } from "./completion.ts";
import { effortsOf, together } from "./effort.ts";
import type { Completion, Excuse, ReviewedActivity } from "./review.ts";

export type Told =
	/** Without activities: done as planned. With them, tied by hand; how much was done follows from them. */
	{ state: "done"; activityIds?: readonly string[] } | { state: "missed" } | { state: "skipped" } | { state: "excused"; excuse: Excuse };

export type ToldProblem = "workout_ahead" | "unknown_activity";
export type ToldCompletion = { ok: true; completion: Completion } | { ok: false; problem: ToldProblem };

/** `recent` holds the activities that may be tied. A workout after `today` can be skipped or excused, not done. */
export function toldCompletion(workout: Workout, told: Told, recent: readonly ReviewedActivity[], today: IsoDate): ToldCompletion {
	const said = (state: Completion["state"], more: Partial<Completion> = {}): ToldCompletion => ({
		ok: true,
		completion: { workoutId: workout.id, state, activityIds: [], ratio: null, by: "athlete", ...more },
	});
	if (told.state === "excused") return said("excused", { excuse: told.excuse });
	if (told.state === "skipped") return said("skipped");
	if (workout.day > today) return { ok: false, problem: "workout_ahead" };
	if (told.state === "missed") return said("missed");
	const ids = told.activityIds ?? [];
	if (ids.length === 0) return said("confirmed", { ratio: 1 });
	const byId = new Map(recent.map((each) => [each.activity.id, each]));
	const tied = ids.flatMap((id) => byId.get(id) ?? []);
	if (tied.length < ids.length) return { ok: false, problem: "unknown_activity" };
	const [first, ...others] = effortsOf(tied);
	if (!first) return { ok: false, problem: "unknown_activity" };
	const effort = others.reduce(together, first);
	const { state, ...rest } = doneCompletion(workout, effort, byId);
	// The athlete has said that it was done: less than half of it is still a part.
	return { ok: true, completion: { ...rest, state: state === "missed" ? "partial" : state, by: "athlete" } };
}
