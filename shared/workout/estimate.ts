/** What a session is expected to take: seconds, metres, and load (100 = one hour at threshold). */
import type { Paces } from "./paces.ts";
import type { Segment, Step, Workout } from "./workout.ts";

export type Estimate = Workout["estimate"];

/** A step that ends on the lap button has no length; this is what it is reckoned with. */
const OPEN_STEP_SECONDS = 300;

/**
 * Speed over threshold speed, from Daniels' table at VDOT 50. Load grows with its square (`hours * intensity^2 * 100`, the running form of
 * Coggan's score), so that a VDOT that moves does not move planned load.
 */
const INTENSITY_FACTOR = {
	easy: 0.81,
	steady: 0.88,
	marathon: 0.94,
	threshold: 1,
	interval: 1.085,
	repetition: 1.17,
	/** Beyond what heart and lungs say: seconds of it are few, so that a sprint session stays near 40 to 60 [convention]. */
	sprint: 1.7,
	recovery: 0.7,
	walk: 0.45,
	rest: 0,
	/** Strength at session RPE 5 of ten, rests included: 100 are an hour at RPE 8 (Foster's product), so 62 an hour [convention]. */
	exercise: 0.79,
} as const;

/** Nobody races longer than this fraction of threshold speed below it; keeps estimates of ultras sane. */
const LOWEST_RACE_FACTOR = 0.6;

/** Speed up a hill of 5-8 % against the flat at the same effort (Minetti et al. 2002: about a third more energy per metre). */
const UPHILL_OF_FLAT = 0.75;

export function speedOf(step: Step, paces: Paces): number {
	return step.note === "uphill" ? flatSpeedOf(step, paces) * UPHILL_OF_FLAT : flatSpeedOf(step, paces);
}

function flatSpeedOf(step: Step, paces: Paces): number {
	if (step.target.kind === "speed") return (step.target.low + step.target.high) / 2;
	if (step.intensity !== "race") return paces.speed[step.intensity];
	return paces.raceSpeed(step.duration.kind === "distance" ? step.duration.metres : 5_000);
}

function factorOf(step: Step, speed: number, paces: Paces): number {
	if (step.intensity !== "race") return INTENSITY_FACTOR[step.intensity];
	return Math.max(LOWEST_RACE_FACTOR, speed / paces.speed.threshold);
}

export function stepSeconds(step: Step, paces: Paces): number {
	if (step.duration.kind === "time") return step.duration.seconds;
	if (step.duration.kind === "open") return OPEN_STEP_SECONDS;
	return step.duration.metres / Math.max(0.5, speedOf(step, paces));
}

function addStep(sum: Estimate, step: Step, times: number, paces: Paces): void {
	const speed = speedOf(step, paces);
	const seconds = stepSeconds(step, paces) * times;
	sum.seconds += seconds;
	sum.metres += step.duration.kind === "distance" ? step.duration.metres * times : seconds * speed;
	sum.load += (seconds / 3600) * factorOf(step, speed, paces) ** 2 * 100;
}

/** Whole seconds and metres, load to a tenth. */
export function estimateOf(segments: readonly Segment[], paces: Paces): Estimate {
	const sum = { seconds: 0, metres: 0, load: 0 };
	for (const segment of segments) {
		if (segment.kind === "step") addStep(sum, segment, 1, paces);
		else for (const step of segment.steps) addStep(sum, step, segment.count, paces);
	}
	return { seconds: Math.round(sum.seconds), metres: Math.round(sum.metres), load: Math.round(sum.load * 10) / 10 };
}
