/** Minutes available per day: by weekday, by what was told of a week, and while travelling. The race is the race. */
import { type IsoDate, mondayOf, weekday } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import { availableSeconds } from "../week/days.ts";
import type { SafetyView } from "./view.ts";

/** Estimates are rounded to whole seconds. */
const ROUNDING_SECONDS = 1;

export function minutesRule(view: SafetyView): Finding[] {
	const days = new Map<IsoDate, number>();
	for (const each of view.ahead) {
		if (each.kind !== "race") days.set(each.day, (days.get(each.day) ?? 0) + each.estimate.seconds);
	}
	return [...days]
		.map(([day, seconds]) => ({ day, seconds, available: secondsOn(day, view) }))
		.filter(({ seconds, available }) => seconds > available + ROUNDING_SECONDS)
		.map(({ day, seconds, available }) => finding("minutes_exceeded", "warn", [day], { seconds, available }, "shorten_run"));
}

/** The last word about a week counts; travel takes from it and never adds. */
function secondsOn(day: IsoDate, { plan, profile }: SafetyView): number {
	const monday = mondayOf(day);
	let seconds = availableSeconds(profile, weekday(day));
	for (const each of plan.circumstances) {
		if (each.kind === "availability" && each.monday === monday) seconds = (each.minutes[weekday(day) - 1] ?? 0) * 60;
	}
	for (const each of plan.circumstances) {
		if (each.kind === "travel" && day >= each.from && day <= each.to) seconds = Math.min(seconds, each.minutesPerDay * 60);
	}
	return seconds;
}
