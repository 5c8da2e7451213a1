/** Seconds of work above easy in a workout. */
import type { Segment, Step, Workout } from "../../workout/workout.ts";

/** Speed over an easy run of work that says none itself: threshold and interval pace are about this much faster (Daniels' table). */
const WORK_OF_EASY = 1.28;
const above: ReadonlySet<Step["intensity"]> = new Set<Step["intensity"]>([
	"marathon",
	"threshold",
	"interval",
	"repetition",
	"sprint",
	"race",
]);

/** Seconds of work above easy. Strides last too short to count; steady running is not above easy enough. */
export function qualitySeconds(workout: Workout, easySpeed: number): number {
	if (workout.kind === "race" || workout.kind === "easy_strides" || workout.sport !== "running") return 0;
	return workout.segments.reduce((sum, segment) => sum + ofSegment(segment, easySpeed), 0);
}

function ofSegment(segment: Segment, easySpeed: number): number {
	if (segment.kind === "step") return ofStep(segment, easySpeed);
	return segment.count * segment.steps.reduce((sum, step) => sum + ofStep(step, easySpeed), 0);
}

function ofStep({ role, intensity, duration, target }: Step, easySpeed: number): number {
	if (role !== "work" || !above.has(intensity) || duration.kind === "open") return 0;
	if (duration.kind === "time") return duration.seconds;
	const speed = target.kind === "speed" ? (target.low + target.high) / 2 : easySpeed * WORK_OF_EASY;
	return duration.metres / Math.max(0.5, speed);
}
