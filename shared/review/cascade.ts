/** What a reviewed week does to the weeks after it: go on, hold, step back, rest, or come back after a break. */
import { addDays, type IsoDate } from "../calendar.ts";
import type { DayTotals } from "../fitness/fitness.ts";
import { formAt } from "../fitness/form-series.ts";
import { returnShareFor } from "../plan/adjust.ts";
import type { Adjustment, PhaseKind } from "../plan/plan.ts";
import { type Returning, returnAdjustment } from "../plan/return.ts";
import type { Recovery } from "./recovery-signs.ts";
import type { WeekReview } from "./review.ts";
import { DEEP_FATIGUE } from "./week.ts";
import { movedNear, type WeekdayMove } from "./weekday-missed.ts";

/** Less than this share done, and the week has to be answered (30 % and more missed). */
const LOW_ADHERENCE = 0.7;
/** Sessions missed in one week from which it is repeated at 80-90 % [convention]. */
const MANY_MISSED = 3;
const REPEAT_VOLUME = 0.9;
/** Every third low week in a row: volume comes down to what is really run, -20 % [convention]. */
const LOW_WEEKS = 3;
const STEP_BACK_VOLUME = 0.8;

/** Load above plan: twice in a row by this much, or once by that much [convention]. */
const OVER_LOAD = 1.2;
const FAR_OVER_LOAD = 1.5;
/** Easy sessions run too hard in a week, from which intensity was exceeded; two weeks in a row answer [convention]. */
const HARD_EASY_DAYS = 2;
/** Over-reached, and recovery does not keep up (deep fatigue or poor signs): a rest day and -30 % [convention]. */
const REST_VOLUME = 0.7;
const REST_EASY_DAYS = 4;
/** Poor recovery at held volume: -10 %, -20 % when it is very poor; easy days before quality goes on [convention]. */
const POOR_RECOVERY = { volume: 0.9, easyDays: 2 };
export const VERY_POOR_RECOVERY = { volume: 0.8, easyDays: 4 };

/** A week with fewer planned sessions says too little. */
const LEAST_SESSIONS = 2;

export interface ReviewedWeek {
	review: WeekReview;
	/** By the season; whether the athlete is coming back from a break is in the adjustments. */
	phase: PhaseKind;
	/** Planned from Monday to Sunday; half a week says too little. */
	whole: boolean;
	returning: Returning | null;
	/** Absent: good. */
	recovery?: Recovery;
	/** Easy sessions that were run too hard; absent: none. */
	hardEasyDays?: number;
	/** A free day that a weekday's sessions move to by themselves. */
	weekdayMove?: WeekdayMove | null;
	/** First day of the week after that the plan trains on: where a day of rest is felt. */
	restDay?: IsoDate | null;
}

export interface CascadeInput {
	/** Weeks that are over, in order; nothing is decided about others. */
	weeks: readonly ReviewedWeek[];
	/** Adjustments of earlier reviews; those of the same weeks are replaced, but for what the athlete has agreed to. */
	before: readonly Adjustment[];
	history: readonly DayTotals[];
	/** The week's red flag, given the adjustments before it. Absent: there is none. */
	redFlagOf?: (review: WeekReview, sofar: readonly Adjustment[]) => Adjustment | null;
}

/** Agreed to by the athlete, or once made kept for the season: a weekday that has moved has no record to decide by any more. */
export function isKept({ reason }: Adjustment): boolean {
	return reason === "raised" || reason === "vdot_step" || reason === "weekday_missed";
}

/** All adjustments as they stand after this review, in order of week. Reviewing the same weeks again gives the same. */
export function cascade({ weeks, before, history, redFlagOf }: CascadeInput): Adjustment[] {
	const reviewed = new Set(weeks.map((each) => each.review.monday));
	const result = before.filter((each) => isKept(each) || !reviewed.has(each.reviewedWeek));
	for (const [i, week] of weeks.entries()) {
		const adjustment = redFlagOf?.(week.review, result) ?? decide(week, weeks[i - 1], result, history);
		if (adjustment) result.push(adjustment);
		const { weekdayMove } = week;
		if (weekdayMove && !weekdayMove.occupied && !movedNear(result, week.review.monday)) result.push(moved(week.review.monday, weekdayMove));
	}
	return inOrder(result);
}

