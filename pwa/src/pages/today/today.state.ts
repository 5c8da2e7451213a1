/** Everything Today shows, from the two months as the device has them. */

import { sharedSeconds } from "../../../../look/profile-geometry.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { restKindOf } from "../../../../shared/coach/rest-advice.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import type { TwoMonths } from "../../store/replies.ts";
import { calendarWeeks } from "../plan/calendar.ts";
import { formAhead } from "../plan/form-ahead.ts";
import { outcomesOf } from "../plan/outcomes.ts";
import { entriesOn, nextDays, nextWorkout, weekStrip } from "./today-view.ts";

/**
 * @param activities Undefined while they are not known.
 * @param today Cached answers grow old: the day is today's, not that of the answer.
 */
export function createToday(months: TwoMonths, activities: readonly ReviewedActivity[] | undefined, today: IsoDate) {
	const { plan } = months;
	const outcomes = outcomesOf(months);
	const formOn = formAhead(plan.workouts, outcomes.state, months.fitness.form, today);
	const running =
		calendarWeeks({ plan, outcomes, activities: activities ?? [], formOn, today }).find((week) => week.when === "running") ?? null;
	const thisWeek = running?.days.flatMap((day) => day.entries.map((entry) => entry.workout)) ?? [];
	const next = nextDays(plan, outcomes, today);
	const entries = entriesOn(plan, outcomes, today);
	return {
		today,
		strip: weekStrip(plan, outcomes, today),
		/** What today's workout is for; two on one day are shown one below the other. */
		entries,
		/** What a day of rest is for. */
		rest: restKindOf(plan, today),
		next,
		nextWorkout: nextWorkout(plan, today),
		fullSeconds: sharedSeconds([...thisWeek, ...next.flatMap((day) => day.entries.map((entry) => entry.workout))]),
		/** Null outside of the plan's window. */
		week: running && {
			done: activities ? (running.done?.metres ?? 0) : null,
			planned: running.planned.metres,
			/** Run in this week before the plan began in its middle; 0 in others. */
			beforePlan: running.beforePlan?.metres ?? 0,
			form: running.form,
		},
		last: activities?.[0] ?? null,
	};
}

export type TodayFacts = ReturnType<typeof createToday>;
