/** Signs that stop quality work at once, until they are cleared: never a matter of a little less training. */
import { addDays, type IsoDate, mondayOf } from "../calendar.ts";
import type { Circumstance } from "../plan/circumstance.ts";
import type { Adjustment } from "../plan/plan.ts";
import { lastPain, PAIN } from "./feedback-signs.ts";
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

/** The adjustment of a week with a red flag, or of one after it while nothing has cleared it; null else. */
export function redFlag({ review, recent, circumstances, clearedOn, before }: RedFlagInput): Adjustment | null {
	const { monday, flags = [] } = review;
	const sunday = addDays(monday, 6);
	if (clearedOn !== null && clearedOn >= monday && lastSign(recent, circumstances, monday) <= clearedOn) return null;
	const medical = flags.includes("medical") || isSystemicallyIll(circumstances, monday, sunday);
	if (medical || flags.includes("strong_pain")) return adjustment(monday);
	return stillUp() ? adjustment(monday) : null;

	/** A week without any word changes nothing; running without pain clears pain. */
	function stillUp(): boolean {
		const weeks: IsoDate[] = [];
		for (let week = addDays(monday, -7); before.some((each) => each.reviewedWeek === week && each.reason === "red_flag"); ) {
			weeks.push(week);
			week = addDays(week, -7);
		}
		if (weeks.length === 0 || weeks.length >= LAPSES_AFTER_WEEKS) return false;
		const first = weeks.at(-1) ?? monday;
		if (clearedOn !== null && clearedOn >= first) return false;
		const pain = lastPain(recent, monday);
		return pain === null || pain >= PAIN.some;
	}
}

function adjustment(monday: IsoDate): Adjustment {
	return { reviewedWeek: monday, reason: "red_flag", volumeFactor: RED_FLAG_VOLUME, easyUntil: addDays(monday, 14) };
}

/** Last day of the week on which something was said of it; empty text when on none. */
function lastSign(recent: readonly ReviewedActivity[], circumstances: readonly Circumstance[], monday: IsoDate): IsoDate {
	const days = recent.flatMap(({ activity, feedback }) => (feedback && mondayOf(activity.day) === monday ? [activity.day] : []));
	const ill = circumstances.flatMap((each) => (each.kind === "illness" && each.illness === "systemic" ? [each.from] : []));
	return [...days, ...ill.filter((day) => mondayOf(day) === monday)].sort().at(-1) ?? "";
}

function isSystemicallyIll(circumstances: readonly Circumstance[], monday: IsoDate, sunday: IsoDate): boolean {
	return circumstances.some((each) => each.kind === "illness" && each.illness === "systemic" && each.from <= sunday && each.to >= monday);
}
