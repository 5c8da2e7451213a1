/**
 * Our exercises in Garmin's catalogue. Source: the exercise names of the FIT profile 21.217, in capitals as Garmin Connect writes them. An exercise that has no
 * name there, or only one that asks for other equipment, is absent: its words stand in the step's note.
 */
import type { NoteCode } from "../../workout/notes.ts";

export interface GarminExercise {
	category: string;
	exercise: string;
}

const exercises: Partial<Record<NoteCode, readonly [category: string, exercise: string]>> = {
	"exercise:back_squat": ["SQUAT", "BARBELL_BACK_SQUAT"],
	"exercise:deadlift": ["DEADLIFT", "BARBELL_DEADLIFT"],
	"exercise:hip_thrust": ["HIP_RAISE", "BARBELL_HIP_THRUST_WITH_BENCH"],
	"exercise:weighted_step_up": ["SQUAT", "WEIGHTED_STEP_UP"],
	"exercise:weighted_calf_raise": ["CALF_RAISE", "WEIGHTED_STANDING_CALF_RAISE"],
	"exercise:row": ["ROW", "WEIGHTED_ROW"],
	"exercise:squat": ["SQUAT", "SQUAT"],
	"exercise:step_up": ["SQUAT", "STEP_UP"],
	"exercise:glute_bridge": ["HIP_RAISE", "HIP_RAISE"],
	"exercise:calf_raise": ["CALF_RAISE", "SINGLE_LEG_STANDING_CALF_RAISE"],
	"exercise:push_up": ["PUSH_UP", "PUSH_UP"],
	"exercise:plank": ["PLANK", "PLANK"],
	"exercise:side_plank": ["PLANK", "SIDE_PLANK"],
	"exercise:dead_bug": ["HIP_STABILITY", "DEAD_BUG"],
	"exercise:squat_jump": ["PLYO", "BODY_WEIGHT_JUMP_SQUAT"],
	"exercise:box_jump": ["PLYO", "BOX_JUMP"],
};

/** Null for a note that names no exercise of Garmin's. */
export function garminExercise(note: string | undefined): GarminExercise | null {
	const known = Object.entries(exercises).find(([code]) => code === note)?.[1];
	return known ? { category: known[0], exercise: known[1] } : null;
}
