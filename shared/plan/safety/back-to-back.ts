/** Two long runs on two days running: seldom, and not close to the race. */
import { addDays, daysBetween } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import { BACK_TO_BACK_LAST_DAYS, BACK_TO_BACK_MOST, BACK_TO_BACK_WINDOW_DAYS } from "./rules.ts";
import type { SafetyView } from "./view.ts";

export function backToBackRule({ workouts, today, mainRace }: SafetyView): Finding[] {
	const days = workouts.filter((each) => each.kind === "back_to_back").map((each) => each.day);
	return days.flatMap((day) => {
		if (day < today) return [];
		const count = days.filter((each) => each <= day && each > addDays(day, -BACK_TO_BACK_WINDOW_DAYS)).length;
		if (count > BACK_TO_BACK_MOST) {
			return [finding("back_to_back_too_often", "warn", [day], { count, most: BACK_TO_BACK_MOST }, "shorten_run")];
		}
		const left = mainRace === null ? null : daysBetween(day, mainRace.day);
		if (left === null || left < 0 || left >= BACK_TO_BACK_LAST_DAYS) return [];
		return [finding("back_to_back_too_often", "warn", [day], { daysToRace: left, least: BACK_TO_BACK_LAST_DAYS }, "shorten_run")];
	});
}
