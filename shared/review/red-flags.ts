/** Signs that stop quality work at once, until they are cleared: never a matter of a little less training. */
import { addDays, daysBetween, type IsoDate, mondayOf } from "../calendar.ts";
import type { Circumstance } from "../plan/circumstance.ts";
import type { Adjustment } from "../plan/plan.ts";
import { lastPain, PAIN } from "./feedback-signs.ts";
import { speaksOfMedicalSigns } from "./medical-words.ts";
import type { ReviewedActivity, WeekReview } from "./review.ts";

/** Volume until cleared: easy running only, and half of it [convention]. */
const RED_FLAG_VOLUME = 0.5;
/** With no further sign, and nothing said, it lapses after this many weeks: silence must not end a training life [convention]. */
const LAPSES_AFTER_WEEKS = 4;

export interface RedFlagInput {
	review: WeekReview;
	recent: readonly ReviewedActivity[];
	circumstances: readonly Circumstance[];
	/** Day on which the athlete said that all is cleared, by a doctor where it was medical. */
	clearedOn: IsoDate | null;
	/** Adjustments of the weeks before. */
	before: readonly Adjustment[];
}

/**
 * The adjustment of a week with a red flag, or of one after it while nothing has cleared it; null else. Running without pain clears pain.
 * Medical signs and illness with fever end only by the athlete's word, or when they lapse.
 */
export function redFlag({ review: { monday }, recent, circumstances, clearedOn, before }: RedFlagInput): Adjustment | null {
	const signs = signsIn(recent, circumstances).filter(
		(each) => each.day <= addDays(monday, 6) && (clearedOn === null || each.day > clearedOn),
	);
	if (signs.some((each) => each.to >= monday)) return adjustment(monday);
	const first = firstOfRun(before, monday);
	if (first === null) return null;
	const open = signs.filter((each) => each.to >= first);
	if (open.length === 0 && clearedOn !== null && clearedOn >= first) return null;
	const last = mondayOf([first, ...open.map((each) => each.to)].sort().at(-1) ?? first);
	if (daysBetween(last, monday) >= 7 * LAPSES_AFTER_WEEKS) return null;
	if (open.some((each) => each.isMedical)) return adjustment(monday);
	// A week without any word changes nothing.
	const pain = lastPain(recent, monday);
	return pain === null || pain >= PAIN.some ? adjustment(monday) : null;
}

/** Monday of the first of the flagged weeks that lead up to this one; null when the week before was none. */
function firstOfRun(before: readonly Adjustment[], monday: IsoDate): IsoDate | null {
	let first: IsoDate | null = null;
	for (let week = addDays(monday, -7); before.some((each) => each.reviewedWeek === week && each.reason === "red_flag"); ) {
		first = week;
		week = addDays(week, -7);
	}
	return first;
}

function adjustment(monday: IsoDate): Adjustment {
	return { reviewedWeek: monday, reason: "red_flag", volumeFactor: RED_FLAG_VOLUME, easyUntil: addDays(monday, 14) };
}

interface Sign {
	/** On which it was said; an illness lasts to `to`. */
	day: IsoDate;
	to: IsoDate;
	isMedical: boolean;
}

function signsIn(recent: readonly ReviewedActivity[], circumstances: readonly Circumstance[]): Sign[] {
	const said = recent.flatMap(({ activity: { day }, feedback }): Sign[] => {
		if (!feedback) return [];
		const isMedical = speaksOfMedicalSigns(feedback.notes);
		return isMedical || (feedback.pain ?? 0) >= PAIN.strong ? [{ day, to: day, isMedical }] : [];
	});
	const ill = circumstances.flatMap((each): Sign[] =>
		each.kind === "illness" && each.illness === "systemic" ? [{ day: each.from, to: each.to, isMedical: true }] : [],
	);
	return [...said, ...ill];
}
