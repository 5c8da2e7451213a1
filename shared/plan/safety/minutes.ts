/** Minutes available per weekday. The race is the race. */
import { type IsoDate, weekday } from "../../calendar.ts";
import { availableSeconds } from "../days.ts";
import { type Finding, finding } from "../finding.ts";
import type { SafetyView } from "./view.ts";

/** Estimates are rounded to whole seconds. */
const ROUNDING_SECONDS = 1;

export function minutesRule({ plan, profile, today }: SafetyView): Finding[] {
	const days = new Map<IsoDate, number>();
	for (const each of plan.workouts) {
		if (each.kind !== "race" && each.day >= today) days.set(each.day, (days.get(each.day) ?? 0) + each.estimate.seconds);
	}
	return [...days]
		.map(([day, seconds]) => ({ day, seconds, available: availableSeconds(profile, weekday(day)) }))
		.filter(({ seconds, available }) => seconds > available + ROUNDING_SECONDS)
		.map(({ day, seconds, available }) => finding("minutes_exceeded", "warn", [day], { seconds, available }, "shorten_run"));
}
