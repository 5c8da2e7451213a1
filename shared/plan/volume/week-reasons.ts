/** Why a week's volume is what it is. */
import { addDays, type IsoDate, weekday } from "../../calendar.ts";
import type { Circumstance } from "../circumstance.ts";
import type { Adjustment, PhaseKind, Season, WeekReason } from "../plan.ts";
import type { DayLimit } from "../week/day-limits.ts";

export interface WeekReasonInput {
	monday: IsoDate;
	season: Pick<Season, "startsOn">;
	adjustments: readonly Adjustment[];
	phase: PhaseKind;
	deload: boolean;
	isReturn: boolean;
	days: readonly DayLimit[];
	circumstances: readonly Circumstance[];
}

/** What was told, in the order of how much it weighs. */
const told: readonly WeekReason[] = ["injury", "illness", "blocked_days"];

/** Strongest first; empty for a plain loading week, which then either grows or holds. */
export function weekReasonsFor(input: WeekReasonInput): WeekReason[] {
	const { monday, season, adjustments, phase, deload, isReturn, days, circumstances } = input;
	const reasons: WeekReason[] = told.filter((reason) => days.some((day) => day.reason === reason));
	if (circumstances.some((each) => each.kind === "lightened" && each.monday === monday)) reasons.push("lightened");
	if (isReturn) reasons.push("return_after_break");
	const adjustment = adjustments.find((each) => each.reviewedWeek === addDays(monday, -7));
	if (adjustment && adjustment.reason !== "return_after_break") reasons.push(adjustment.reason);
	if (phase === "race" || phase === "taper") reasons.push(phase);
	else if (deload || phase === "recovery") reasons.push("deload");
	else if (phase === "maintenance") reasons.push("maintenance");
	const startsInside = season.startsOn > monday && season.startsOn <= addDays(monday, 6);
	if (startsInside && weekday(season.startsOn) !== 1) reasons.push("first_partial_week");
	return reasons;
}
