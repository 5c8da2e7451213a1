/** The weeks that are over, each with what the cascade needs to know of it. */
import type { Profile } from "../athlete/profile.ts";
import { addDays, type IsoDate, mondayOf, weekday } from "../calendar.ts";
import { dailyLoads, firstDay } from "../fitness/day-totals.ts";
import type { DayTotals } from "../fitness/fitness.ts";
import { SETTLING_DAYS } from "../fitness/form.ts";
import { formOf } from "../fitness/form-series.ts";
import type { HealthFlag } from "../health/flag.ts";
import { firstPlannedDay } from "../plan/first-day.ts";
import type { Limits } from "../plan/limits.ts";
import type { Plan, Season } from "../plan/plan.ts";
import { phaseAt } from "../plan/season/phases.ts";
import { availableSeconds } from "../plan/week/days.ts";
import { isQuality } from "../workout/hard.ts";
import type { Workout, WorkoutKind } from "../workout/workout.ts";
import { breakIn } from "./break.ts";
import { type ReviewedWeek, VERY_POOR_RECOVERY } from "./cascade.ts";
import { type Recovery, recoveries, recoveryOf } from "./recovery-signs.ts";
import type { Completion, ReviewedActivity } from "./review.ts";
import { reviewWeek } from "./week.ts";
import { weekdayToMove } from "./weekday-missed.ts";

/** Marks below this on an easy day are mostly for running it too hard: length alone costs at most half [convention]. */
const TOO_HARD_SCORE = 50;
const easyKinds: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>(["easy", "easy_strides", "recovery"]);

export type WeekUnderReview = ReviewedWeek & { qualityScores: number[] };

export interface WeeksInput {
	profile: Profile;
	plan: Plan;
	season: Season;
	limits: Limits;
	/** Up to today. */
	history: readonly DayTotals[];
	recent: readonly ReviewedActivity[];
	/** Of the week that is over last. */
	health: readonly HealthFlag[];
	workouts: readonly Workout[];
	made: readonly Completion[];
	/** Monday of the last week that is over. */
	ended: IsoDate;
}

/** When goal or profile have changed, earlier weeks are in the new season's level and are not decided again. */
export function reviewedWeeks(input: WeeksInput): WeekUnderReview[] {
	const { season, limits, workouts, made, recent, health, ended, plan, profile, history } = input;
	const mondays = [...new Set(workouts.map((each) => mondayOf(each.day)))].sort();
	const trained = trainingDays(history, workouts, made);
	const begun = firstPlannedDay(plan);
	const freshnessOn = freshnessOf(history, addDays(ended, 6));
	const byId = new Map(workouts.map((each) => [each.id, each]));
	return mondays
		.filter((monday) => monday <= ended && monday >= mondayOf(season.startsOn))
		.map((monday): WeekUnderReview => {
			const freshness = freshnessOn(addDays(monday, 6));
			// HRV is judged against 60 days: for earlier weeks they are no longer at hand, and what was decided then stands.
			const measured = monday === ended ? health : [];
			const review = reviewWeek({ monday, workouts, completions: made, recent, health: measured, begun, freshness });
			const scored = review.completions.flatMap(({ workoutId, score, state }) => {
				const workout = byId.get(workoutId);
				return workout && score !== undefined && state !== "excused" ? [{ kind: workout.kind, score }] : [];
			});
			return {
				review,
				phase: phaseAt(season, monday, limits.deloadEvery).kind,
				whole: isWhole(season, monday),
				returning: breakIn({ monday, ...trained }),
				recovery: worse(recoveryOf(review.flags ?? [], measured), monday === ended ? "good" : decidedBefore(plan, monday)),
				hardEasyDays: scored.filter((each) => easyKinds.has(each.kind) && each.score < TOO_HARD_SCORE).length,
				qualityScores: scored.filter((each) => isQuality(each.kind)).map((each) => each.score),
				weekdayMove: weekdayToMove({ monday, workouts, completions: made, profile, limits, before: plan.adjustments }),
				restDay: restDayAfter(monday, plan, profile),
			};
		});
}

/** Recovery as an earlier review of the week found it, by what it decided. */
function decidedBefore({ adjustments }: Plan, monday: IsoDate): Recovery {
	const decided = adjustments.find((each) => each.reviewedWeek === monday && each.reason === "poor_recovery");
	if (!decided) return "good";
	return decided.volumeFactor <= VERY_POOR_RECOVERY.volume ? "very_poor" : "poor";
}

function worse(a: Recovery, b: Recovery): Recovery {
	return recoveries.indexOf(a) > recoveries.indexOf(b) ? a : b;
}

/** Form as a share of fitness on any day up to `to`; null while it settles. One series serves all weeks. */
function freshnessOf(history: readonly DayTotals[], to: IsoDate): (day: IsoDate) => number | null {
	const first = firstDay(history, to);
	if (first === null) return () => null;
	const series = formOf(dailyLoads(history, to));
	return (day) => {
		const at = Math.round((Date.parse(day) - Date.parse(first)) / 86_400_000);
		const form = at + 1 < SETTLING_DAYS ? undefined : series[at];
		return form && form.ctl > 0 ? form.tsb / form.ctl : null;
	};
}

/** The day that an earlier review of the same week chose, else the first that the plan trains on. */
function restDayAfter(monday: IsoDate, plan: Plan, profile: Profile): IsoDate | null {
	const chosen = plan.adjustments.find((each) => each.reviewedWeek === monday && each.restDay)?.restDay;
	if (chosen) return chosen;
	const days = Array.from({ length: 7 }, (_, i) => addDays(monday, 7 + i));
	const planned = days.find((day) => plan.workouts.some((each) => each.day === day && each.kind !== "race"));
	return planned ?? days.find((day) => availableSeconds(profile, weekday(day)) > 0) ?? null;
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