export function moved(monday: IsoDate, { from, to }: WeekdayMove): Adjustment {
	return { reviewedWeek: monday, reason: "weekday_missed", volumeFactor: 1, easyUntil: null, weekdayMoved: { from, to } };
}

/** By week. Within one the first speaks for the volume: cuts, then what was agreed to, then holding, then what changes no volume. */
export function inOrder(adjustments: readonly Adjustment[]): Adjustment[] {
	return [...adjustments].sort((a, b) => {
		if (a.reviewedWeek !== b.reviewedWeek) return a.reviewedWeek < b.reviewedWeek ? -1 : 1;
		return rank(a) - rank(b);
	});
}

const lastRanks: readonly Adjustment["reason"][] = ["raised", "hold", "vdot_step", "weekday_missed"];

function rank({ reason }: Adjustment): number {
	return lastRanks.indexOf(reason) + 1;
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
	if (phase === "recovery") return null;
	// Half a week, or the way back, says too little of what was trained, but not of how the nights were.
	if (!week.whole || review.completions.length < LEAST_SESSIONS || returnShareFor(sofar, monday) < 1) {
		return isPoor(week) && phase !== "taper" && phase !== "race" ? poorRecovery(week) : null;
	}
	const adjacent = previous && previous.review.monday === addDays(monday, -7) ? previous : undefined;
	const over = exceeded(week, adjacent);
	if (over && (isPoor(week) || isExhausted(history, monday))) return overreach(week);
	// What is missed in a taper is rest, and before a race nothing is made up.
	if (phase === "taper" || phase === "race") return over ? hold(monday) : null;
	if (isPoor(week)) return poorRecovery(week);
	if (over) return hold(monday);
	if (review.adherence !== null && review.adherence < LOW_ADHERENCE) return stepBack(review, sofar);
	return keysMissed(review, adjacent?.review) ? hold(monday) : null;
}

function hold(monday: IsoDate): Adjustment {
	return { reviewedWeek: monday, reason: "hold", volumeFactor: 1, easyUntil: null };
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

/** Both key sessions of a week, or one in each of two weeks. */
function keysMissed(review: WeekReview, previous: WeekReview | undefined): boolean {
	if (review.keyPlanned >= 2 && review.keyDone === 0) return true;
	const missed = (week: WeekReview): boolean =>
		week.keyPlanned > 0 && week.keyDone < week.keyPlanned && week.keyDone * 2 <= week.keyPlanned;
	return previous !== undefined && missed(review) && missed(previous);
}

/** Volume or intensity beyond the plan: twice in a row, or once by far. */
function exceeded(week: ReviewedWeek, previous: ReviewedWeek | undefined): boolean {
	const ratio = loadRatio(week.review);
	if (ratio >= FAR_OVER_LOAD) return true;
	return previous !== undefined && isOver(week) && isOver(previous);
}

function isOver(week: ReviewedWeek): boolean {
	return loadRatio(week.review) >= OVER_LOAD || (week.hardEasyDays ?? 0) >= HARD_EASY_DAYS;
}

function loadRatio({ plannedLoad, doneLoad }: WeekReview): number {
	return plannedLoad > 0 ? doneLoad / plannedLoad : 0;
}

function isPoor({ recovery = "good" }: ReviewedWeek): boolean {
	return recovery === "poor" || recovery === "very_poor";
}

function isExhausted(history: readonly DayTotals[], monday: IsoDate): boolean {
	const { ctl, tsb, settling } = formAt(history, addDays(monday, 6));
	return !settling && ctl > 0 && tsb / ctl < DEEP_FATIGUE;
}

function overreach({ review: { monday }, restDay }: ReviewedWeek): Adjustment {
	const cut: Adjustment = {
		reviewedWeek: monday,
		reason: "overreach",
		volumeFactor: REST_VOLUME,
		easyUntil: addDays(monday, 7 + REST_EASY_DAYS),
	};
	return restDay ? { ...cut, restDay } : cut;
}

function poorRecovery({ review: { monday }, recovery }: ReviewedWeek): Adjustment {
	const { volume, easyDays } = recovery === "very_poor" ? VERY_POOR_RECOVERY : POOR_RECOVERY;
	return { reviewedWeek: monday, reason: "poor_recovery", volumeFactor: volume, easyUntil: addDays(monday, 7 + easyDays) };
}
