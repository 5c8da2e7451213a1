/**
 * A workout of ours as a workout of Garmin Connect's, the body of its POST; and how faithfully it says what was planned.
 *
 * Source: bodies and answers recorded by public clients of Garmin Connect's web service, which is not documented. What Garmin holds is read by
 * `fromGarminWorkout` and compared by `sameMeaning`.
 */
import type { Sport } from "../athlete/sport.ts";
import { workoutTitle } from "../workout/titles.ts";
import { type Segment, type Workout, WorkoutSchema } from "../workout/workout.ts";
import type { FidelityNote, fidelities } from "./delivery/wanted.ts";
import { type GarminWorkout, garminBody } from "./garmin/body.ts";
import { type GarminAthlete, GarminAthleteSchema, type TellNote } from "./garmin/compiling.ts";
import { description } from "./garmin/description.ts";
import { endCondition, sportType, stepType, unit } from "./garmin/ids.ts";
import type { GarminMeaning, GarminNode } from "./garmin/meaning.ts";
import { garminStep } from "./garmin/step.ts";
import { garminText } from "./garmin/text.ts";
import { withinLimit } from "./garmin/within-limit.ts";
import type { GarminNoteCode } from "./garmin-note-words.ts";

// biome-ignore lint/performance/noBarrelFile: the module's public name; scripts in pages take the small file itself.
export { fromGarminWorkout } from "./garmin/reading.ts";
export { GarminAthleteSchema };

export const GarminPlannedSchema = WorkoutSchema;

/** UTF-16 units; Garmin cuts the 257th and what follows without a word. */
export const MOST_NAME = 255;

export interface ToGarmin {
	/** Exact: the watch shows and does all that was planned. Degraded: less, in the notes' words. Unsupported: not at all; the FIT file goes by cable. */
	fidelity: (typeof fidelities)[number];
	/** `step`: place among the workout's steps, from 0, those of a repeat once; absent where it is several or none. */
	notes: FidelityNote[];
	/** Body of the POST; null when unsupported. */
	garmin: GarminWorkout | null;
}

const sportTypes: Partial<Record<Sport, number>> = {
	running: sportType.ids.running,
	cycling: sportType.ids.cycling,
	swimming: sportType.ids.swimming,
	strength: sportType.ids.strength_training,
	other: sportType.ids.other,
};

/** Takes what the schemas accept. The same input gives the same body, its day aside. */
export function toGarminWorkout(workout: Workout, athlete: GarminAthlete): ToGarmin {
	const told = new Map<GarminNoteCode, Set<number>>();
	const tell: TellNote = (code, step) => {
		const places = told.get(code) ?? new Set();
		if (step !== undefined) places.add(step);
		told.set(code, places);
	};
	const sport = sportTypes[workout.sport];
	if (sport === undefined) tell("sport_as_other");
	const { steps, merged } = withinLimit(nodes(workout, athlete, tell));
	if (steps === null) return { fidelity: "unsupported", notes: [{ code: "too_many_steps" satisfies GarminNoteCode }], garmin: null };
	if (merged) tell("steps_merged");
	const words = description(workout, athlete);
	if (words.cut) tell("text_cut");
	const meaning: GarminMeaning = {
		name: garminText(workoutTitle(workout, athlete.language), MOST_NAME).text,
		description: words.text,
		sport: sport ?? sportType.ids.other,
		pool: workout.sport === "swimming" ? poolOf(athlete) : null,
		transitions: false,
		segments: [{ sport: sport ?? sportType.ids.other, steps }],
	};
	const notes = [...told].map(([code, places]): FidelityNote => {
		const [step, ...more] = places;
		return step === undefined || more.length > 0 ? { code } : { code, step };
	});
	return { fidelity: notes.length === 0 ? "exact" : "degraded", notes, garmin: garminBody(meaning) };
}

function nodes(workout: Workout, athlete: GarminAthlete, tell: TellNote): GarminNode[] {
	let place = 0;
	const stepsOf = (steps: Extract<Segment, { kind: "repeat" }>["steps"]) =>
		steps.map((step) => garminStep(step, place++, workout.sport, athlete, tell));
	return workout.segments.flatMap((segment): GarminNode[] => {
		if (segment.kind === "step") return stepsOf([segment]);
		return [
			{
				kind: "repeat",
				type: stepType.ids.repeat,
				count: segment.count,
				end: { condition: endCondition.ids.iterations, value: segment.count, zone: null, compare: null, unit: null },
				skipLastRest: false,
				steps: stepsOf(segment.steps),
			},
		];
	});
}

function poolOf({ pool }: GarminAthlete): GarminMeaning["pool"] {
	return pool ? { length: pool.length, unit: pool.unit === "yard" ? unit.ids.yard : unit.ids.meter } : null;
}
