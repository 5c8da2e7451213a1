/** An earlier plan put in the place of a later one, without rewriting what was lived in between. */
import type { IsoDate } from "../../shared/calendar.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Workout } from "../../shared/workout/workout.ts";

/**
 * From today on the plan is `earlier`'s. What `later` has before today stays, and what was done today (`done`: ids). A workout whose earlier day
 * is over by now stays where `later` has it. Ids count on.
 */
export function takenBack(earlier: Plan, later: Plan, today: IsoDate, done: ReadonlySet<string>): Plan {
	const before = new Map([...earlier.past, ...earlier.workouts].map((each) => [each.id, each]));
	const stays = ({ id, day }: Workout): boolean => {
		if (day < today || done.has(id)) return true;
		const was = before.get(id);
		return was !== undefined && was.day < today;
	};
	const lived = [...later.past, ...later.workouts].filter(stays);
	const ids = new Set(lived.map(({ id }) => id));
	const ahead = earlier.workouts.filter(({ id, day }) => day >= today && !ids.has(id));
	const all = [...lived, ...ahead].sort(inOrder);
	const nextWorkout = Math.max(earlier.nextWorkout, later.nextWorkout);
	return {
		...earlier,
		workouts: all.filter(({ day }) => day >= earlier.from),
		past: all.filter(({ day }) => day < earlier.from),
		nextWorkout,
	};
}

/** By day, first session before the second, then by id. */
function inOrder(a: Workout, b: Workout): number {
	if (a.day !== b.day) return a.day < b.day ? -1 : 1;
	const second = Number(a.second === true) - Number(b.second === true);
	if (second !== 0) return second;
	return a.id < b.id ? -1 : Number(a.id > b.id);
}
