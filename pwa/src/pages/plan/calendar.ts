/** The plan's window as rows of weeks: what each day holds, and what each week comes to. Pure. */
import { addDays, type IsoDate, mondayOf } from "../../../../shared/calendar.ts";
import { firstPlannedDay } from "../../../../shared/plan/first-day.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import type { ShownWeek } from "../../components/WeekRow.tsx";
import type { Outcomes } from "./outcomes.ts";

export interface CalendarInput {
	plan: Pick<Plan, "from" | "to" | "weeks" | "workouts" | "past"> & { season: Pick<Plan["season"], "startsOn"> };
	outcomes: Outcomes;
	activities: readonly ReviewedActivity[];
	/** Per day from today on, if the plan is followed (`formAhead`). */
	formOn: ReadonlyMap<IsoDate, { tsb: number }>;
	today: IsoDate;
}

/** Begins with the first plan, or with what was done in the window before it. */
export function calendarWeeks({ plan, outcomes, activities, formOn, today }: CalendarInput): ShownWeek[] {
	const perDay = Map.groupBy(plan.workouts, (workout) => workout.day);
	// Before the first plan there was nothing to keep to: those days are not days of rest.
	const first = later(firstPlannedDay(plan), plan.from);
	const weeks: ShownWeek[] = [];
	for (const { monday, phase, deload, targetSeconds } of [...weeksBefore(first, outcomes.firstExtra), ...plan.weeks]) {
		const sunday = addDays(monday, 6);
		if (monday > plan.to || (phase !== null && sunday < first)) continue;
		const before = weeks.at(-1);
		// After a deload week, growth is told against the last full one: the way back is no jump.
		const base = deload ? before : weeks.findLast((week) => !week.deload);
		const days = Array.from({ length: 7 }, (_, index) => {
			const day = addDays(monday, index);
			return {
				day,
				outside: day < first || day > plan.to,
				entries: (perDay.get(day) ?? []).map(outcomes.entry),
				extras: outcomes.extras(day),
			};
		});
		const inside = days.filter((day) => !day.outside);
		const planned = plannedIn(days.flatMap((day) => day.entries.map((entry) => entry.workout)));
		// A week that the window cuts has less in it than was planned: it is compared with nothing.
		const comparable = base !== undefined && isWhole(base) && isWhole({ days }) && base.planned.seconds > 0;
		weeks.push({
			monday,
			days,
			phase,
			phaseBegins: before?.phase !== phase,
			deload,
			when: sunday < today ? "past" : monday > today ? "ahead" : "running",
			planned,
			done: monday > today ? null : runIn(activities, inside[0]?.day ?? later(monday, plan.from), sunday),
			beforePlan: earlierIn(activities, monday, firstPlannedDay(plan)),
			cut: sunday > plan.to && targetSeconds > planned.seconds ? { until: plan.to, seconds: targetSeconds } : null,
			growth: comparable ? planned.seconds / base.planned.seconds - 1 : null,
			form: sunday < today ? null : (formOn.get(sunday)?.tsb ?? null),
		});
	}
	return weeks;
}

/** Whole weeks before the first planned day, from the one in which something was done. */
function weeksBefore(first: IsoDate, done: IsoDate | null): (Pick<ShownWeek, "monday" | "phase" | "deload"> & { targetSeconds: number })[] {
	const weeks: ReturnType<typeof weeksBefore> = [];
	if (done === null) return weeks;
	for (let monday = mondayOf(done); addDays(monday, 6) < first; monday = addDays(monday, 7)) {
		weeks.push({ monday, phase: null, deload: false, targetSeconds: 0 });
	}
	return weeks;
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

const isWhole = ({ days }: Pick<ShownWeek, "days">): boolean => days.every((day) => !day.outside);

function plannedIn(workouts: readonly Workout[]): { seconds: number; metres: number } {
	const sums = { seconds: 0, metres: 0 };
	for (const { estimate } of workouts) {
		sums.seconds += estimate.seconds;
		sums.metres += estimate.metres;
	}
	return sums;
}

/** What was run in a week before the plan began in its middle; null where it did not, or nothing was run. */
function earlierIn(activities: readonly ReviewedActivity[], monday: IsoDate, begun: IsoDate): ShownWeek["beforePlan"] {
	if (begun <= monday || begun > addDays(monday, 6)) return null;
	const earlier = runIn(activities, monday, addDays(begun, -1));
	return earlier.seconds > 0 ? earlier : null;
}

/** Running only, as the plan is. */
export function runIn(activities: readonly ReviewedActivity[], from: IsoDate, to: IsoDate): { seconds: number; metres: number } {
	const sums = { seconds: 0, metres: 0 };
	for (const { activity, metrics } of activities) {
		if (activity.sport !== "running" || activity.day < from || activity.day > to) continue;
		sums.seconds += activity.timerSeconds ?? activity.elapsedSeconds ?? 0;
		sums.metres += metrics.distanceMetres ?? activity.distanceMetres ?? 0;
	}
	return sums;
}
