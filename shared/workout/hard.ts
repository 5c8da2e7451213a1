/** Which sessions count as hard: the ones that want 48 hours between them. */
import type { WorkoutKind } from "./workout.ts";

const qualityKinds: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>([
	"long_marathon_pace",
	"tempo",
	"cruise_intervals",
	"vo2max_intervals",
	"repetitions",
	"threshold_repetitions",
	"marathon_pace",
	"time_trial",
	"progression",
	"hills",
	"race_pace",
	"steady_state",
	"long_intervals",
	"acceleration",
	"max_velocity",
	"speed_endurance",
	"special_endurance",
	"intensive_tempo",
	"plyometrics",
]);

/** A session with work above easy. Strides are not: they are too short to tire. */
export function isQuality(kind: WorkoutKind): boolean {
	return qualityKinds.has(kind);
}

/** A long run counts as hard from this share of the week, or from this length (training convention); never when it is short by itself. */
const HARD_LONG_SHARE = 0.25;
const HARD_LONG_SECONDS = 2 * 3600;
const HARD_LONG_LEAST_SECONDS = 45 * 60;

export function isHard(workout: { kind: WorkoutKind; estimate: { seconds: number } }, weekSeconds: number): boolean {
	if (isQuality(workout.kind) || workout.kind === "race") return true;
	if (workout.kind !== "long") return false;
	const { seconds } = workout.estimate;
	return seconds > HARD_LONG_SECONDS || (seconds >= HARD_LONG_LEAST_SECONDS && seconds >= HARD_LONG_SHARE * weekSeconds);
}
