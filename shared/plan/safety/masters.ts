/** From 50 years on a hard day takes a day more to recover from. From 60 on the spacing of hard days itself asks for it. */
import { daysBetween, type IsoDate } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import { CAREFUL_SPACING_AGE, MASTERS_AGE } from "../rules.ts";
import { hardWorkouts } from "./hard-days.ts";
import { MASTERS_SPACING_DAYS } from "./rules.ts";
import type { SafetyView } from "./view.ts";

/** One finding for the whole plan: advice on how to arrange weeks, not a fault of one day. */
export function mastersRule(view: SafetyView): Finding[] {
	const { today } = view;
	const { age } = view.limitsOn(today);
	if (age === null) return [];
	const days: IsoDate[] = [...new Set(hardWorkouts(view).map((each) => each.day))];
	const short = days.filter((day, i) => {
		const then = view.limitsOn(day).age ?? age;
		if (then < MASTERS_AGE || then >= CAREFUL_SPACING_AGE) return false;
		const [one, two] = [days[i - 1], days[i - 2]];
		if (one === undefined || two === undefined || day < today) return false;
		return daysBetween(one, day) < MASTERS_SPACING_DAYS && daysBetween(two, one) < MASTERS_SPACING_DAYS;
	});
	if (short.length === 0) return [];
	return [finding("masters_recovery", "info", short, { age, least: MASTERS_SPACING_DAYS }, "add_rest_day")];
}
