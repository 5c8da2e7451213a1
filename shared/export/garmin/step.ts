/** One of our steps as Garmin's. */
import type { Sport } from "../../athlete/sport.ts";
import { noteText } from "../../workout/note-words.ts";
import { noteCodes } from "../../workout/notes.ts";
import { intensityTitle } from "../../workout/titles.ts";
import type { Step } from "../../workout/workout.ts";
import type { GarminAthlete, TellNote } from "./compiling.ts";
import { stepEnd } from "./end.ts";
import { garminExercise } from "./exercises.ts";
import { stepType, strokeType } from "./ids.ts";
import type { GarminStep } from "./meaning.ts";
import { stepTarget } from "./target.ts";
import { garminText } from "./text.ts";

/** UTF-16 units; what public clients send without loss is 256. */
export const MOST_STEP_NOTE = 255;

const onFoot: readonly Sport[] = ["running", "walking", "hiking"];

/** `place`: of the step in our workout, for what is told about it. */
export function garminStep(step: Step, place: number, sport: Sport, athlete: GarminAthlete, tell: TellNote): GarminStep {
	const { end, inLengths } = stepEnd(step.duration, sport, athlete);
	if (inLengths) tell("distance_in_lengths", place);
	const { target, secondary, words, told } = stepTarget(step, sport, athlete);
	if (told) tell(told, place);
	const exercise = sport === "strength" ? garminExercise(step.note) : null;
	if (sport === "strength" && exercise === null && step.note?.startsWith("exercise:")) tell("exercise_as_text", place);
	const said = noteWords(step, athlete);
	const parts = [intensityWords(step, sport, athlete), words, said.replace(/\s+/g, " ").trim()];
	const note = garminText(parts.filter((part) => part !== "").join(" · "), MOST_STEP_NOTE);
	if (note.cut) tell("text_cut", place);
	const type = stepTypeOf(step);
	return {
		kind: "step",
		type,
		note: note.text,
		end,
		target,
		secondary,
		stroke: sport === "swimming" && type !== stepType.ids.rest ? strokeType.ids.any_stroke : 0,
		equipment: 0,
		drill: 0,
		category: exercise?.category ?? "",
		exercise: exercise?.exercise ?? "",
		weight: null,
	};
}

function stepTypeOf({ role, intensity }: Step): number {
	if (role === "work") return stepType.ids.interval;
	if (role === "recovery") return intensity === "rest" ? stepType.ids.rest : stepType.ids.recovery;
	return stepType.ids[role];
}

/** How hard the step is, where its kind does not say so already. Jogging and walking are for those on foot. */
function intensityWords({ role, intensity }: Step, sport: Sport, { language }: GarminAthlete): string {
	if (intensity === "exercise" || intensity === "rest") return "";
	if (intensity === "easy" && (role === "warmup" || role === "cooldown")) return "";
	if ((intensity === "recovery" || intensity === "walk") && !onFoot.includes(sport)) return "";
	return intensityTitle(intensity, language);
}

/** A code in words; the athlete's own text as it is. */
function noteWords({ note = "" }: Step, { language }: GarminAthlete): string {
	return noteCodes.some((code) => code === note) ? noteText(note, language) : note;
}
