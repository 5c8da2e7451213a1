/** A workout's steps in the order in which they are done, repeats unrolled. */
import type { Step, Workout } from "../workout/workout.ts";

export interface PlannedStep {
	index: number;
	step: Step;
	/** Expected length; null for a step that ends on the lap button. */
	seconds: number | null;
	/** Middle of the speed target, m/s; null without one. */
	speed: number | null;
	/** Middle of the power target, W. */
	power: number | null;
	/** Part of a repeat. */
	repeated: boolean;
}

export function plannedSteps(workout: Pick<Workout, "segments" | "estimate">): PlannedStep[] {
	const { seconds, metres } = workout.estimate;
	const usual = seconds > 0 && metres > 0 ? metres / seconds : null;
	const result: PlannedStep[] = [];
	const add = (step: Step, repeated: boolean): void => {
		const speed = middleOf(step, "speed");
		result.push({
			index: result.length,
			step,
			seconds: secondsOf(step, speed ?? usual),
			speed,
			power: middleOf(step, "power"),
			repeated,
		});
	};
	for (const segment of workout.segments) {
		if (segment.kind === "step") add(segment, false);
		else for (let turn = 0; turn < segment.count; turn++) for (const step of segment.steps) add(step, true);
	}
	return result;
}

function middleOf({ target }: Step, kind: "speed" | "power"): number | null {
	return target.kind === kind ? (target.low + target.high) / 2 : null;
}

function secondsOf({ duration }: Step, speed: number | null): number | null {
	if (duration.kind === "time") return duration.seconds;
	return duration.kind === "distance" && speed !== null ? duration.metres / speed : null;
}
