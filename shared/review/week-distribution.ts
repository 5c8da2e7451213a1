/** Time easy, middle and hard: as the week's sessions ask for it, and as heart rate says it was. */
import type { Intensity, Workout } from "../workout/workout.ts";
import { plannedSteps } from "./planned-steps.ts";
import type { ReviewedActivity, WeekReview } from "./review.ts";

/** Zones 1-2, 3-4 and 5 of Friel; strength is in none. */
const THIRD: Record<Intensity, 0 | 1 | 2 | null> = {
	easy: 0,
	recovery: 0,
	walk: 0,
	rest: 0,
	steady: 1,
	marathon: 1,
	threshold: 1,
	interval: 2,
	repetition: 2,
	sprint: 2,
	race: 2,
	exercise: null,
};

/** A step until the lap button is reckoned with this, seconds. */
const OPEN_SECONDS = 300;

/** Null without planned time; `done` is null without heart rate. */
export function weekDistribution(planned: readonly Workout[], activities: readonly ReviewedActivity[]): WeekReview["distribution"] {
	const wanted = [0, 0, 0];
	for (const workout of planned) {
		for (const { step, seconds } of plannedSteps(workout)) {
			const third = THIRD[step.intensity];
			if (third !== null) wanted[third] = (wanted[third] ?? 0) + (seconds ?? OPEN_SECONDS);
		}
	}
	const done = [0, 0, 0];
	for (const { metrics } of activities) {
		const zones = metrics.heartRateZoneSeconds;
		if (!Array.isArray(zones)) continue;
		zones.forEach((seconds, zone) => {
			const third = zone < 2 ? 0 : zone < 4 ? 1 : 2;
			done[third] = (done[third] ?? 0) + seconds;
		});
	}
	const plannedShares = shares(wanted);
	return plannedShares && { planned: plannedShares, done: shares(done) };
}

function shares(seconds: readonly number[]): number[] | null {
	const total = seconds.reduce((sum, each) => sum + each, 0);
	return total > 0 ? seconds.map((each) => Math.round((each / total) * 1000) / 1000) : null;
}
