/** Under 18: shorter long runs, and no marathon build. */
import { addDays } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { ADULT_AGE, YOUTH_RACE_METRES } from "../rules.ts";
import { raceOf } from "../season/race-needs.ts";
import { YOUTH_WEEK_SECONDS } from "./rules.ts";
import type { SafetyView } from "./view.ts";

/** Estimates of length are not better than this. */
const TOLERANCE = 1.02;

export function youthRules(view: SafetyView): Finding[] {
	const { goal, today, ahead } = view;
	const { age, longMetres } = view.limitsOn(today);
	if (age === null || age >= ADULT_AGE || longMetres === null) return [];
	const wished = raceOf(goal);
	const asked = wished && wished.day >= today && wished.metres > YOUTH_RACE_METRES ? [wished.day] : [];
	const planned = ahead.filter((each) => each.kind === "race" && each.estimate.metres > YOUTH_RACE_METRES).map((each) => each.day);
	return [
		...ahead.flatMap((each) => {
			const most = view.limitsOn(each.day).longMetres;
			return most !== null && isTooLong(each, most) ? [tooLong(each, most)] : [];
		}),
		...planned.map((day) => finding("under_18_race", "danger", [day], { most: YOUTH_RACE_METRES, age }, "choose_shorter_race")),
		...asked
			.filter((day) => !planned.includes(day))
			.map((day) => finding("under_18_race", "warn", [day], { most: YOUTH_RACE_METRES, age }, "choose_shorter_race")),
		...tooMuch(age, view),
	];
}

/** Weeks of more running than is good at that age. */
function tooMuch(age: number, { fullWeeks, weekSeconds, today }: SafetyView): Finding[] {
	const most = age < 16 ? YOUTH_WEEK_SECONDS.under16 : YOUTH_WEEK_SECONDS.under18;
	return fullWeeks.flatMap(({ monday }) => {
		const seconds = weekSeconds.get(monday) ?? 0;
		return addDays(monday, 6) >= today && seconds > most
			? [finding("under_18_load", "warn", [monday], { seconds, most, age }, "lower_week")]
			: [];
	});
}

function isTooLong(workout: Workout, most: number): boolean {
	return workout.kind !== "race" && workout.estimate.metres > most * TOLERANCE;
}

function tooLong(workout: Workout, most: number): Finding {
	return finding("under_18_long_run", "danger", [workout.day], { metres: workout.estimate.metres, most }, "shorten_run");
}
