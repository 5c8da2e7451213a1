/** Under 18: shorter long runs, and no marathon build. */
import type { Workout } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { raceOf } from "../race-needs.ts";
import { ADULT_AGE, YOUTH_RACE_METRES } from "../rules.ts";
import type { SafetyView } from "./view.ts";

/** Estimates of length are not better than this. */
const TOLERANCE = 1.02;

export function youthRules({ plan, limits, goal, today }: SafetyView): Finding[] {
	const { age, longMetres } = limits;
	if (age === null || age >= ADULT_AGE || longMetres === null) return [];
	const ahead = plan.workouts.filter((each) => each.day >= today);
	const wished = raceOf(goal);
	const asked = wished && wished.day >= today && wished.metres > YOUTH_RACE_METRES ? [wished.day] : [];
	const planned = ahead.filter((each) => each.kind === "race" && each.estimate.metres > YOUTH_RACE_METRES).map((each) => each.day);
	return [
		...ahead.filter((each) => isTooLong(each, longMetres)).map((each) => tooLong(each, longMetres)),
		...planned.map((day) => finding("under_18_race", "danger", [day], { most: YOUTH_RACE_METRES, age }, "choose_shorter_race")),
		...asked
			.filter((day) => !planned.includes(day))
			.map((day) => finding("under_18_race", "warn", [day], { most: YOUTH_RACE_METRES, age }, "choose_shorter_race")),
	];
}

function isTooLong(workout: Workout, most: number): boolean {
	return workout.kind !== "race" && workout.estimate.metres > most * TOLERANCE;
}

function tooLong(workout: Workout, most: number): Finding {
	return finding("under_18_long_run", "danger", [workout.day], { metres: workout.estimate.metres, most }, "shorten_run");
}
