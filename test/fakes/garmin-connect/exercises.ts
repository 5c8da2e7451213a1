/** The exercises that the service knows: 53 categories, and in each the names of Garmin's own FIT profile. */
import { Profile } from "@garmin/fitsdk";

const categories = `BENCH_PRESS CALF_RAISE CARDIO CARRY CHOP CORE CRUNCH CURL DEADLIFT FLYE HIP_RAISE HIP_STABILITY HIP_SWING
HYPEREXTENSION LATERAL_RAISE LEG_CURL LEG_RAISE LUNGE OLYMPIC_LIFT PLANK PLYO PULL_UP PUSH_UP ROW SHOULDER_PRESS
SHOULDER_STABILITY SHRUG SIT_UP SQUAT TOTAL_BODY TRICEPS_EXTENSION WARM_UP RUN BIKE STRETCH BANDED_EXERCISES BATTLE_ROPE SLED
SUSPENSION BIKE_OUTDOOR INDOOR_BIKE RUN_INDOOR ELLIPTICAL STAIR_STEPPER FLOOR_CLIMB LADDER SANDBAG SLEDGE_HAMMER TIRE
INDOOR_ROW POSE MOVE UNKNOWN`.split(/\s+/);

const types = Profile.types as unknown as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

const namesByCategory = new Map(
	categories.map((category) => {
		const camel = category.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
		return [category, new Set(Object.values(types[`${camel}ExerciseName`] ?? {}).map(screaming))];
	}),
);

export function knownCategory(category: string): boolean {
	return namesByCategory.has(category);
}

/** False also for a name of another category. */
export function knownExercise(category: string, name: string): boolean {
	return namesByCategory.get(category)?.has(name) ?? false;
}

/** "3WayCalfRaise" → "_3_WAY_CALF_RAISE", as the service spells it. */
function screaming(camel: string): string {
	const words = camel
		.replace(/([a-z])([A-Z0-9])/g, "$1_$2")
		.replace(/([0-9])([A-Z])/g, "$1_$2")
		.replace(/([A-Z])([A-Z][a-z])/g, "$1_$2");
	const name = words.toUpperCase();
	return /^\d/.test(name) ? `_${name}` : name;
}
