/** The work of a session: its hardest intensity, and the kind that follows from it. */
import type { Intensity, Segment, Step, Workout, WorkoutKind } from "../../workout/workout.ts";

/** From easy to all out. Steady is Koop's and stands beside the ladder of the other schools. */
export const ladder = ["easy", "steady", "marathon", "threshold", "interval", "repetition", "sprint", "race"] as const;
export type Rung = (typeof ladder)[number];

/** Shorter than this, fast running is strides: too short to tire. */
const STRIDE_MOST_SECONDS = 30;

export function stepsOf(segments: readonly Segment[]): Step[] {
	return segments.flatMap((each) => (each.kind === "step" ? [each] : each.steps));
}

export function rungOf(intensity: Intensity): number {
	const rungs: readonly Intensity[] = ladder;
	return rungs.indexOf(intensity);
}

/** Work above easy that is no stride. */
export function isHardWork(step: Step): boolean {
	const isStride = step.duration.kind === "time" && step.duration.seconds <= STRIDE_MOST_SECONDS && step.intensity !== "sprint";
	return step.role === "work" && !isStride && rungOf(step.intensity) > 0;
}

/** Null when all of it is easy, or no running at all. */
export function hardest(segments: readonly Segment[]): Rung | null {
	const rung = Math.max(
		0,
		...stepsOf(segments)
			.filter(isHardWork)
			.map((each) => rungOf(each.intensity)),
	);
	return rung === 0 ? null : (ladder[rung] ?? null);
}

const kindByRung: Record<Rung, WorkoutKind> = {
	easy: "easy",
	steady: "steady_state",
	marathon: "marathon_pace",
	threshold: "tempo",
	interval: "vo2max_intervals",
	repetition: "repetitions",
	sprint: "max_velocity",
	race: "race_pace",
};

const easyKinds: ReadonlySet<WorkoutKind> = new Set([
	"easy",
	"easy_strides",
	"recovery",
	"long",
	"medium_long",
	"back_to_back",
	"run_walk",
]);
const longKinds: ReadonlySet<WorkoutKind> = new Set(["long", "long_marathon_pace", "back_to_back"]);

/** The kind that a session is with other steps: its own while its hardest work is the same, else the plainest of that intensity. */
export function kindWith(segments: readonly Segment[], was: Pick<Workout, "kind" | "segments">): WorkoutKind {
	const rung = hardest(segments);
	if (rung === hardest(was.segments)) return was.kind;
	const isLong = longKinds.has(was.kind);
	if (rung === null) {
		if (easyKinds.has(was.kind)) return was.kind;
		return isLong ? "long" : "easy";
	}
	if (rung === "marathon" && isLong) return "long_marathon_pace";
	const inRepeats = segments.some((each) => each.kind === "repeat" && each.steps.some(isHardWork));
	return rung === "threshold" && inRepeats ? "cruise_intervals" : kindByRung[rung];
}
