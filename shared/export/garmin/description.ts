/** What stands under a workout's name on Garmin Connect: what it is for, the climb, the athlete's own words, and the line by which we know it again. */
import type { Language, UnitSystem } from "../../athlete/profile.ts";
import { workoutPurpose } from "../../workout/titles.ts";
import type { Workout } from "../../workout/workout.ts";
import { markerOf } from "../delivery/marker.ts";
import type { GarminAthlete } from "./compiling.ts";
import { type GarminText, garminText } from "./text.ts";

/** UTF-16 units; a public client has sent as much. Beyond it nothing is known, and Garmin cuts names without a word. */
export const MOST_DESCRIPTION = 512;

const METRES_PER_FOOT = 0.3048;
/** A climb is planned in tens of metres. */
const CLIMB_STEP = 10;
/** Copied from another workout's description, it would be taken for that one. */
const ANY_MARKER = /longrun:[0-9a-f-]{36}\.\d+/g;

const climbWords: Record<Language, (climb: string) => string> = {
	en: (climb) => `About ${climb} of climbing.`,
	ko: (climb) => `누적 상승 약 ${climb}.`,
};

/** The marker stands whole, whatever is cut before it. */
export function description(workout: Workout, { language, units }: GarminAthlete): GarminText {
	const marker = markerOf(workout.id);
	const lines = [workoutPurpose(workout, language), climb(workout, language, units), (workout.note ?? "").replace(ANY_MARKER, "")];
	const words = garminText(lines.filter((line) => line.trim() !== "").join("\n"), MOST_DESCRIPTION - marker.length - 1);
	return { text: words.text === "" ? marker : `${words.text}\n${marker}`, cut: words.cut };
}

function climb({ ascentMetres = 0 }: Workout, language: Language, units: UnitSystem): string {
	if (ascentMetres <= 0) return "";
	const rounded = Math.round((units === "imperial" ? ascentMetres / METRES_PER_FOOT : ascentMetres) / CLIMB_STEP) * CLIMB_STEP;
	return climbWords[language](`${rounded} ${units === "imperial" ? "ft" : "m"}`);
}
