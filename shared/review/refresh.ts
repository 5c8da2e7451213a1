/** The Sunday night job as a pure function: review the week, update fitness, cascade, rebuild. */
import { type IsoDate, mondayOf } from "../calendar.ts";
import { computeFitness } from "../fitness/compute.ts";
import type { DayTotals } from "../fitness/fitness.ts";
import { adjustmentsWithin } from "../plan/adjust.ts";
import { buildPlan } from "../plan/build.ts";
import { diffPlans } from "../plan/diff.ts";
import { limitsOf } from "../plan/limits.ts";
import { phaseAt } from "../plan/phases.ts";
import type { Plan, Season } from "../plan/plan.ts";
import { checkSafety } from "../plan/safety.ts";
import { seasonFor } from "../plan/season.ts";
import type { Workout } from "../workout/workout.ts";
import { breakIn } from "./break.ts";
import { cascade, type ReviewedWeek } from "./cascade.ts";
import { currentCompletions } from "./current.ts";
import { canonical } from "./digest.ts";
import { reviewedWeekAt } from "./due.ts";
import { localNow } from "./local-now.ts";
import type { Completion, RefreshLook, RefreshResult, RefreshState } from "./review.ts";
import { reviewWeek } from "./week.ts";

/**
 * Reviews the last ISO week that ended (Sunday 23:00 in the athlete's zone) at or before `now`, a UTC instant, and the weeks before it that
 * late data may have changed. Deterministic, and done twice it changes nothing more. An unknown zone or malformed instant throws a RangeError.
 */
export function refresh(state: RefreshState, now: string, { look = "ended" }: { look?: RefreshLook } = {}): RefreshResult {
	const { profile, goal, plan, dataHorizon } = state;
	const { today } = localNow(profile.zone, now);
	const recent = state.recent.filter(({ activity }) => activity.day <= today);
	const history = state.history.filter((each) => each.day <= today);
	const evidence = [...(state.races ?? []), ...recent];
	const fitness = computeFitness({ profile, recent: evidence, history, day: today, dataHorizon, thresholds: state.thresholds ?? [] });

	const { workouts, made, completions } = currentCompletions({ ...state, recent }, now);

	const ended = reviewedWeekAt(profile.zone, now);
	// The season the rebuild will use: when goal or profile have changed, earlier weeks are in its level and are not decided again.
	const season = seasonFor({ today, profile, goal, fitness, previous: plan });
	const reviewed = mondaysOf(workouts).filter((monday) => monday <= ended && monday >= mondayOf(season.startsOn));
	const { deloadEvery } = limitsOf(profile, season);
	const trained = trainingDays(history, workouts, made);
	const weeks = reviewed.map(
		(monday): ReviewedWeek => ({
			review: reviewWeek({ monday, workouts, completions: made, recent }),
			phase: phaseAt(season, monday, deloadEvery).kind,
			whole: isWhole(season, monday),
			returning: breakIn({ monday, ...trained }),
		}),
	);
	const adjustments = cascade({ weeks, before: adjustmentsWithin(season, plan.adjustments, today), history });

	const built = buildPlan({ planId: plan.id, today, profile, goal, fitness, previous: plan, adjustments });
	const next = isSame(built, plan) ? plan : built;
	const shown = look === "running" ? mondayOf(today) : ended;
	return {
		week: reviewWeek({ monday: shown, workouts, completions: made, recent }),
		fitness,
		completions,
		plan: next,
		changes: next === plan ? [] : diffPlans(plan, next, today),
		findings: checkSafety(next, { profile, fitness, recent, goal }),
	};
}

/** Key order is the schema's nearly always; only when it is not does the sorted text have to decide. */
function isSame(a: Plan, b: Plan): boolean {
	return JSON.stringify(a) === JSON.stringify(b) || (a.nextWorkout === b.nextWorkout && canonical(a) === canonical(b));
}

function mondaysOf(workouts: readonly Workout[]): IsoDate[] {
	return [...new Set(workouts.map((each) => mondayOf(each.day)))].sort();
}

/** The week in which a season begins may be planned from its middle only. */
function isWhole(season: Season, monday: IsoDate): boolean {
	return mondayOf(season.startsOn) !== monday || season.startsOn === monday;
}

/** Days with a run, recorded or assumed or told by the athlete, and days of workouts that were not done. */
function trainingDays(history: readonly DayTotals[], workouts: readonly Workout[], completions: readonly Completion[]) {
	const dayOf = new Map(workouts.map((each) => [each.id, each.day]));
	const daysIn = (...states: string[]): IsoDate[] =>
		completions.filter((each) => states.includes(each.state)).flatMap((each) => dayOf.get(each.workoutId) ?? []);
	const recorded = history.filter((each) => each.runs > 0).map((each) => each.day);
	return {
		runDays: [...new Set([...recorded, ...daysIn("assumed", "confirmed", "partial")])].sort(),
		missedDays: daysIn("missed", "skipped", "excused").sort(),
	};
}
