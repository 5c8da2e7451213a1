/** Which workouts are still to be done: today's may be over already, and what the athlete has called off is not sent. */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import { completionsOf } from "../../shared/review/completion.ts";
import type { Completion, CompletionState, ReviewedActivity } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";

export interface Ahead {
	/** From today on, neither done nor called off, in order of day. */
	ahead: Workout[];
	/** Done: what stands on Garmin of them is history, to be left as it is. */
	done: ReadonlySet<string>;
}

const overStates: ReadonlySet<CompletionState> = new Set(["confirmed", "partial"]);
const calledOff: ReadonlySet<CompletionState> = new Set(["skipped", "excused", "missed"]);

/** `completions`: as stored. `recent`: today's activities, which are matched with today's workouts only. */
export function workoutsAhead(
	today: IsoDate,
	workouts: readonly Workout[],
	completions: readonly Completion[],
	recent: readonly ReviewedActivity[],
): Ahead {
	const fromToday = workouts.filter(({ day }) => day >= today);
	const made = completionsOf({
		workouts: fromToday,
		recent: recent.filter(({ activity }) => activity.day === today),
		before: completions,
		dataHorizon: null,
		today,
		over: addDays(today, -1),
	});
	const states = new Map(made.map(({ workoutId, state }) => [workoutId, state]));
	const isIn = (set: ReadonlySet<CompletionState>, id: string) => set.has(states.get(id) ?? "planned");
	return {
		ahead: fromToday.filter(({ id }) => !isIn(overStates, id) && !isIn(calledOff, id)),
		done: new Set(fromToday.flatMap(({ id }) => (isIn(overStates, id) ? [id] : []))),
	};
}
