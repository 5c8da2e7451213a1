/** What a reviewed week does to the weeks after it: go on, hold, step back, rest, or come back after a break. */
import { addDays } from "../calendar.ts";
import type { DayTotals } from "../fitness/fitness.ts";
import { formAt } from "../fitness/form-series.ts";
import { returnShareFor } from "../plan/adjust.ts";
import type { Adjustment, PhaseKind } from "../plan/plan.ts";
import { type Returning, returnAdjustment } from "../plan/return.ts";
import type { WeekReview } from "./review.ts";

/** Less than this share done, and the week has to be answered (30 % and more missed). */
const LOW_ADHERENCE = 0.7;
/** Sessions missed in one week from which it is repeated at 80-90 % (convention). */
const MANY_MISSED = 3;
const REPEAT_VOLUME = 0.9;
/** Every third low week in a row: volume comes down to what is really run (convention: -20 %). */
const LOW_WEEKS = 3;
const STEP_BACK_VOLUME = 0.8;

/** Load above plan: twice in a row by this much, or once by that much (convention). */
const OVER_LOAD = 1.2;
const FAR_OVER_LOAD = 1.5;
/** Form below this share of fitness is a recovery that does not keep up: a rest day and -30 %. */
const DEEP_FATIGUE = -0.3;
const REST_VOLUME = 0.7;
const REST_EASY_DAYS = 4;

/** A week with fewer planned sessions says too little. */
const LEAST_SESSIONS = 2;

export interface ReviewedWeek {
	review: WeekReview;
	/** By the season; whether the athlete is coming back from a break is in the adjustments. */
	phase: PhaseKind;
	/** Planned from Monday to Sunday; half a week says too little. */
	whole: boolean;
	returning: Returning | null;
}

export interface CascadeInput {
	/** Weeks that are over, in order; nothing is decided about others. */
	weeks: readonly ReviewedWeek[];
	/** Adjustments of earlier reviews; those of the same weeks are replaced. */
	before: readonly Adjustment[];
	history: readonly DayTotals[];
}

/** All adjustments as they stand after this review, in order of week. Reviewing the same weeks again gives the same. */
export function cascade({ weeks, before, history }: CascadeInput): Adjustment[] {
	const reviewed = new Set(weeks.map((each) => each.review.monday));
	const result = before.filter((each) => !reviewed.has(each.reviewedWeek));
	for (const [i, week] of weeks.entries()) {
		const adjustment = decide(week, weeks[i - 1], result, history);
		if (adjustment) result.push(adjustment);
	}
	return result.sort((a, b) => (a.reviewedWeek < b.reviewedWeek ? -1 : 1));
}

function decide(
	week: ReviewedWeek,
	previous: ReviewedWeek | undefined,
	sofar: readonly Adjustment[],
	history: readonly DayTotals[],
): Adjustment | null {
	const { review, phase, returning } = week;
	const { monday } = review;
	if (returning) return returnAdjustment(monday, returning);
	if (!week.whole || review.completions.length < LEAST_SESSIONS || phase === "recovery" || returnShareFor(sofar, monday) < 1) return null;
	const over = overreached(week, previous, history);
	if (over) return over;
	// What is missed in a taper is rest, and before a race nothing is made up.
	if (phase === "taper" || phase === "race") return null;
	if (review.adherence !== null && review.adherence < LOW_ADHERENCE) return stepBack(review, sofar);
	if (review.keyPlanned >= 2 && review.keyDone === 0) return { reviewedWeek: monday, reason: "hold", volumeFactor: 1, easyUntil: null };
	return null;
}

/** One low week: no growth. Many sessions missed: the week again at 90 %. The third in a row: -20 % from where it began. */
function stepBack(review: WeekReview, sofar: readonly Adjustment[]): Adjustment {
	const { monday } = review;
	const streak: Adjustment[] = [];
	for (let week = addDays(monday, -7); ; week = addDays(week, -7)) {
		const low = sofar.find((each) => each.reviewedWeek === week && each.reason === "low_adherence");
		if (!low) break;
		streak.unshift(low);
	}
	const round = streak.slice(streak.length - (streak.length % LOW_WEEKS));
	const lowered = round.reduce((product, each) => product * each.volumeFactor, 1);
	const missed = review.completions.filter((each) => each.state === "missed" || each.state === "skipped").length;
	const isThird = round.length === LOW_WEEKS - 1;
	const wanted = isThird ? STEP_BACK_VOLUME : missed >= MANY_MISSED ? REPEAT_VOLUME : 1;
	const factor = Math.min(1, wanted / lowered);
	return { reviewedWeek: monday, reason: "low_adherence", volumeFactor: Math.round(factor * 1000) / 1000, easyUntil: null };
}

function overreached({ review }: ReviewedWeek, previous: ReviewedWeek | undefined, history: readonly DayTotals[]): Adjustment | null {
	const { monday } = review;
	const ratio = loadRatio(review);
	const before = previous && previous.review.monday === addDays(monday, -7) ? loadRatio(previous.review) : 0;
	if (ratio < OVER_LOAD || (before < OVER_LOAD && ratio < FAR_OVER_LOAD)) return null;
	const { ctl, tsb, settling } = formAt(history, addDays(monday, 6));
	const exhausted = !settling && ctl > 0 && tsb / ctl < DEEP_FATIGUE;
	if (!exhausted) return { reviewedWeek: monday, reason: "hold", volumeFactor: 1, easyUntil: null };
	return { reviewedWeek: monday, reason: "overreach", volumeFactor: REST_VOLUME, easyUntil: addDays(monday, 7 + REST_EASY_DAYS) };
}

function loadRatio({ plannedLoad, doneLoad }: WeekReview): number {
	return plannedLoad > 0 ? doneLoad / plannedLoad : 0;
}
