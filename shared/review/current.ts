/** What is known of the workouts at this moment: screens ask for it between refreshes, which store it. */
import { addDays, mondayOf } from "../calendar.ts";
import { firstPlannedDay } from "../plan/first-day.ts";
import type { Workout } from "../workout/workout.ts";
import { completionsOf } from "./completion.ts";
import { localNow } from "./local-now.ts";
import type { Completion, RefreshState } from "./review.ts";

/** Weeks back that late data can still change; activities are read eight weeks back. */
const REVIEW_WEEKS = 6;

export type CurrentState = Pick<RefreshState, "plan" | "completions" | "recent" | "dataHorizon"> & {
	profile: Pick<RefreshState["profile"], "zone">;
};

export interface Current {
	/** The workouts that are looked at, in order of day. */
	workouts: Workout[];
	/** What became of them, in the same order; ties made by the athlete stay. */
	made: Completion[];
	/** Those and, before them, what was known of older workouts. */
	completions: Completion[];
}

/**
 * `now` is a UTC instant; nothing is stored. What was done before the first plan belongs to no workout, however alike: the plan was made knowing
 * of it. An unknown zone or malformed instant throws a RangeError.
 */
export function currentCompletions({ profile, plan, completions, recent, dataHorizon }: CurrentState, now: string): Current {
	const { today, dayIsOver } = localNow(profile.zone, now);
	const first = addDays(mondayOf(today), -7 * REVIEW_WEEKS);
	const begun = firstPlannedDay(plan);
	const workouts = [...plan.past, ...plan.workouts].filter((each) => each.day >= first);
	const made = completionsOf({
		workouts,
		recent: recent.filter(({ activity }) => activity.day >= begun && activity.day <= today),
		before: completions,
		dataHorizon,
		today,
		over: dayIsOver ? today : addDays(today, -1),
	});
	const looked = new Set(workouts.map((each) => each.id));
	return { workouts, made, completions: [...completions.filter((each) => !looked.has(each.workoutId)), ...made] };
}
