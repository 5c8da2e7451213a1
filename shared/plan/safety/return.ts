/** The way back after days off: easy running first, and volume by Daniels' table. */
import { addDays, daysBetween, mondayOf } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { type Finding, finding } from "../finding.ts";
import { BREAK_LEAST_DAYS, easyUntilAfter, type Returning, returnFactor } from "../return.ts";
import { SMALL_WEEK_STEP_SECONDS } from "../rules.ts";
import { countedSeconds, doneWeeks } from "../volume/done-weeks.ts";
import { USUAL_WEEKS } from "../volume/ramp.ts";
import { breaksOf } from "../week/day-limits.ts";
import { RETURN_DANGER_DAYS, RETURN_MARGIN } from "./rules.ts";
import type { SafetyView } from "./view.ts";

export function returnRule(view: SafetyView): Finding[] {
	const found = breaks(view).flatMap((each) => [...tooSoon(each, view), ...tooMuch(each, view)]);
	return [...new Map(found.map((each) => [each.id, each])).values()];
}

/** Breaks that the plan knows of: the last one that a review found, for it takes the place of earlier ones, and those told, as the builder counts them. */
function breaks({ plan, profile }: SafetyView): Returning[] {
	const found = plan.adjustments.flatMap((each) => (each.returning ? [{ ...each, returning: each.returning }] : []));
	const last = found.reduce<(typeof found)[number] | null>(
		(latest, each) => (latest && latest.reviewedWeek > each.reviewedWeek ? latest : each),
		null,
	);
	const told = breaksOf({ profile, circumstances: plan.circumstances, adjustments: plan.adjustments });
	return [...(last ? [last.returning] : []), ...told].filter(({ days }) => days >= BREAK_LEAST_DAYS);
}

function tooSoon(back: Returning, { ahead }: SafetyView): Finding[] {
	const until = easyUntilAfter(back);
	const severity = back.days >= RETURN_DANGER_DAYS ? "danger" : "warn";
	return ahead
		.filter((each) => each.day >= back.from && each.day < until && isQuality(each.kind))
		.map((each) =>
			finding("return_too_fast", severity, [each.day], { daysOff: back.days, easyDays: daysBetween(back.from, until) }, "make_easy"),
		);
}

/** Of the six weeks before the break, as planned or, where that was clearly less, as run: what the builder comes back to. */
function fullestBefore(back: Returning, { weekSeconds, fitness }: SafetyView): number {
	const done = doneWeeks(fitness);
	const until = mondayOf(addDays(back.from, -back.days));
	const from = addDays(until, -7 * USUAL_WEEKS);
	const weeks = [...weekSeconds].filter(([monday]) => monday >= from && monday <= until);
	return Math.max(0, ...weeks.map(([monday, seconds]) => countedSeconds(monday, seconds, done)));
}

/** Against the week the season began with, the usual one, or the fullest before the break: the mean of weeks that hold the break is less than what was usual. */
function tooMuch(back: Returning, view: SafetyView): Finding[] {
	const { fullWeeks, weekSeconds, fitness, plan, today } = view;
	const usual = Math.max(plan.season.startSeconds, fitness.weekly.seconds, fullestBefore(back, view));
	return fullWeeks.flatMap(({ monday }) => {
		const factor = returnFactor(back, monday);
		if (addDays(monday, 6) < today || monday < mondayOf(back.from) || factor >= 1) return [];
		const seconds = weekSeconds.get(monday) ?? 0;
		const most = Math.max(usual * factor * RETURN_MARGIN, usual * factor + SMALL_WEEK_STEP_SECONDS);
		if (seconds <= most) return [];
		return [finding("return_too_fast", "warn", [monday], { seconds, most: Math.round(most), daysOff: back.days }, "lower_week")];
	});
}
