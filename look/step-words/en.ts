import type { Intensity } from "../../shared/workout/workout.ts";

/** A workout's steps, wherever they are told. */
export const stepWords = {
	times: (count: number) => `${count} ×`,
	open: "until you press lap",
	rpe: (range: string) => `effort ${range} of 10`,
	easyRunning: "Easy running",
	easyToFinish: "Easy to finish",
	intensities: {
		easy: "easy",
		steady: "steady",
		marathon: "marathon pace",
		threshold: "threshold",
		interval: "interval",
		repetition: "fast",
		sprint: "sprint",
		race: "race pace",
		recovery: "jog",
		walk: "walk",
		rest: "standing",
		exercise: "exercise",
	} satisfies Record<Intensity, string>,
	profile: "Workout profile",
	minutes: (minutes: number) => (minutes === 0 ? "0 min" : `${minutes}`),
};
