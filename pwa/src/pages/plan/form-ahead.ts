import { addDays, daysBetween, type IsoDate } from "../../../../shared/calendar.ts";
import { type FormDay, fitnessSeries } from "../../../../shared/fitness/form.ts";
import type { CompletionState } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";

/**
 * Fitness, fatigue and form on each day from today to a week after the last workout, if the plan is followed from `form` on. Empty while less
 * than 42 days are known: a form that starts from nothing says nothing.
 */
export function formAhead(
	workouts: readonly Pick<Workout, "id" | "day" | "estimate">[],
	stateOf: (workout: Pick<Workout, "id">) => CompletionState,
	form: { ctl: number; atl: number; settling: boolean },
	today: IsoDate,
): Map<IsoDate, FormDay> {
	if (form.settling) return new Map();
	const ahead = workouts.filter((workout) => workout.day >= today && stateOf(workout) === "planned");
	const last = ahead.at(-1)?.day ?? today;
	// A week is looked at by its Sunday, which may be a rest day after the last workout.
	const loads = new Array<number>(daysBetween(today, last) + 7).fill(0);
	for (const workout of ahead) {
		const day = daysBetween(today, workout.day);
		loads[day] = (loads[day] ?? 0) + workout.estimate.load;
	}
	// Today's figures hold what was done today already. The series is linear, so what is still to come today adds to it.
	const [still = { ctl: 0, atl: 0 }] = fitnessSeries(loads.slice(0, 1), 0);
	const seed = { ctl: form.ctl + still.ctl, atl: form.atl + still.atl };
	const series = fitnessSeries(loads.slice(1), seed);
	return new Map([
		[today, { ...seed, tsb: seed.ctl - seed.atl }],
		...series.map((entry, index) => [addDays(today, index + 1), entry] as const),
	]);
}
