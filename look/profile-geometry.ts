/** Where a workout's bars stand, in seconds from its start. Pure; `Profile.tsx` draws it. */
import type { Intensity, Segment, Step } from "../shared/workout/workout.ts";
import { type Zone, zoneOf } from "./zone.ts";

interface Bar {
	from: number;
	seconds: number;
	zone: Zone;
}

interface RepeatSpan {
	from: number;
	to: number;
	count: number;
}

interface ProfileGeometry {
	seconds: number;
	bars: Bar[];
	repeats: RepeatSpan[];
}

/** m/s for a distance without a speed target, so that its bar has a width; only proportions hang on it. */
const typicalSpeed: Record<Intensity, number> = {
	rest: 1,
	walk: 1.5,
	recovery: 2.5,
	easy: 2.8,
	steady: 3.1,
	marathon: 3.3,
	threshold: 3.6,
	interval: 3.9,
	repetition: 4.3,
	sprint: 7,
	race: 3.6,
	exercise: 1,
};
const OPEN_SECONDS = 300;

function guess({ duration, target, intensity }: Step): { seconds: number; sure: boolean } {
	if (duration.kind === "time") return { seconds: duration.seconds, sure: true };
	if (duration.kind === "open") return { seconds: OPEN_SECONDS, sure: false };
	if (target.kind === "speed") return { seconds: (duration.metres * 2) / (target.low + target.high), sure: true };
	return { seconds: duration.metres / typicalSpeed[intensity], sure: false };
}

/**
 * @param estimateSeconds What the whole session is expected to take: steps without a length of their own share what the others leave.
 * @param leastPeriod Seconds below which one repeat cannot be seen: a longer row of repeats is then drawn with fewer, wider teeth of the same
 *   total width and proportion.
 */
export function profileGeometry(segments: readonly Segment[], estimateSeconds = 0, leastPeriod = 0): ProfileGeometry {
	let sure = 0;
	let unsure = 0;
	for (const segment of segments) {
		const count = segment.kind === "repeat" ? segment.count : 1;
		for (const step of segment.kind === "repeat" ? segment.steps : [segment]) {
			const { seconds, sure: known } = guess(step);
			if (known) sure += seconds * count;
			else unsure += seconds * count;
		}
	}
	const stretch = unsure > 0 && estimateSeconds > sure ? (estimateSeconds - sure) / unsure : 1;

	const geometry: ProfileGeometry = { seconds: 0, bars: [], repeats: [] };
	const add = (step: Step, share: number): void => {
		const { seconds, sure: known } = guess(step);
		const width = seconds * (known ? 1 : stretch) * share;
		geometry.bars.push({ from: geometry.seconds, seconds: width, zone: zoneOf[step.intensity] });
		geometry.seconds += width;
	};
	const periodOf = (steps: readonly Step[]): number =>
		steps.reduce((sum, step) => {
			const { seconds, sure: known } = guess(step);
			return sum + seconds * (known ? 1 : stretch);
		}, 0);

	for (const segment of segments) {
		if (segment.kind === "step") {
			add(segment, 1);
			continue;
		}
		const from = geometry.seconds;
		const whole = periodOf(segment.steps) * segment.count;
		const teeth = leastPeriod > 0 ? Math.max(1, Math.min(segment.count, Math.floor(whole / leastPeriod))) : segment.count;
		for (let tooth = 0; tooth < teeth; tooth++) for (const step of segment.steps) add(step, segment.count / teeth);
		geometry.repeats.push({ from, to: geometry.seconds, count: segment.count });
	}
	return geometry;
}

/** Seconds between two labels of the time axis: at most about eight labels. */
export function axisStep(seconds: number): number {
	const steps = [300, 600, 900, 1800, 3600, 7200];
	return steps.find((step) => seconds / step <= 6) ?? 14_400;
}

const TWO_HOURS = 7200;

/** One time scale for many profiles: the longest fills the width, but no calendar is blown up beyond two hours. */
export function sharedSeconds(workouts: readonly { estimate: { seconds: number } }[]): number {
	return workouts.reduce((most, workout) => Math.max(most, workout.estimate.seconds), TWO_HOURS);
}
