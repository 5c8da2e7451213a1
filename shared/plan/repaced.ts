/** A workout with the targets of another VDOT, where its own are the ones that the plan has written. */
import { estimateOf } from "../workout/estimate.ts";
import type { Paces } from "../workout/paces.ts";
import type { Segment, Step, Workout } from "../workout/workout.ts";

/** The same object when there is nothing to write anew: targets by effort, by heart rate, or set by the athlete stay. */
export function repaced(workout: Workout, before: Paces, now: Paces): Workout {
	const segments = workout.segments.map(
		(segment): Segment =>
			segment.kind === "repeat"
				? { ...segment, steps: segment.steps.map((each) => stepAt(each, before, now)) }
				: stepAt(segment, before, now),
	);
	if (JSON.stringify(segments) === JSON.stringify(workout.segments)) return workout;
	return { ...workout, segments, estimate: estimateOf(segments, now) };
}

function stepAt(step: Step, before: Paces, now: Paces): Step {
	if (step.intensity === "race" || step.target.kind !== "speed") return step;
	const same = JSON.stringify(step.target) === JSON.stringify(before.target[step.intensity]);
	return same ? { ...step, target: now.target[step.intensity] } : step;
}
