/** Full rest days: one a week, two for novices, and never two weeks on end without one. */
import { addDays, daysBetween, type IsoDate } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import { NO_REST_DANGER_DAYS } from "../rules.ts";
import type { SafetyView } from "./view.ts";

export function restDayRule({ workouts, fullWeeks, limits, limitsOn, today }: SafetyView): Finding[] {
	const days = new Set(workouts.map((each) => each.day));
	const findings: Finding[] = [];
	for (const week of fullWeeks) {
		const sunday = addDays(week.monday, 6);
		if (sunday < today) continue;
		let rest = 7;
		for (const day of days) if (day >= week.monday && day <= sunday) rest--;
		const least = limitsOn(week.monday).restDays;
		if (rest < least) findings.push(finding("rest_day_missing", "warn", [week.monday], { rest, least }, "add_rest_day"));
	}
	const streak = longStreak([...days].filter((day) => day >= today).sort());
	if (streak) findings.push(finding("rest_day_missing", "danger", [streak], { rest: 0, least: limits.restDays }, "add_rest_day"));
	return findings;
}

/** The day on which a streak without rest becomes too long. */
function longStreak(days: readonly IsoDate[]): IsoDate | null {
	let length = 0;
	for (const [i, day] of days.entries()) {
		const before = days[i - 1];
		length = before && daysBetween(before, day) === 1 ? length + 1 : 1;
		if (length >= NO_REST_DANGER_DAYS) return day;
	}
	return null;
}
