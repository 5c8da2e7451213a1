/** Hard days: room between them, and how many a week. */
import { daysBetween, type IsoDate, mondayOf } from "../../calendar.ts";
import { isHard } from "../../workout/hard.ts";
import type { Workout } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { HARD_SPACING_DAYS, QUIET_DAYS_BEFORE_RACE } from "../rules.ts";
import type { SafetyView } from "./view.ts";

export function hardDayRules(view: SafetyView): Finding[] {
	const hard = view.workouts.filter((each) => isHard(each, view.weekSeconds.get(mondayOf(each.day)) ?? 0));
	return [...spacing(hard, view), ...count(hard, view)];
}

function spacing(hard: readonly Workout[], { limits, today }: SafetyView): Finding[] {
	const findings: Finding[] = [];
	hard.forEach((each, i) => {
		const before = hard[i - 1];
		if (!before || each.day < today) return;
		const days = daysBetween(before.day, each.day);
		if (each.kind === "race") {
			if (days < QUIET_DAYS_BEFORE_RACE) {
				findings.push(
					finding("hard_before_race", days < HARD_SPACING_DAYS ? "danger" : "warn", [before.day, each.day], { days }, "make_easy"),
				);
			}
			return;
		}
		if (days >= limits.hardSpacingDays) return;
		const severity = days < HARD_SPACING_DAYS ? "danger" : "warn";
		findings.push(
			finding("hard_days_too_close", severity, [before.day, each.day], { days, least: limits.hardSpacingDays }, "move_workout"),
		);
	});
	return findings;
}

function count(hard: readonly Workout[], { limits, today }: SafetyView): Finding[] {
	const weeks = new Map<IsoDate, IsoDate[]>();
	for (const each of hard) {
		const monday = mondayOf(each.day);
		weeks.set(monday, [...(weeks.get(monday) ?? []), each.day]);
	}
	return [...weeks.values()]
		.filter((days) => days.length > limits.hardDays && (days.at(-1) ?? "") >= today)
		.map((days) => finding("too_many_hard_days", "warn", days, { days: days.length, most: limits.hardDays }, "make_easy"));
}
