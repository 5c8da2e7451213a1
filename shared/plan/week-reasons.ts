/** Why a week's volume is what it is. */
import { addDays, type IsoDate, weekday } from "../calendar.ts";
import type { Adjustment, PhaseKind, Season, WeekReason } from "./plan.ts";

export interface WeekReasonInput {
	monday: IsoDate;
	season: Pick<Season, "startsOn">;
	adjustments: readonly Adjustment[];
	phase: PhaseKind;
	deload: boolean;
	isReturn: boolean;
}

/** Strongest first; empty for a plain loading week, which then either grows or holds. */
export function weekReasonsFor({ monday, season, adjustments, phase, deload, isReturn }: WeekReasonInput): WeekReason[] {
	const reasons: WeekReason[] = [];
	if (isReturn) reasons.push("return_after_break");
	const adjustment = adjustments.find((each) => each.reviewedWeek === addDays(monday, -7));
	if (adjustment && adjustment.reason !== "return_after_break") reasons.push(adjustment.reason);
	if (phase === "race" || phase === "taper") reasons.push(phase);
	else if (deload || phase === "recovery") reasons.push("deload");
	const startsInside = season.startsOn > monday && season.startsOn <= addDays(monday, 6);
	if (startsInside && weekday(season.startsOn) !== 1) reasons.push("first_partial_week");
	return reasons;
}
