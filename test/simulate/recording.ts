/** What a watch with a chest strap makes of a planned session: a lap for each step, and heart rate by its intensity. */
import { plannedSteps } from "../../shared/review/planned-steps.ts";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { between, type Random } from "./dice.ts";

/** Heart rate zone of five and share of maximum, by what a step is written with. */
const heart: Record<string, { zone: number; share: number }> = {
	walk: { zone: 0, share: 0.58 },
	rest: { zone: 0, share: 0.6 },
	recovery: { zone: 0, share: 0.7 },
	exercise: { zone: 0, share: 0.6 },
	easy: { zone: 1, share: 0.74 },
	steady: { zone: 2, share: 0.82 },
	marathon: { zone: 2, share: 0.85 },
	threshold: { zone: 3, share: 0.9 },
	interval: { zone: 4, share: 0.95 },
	repetition: { zone: 3, share: 0.91 },
	sprint: { zone: 3, share: 0.88 },
	race: { zone: 4, share: 0.94 },
};
const MAXIMUM = 188;
const OPEN_SECONDS = 120;

export function withSensors(run: ReviewedActivity, workout: Workout, share: number, random: Random): ReviewedActivity {
	const laps: ReviewedActivity["activity"]["laps"] = [];
	const zones: [number, number, number, number, number] = [0, 0, 0, 0, 0];
	const usual = workout.estimate.metres / Math.max(1, workout.estimate.seconds);
	let startSeconds = 0;
	let beats = 0;
	for (const { step, seconds: planned, speed } of plannedSteps(workout)) {
		const seconds = (planned ?? OPEN_SECONDS) * Math.min(share, 1.1) * between(random, 0.98, 1.02);
		const { zone, share: ofMaximum } = heart[step.intensity] ?? { zone: 1, share: 0.74 };
		const averageHeartRate = Math.round(ofMaximum * MAXIMUM + between(random, -3, 3));
		const distanceMetres = seconds * (speed ?? usual) * between(random, 0.985, 1.015);
		laps.push({ startSeconds, elapsedSeconds: seconds, timerSeconds: seconds, distanceMetres, averageHeartRate, averagePower: null });
		zones[zone as 0 | 1 | 2 | 3 | 4] += seconds;
		startSeconds += seconds;
		beats += averageHeartRate * seconds;
	}
	const averageHeartRate = startSeconds > 0 ? Math.round(beats / startSeconds) : null;
	const maxHeartRate = Math.max(...laps.map((each) => each.averageHeartRate ?? 0), 0) || null;
	return {
		...run,
		activity: { ...run.activity, laps, averageHeartRate, maxHeartRate },
		metrics: { ...run.metrics, heartRateZoneSeconds: zones },
	};
}
