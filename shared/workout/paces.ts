/** How fast a runner goes at each of Daniels' intensities, and the targets that follow. */
import { riegelSeconds } from "../physiology/race-prediction.ts";
import { raceSeconds, trainingPaces } from "../physiology/vdot.ts";
import type { Intensity, Target } from "./workout.ts";

export const MARATHON_METRES = 42_195;

/** What a target needs to know about the runner. */
export interface Runner {
	/** Null without evidence: targets go by effort. */
	vdot: number | null;
	/** Speed of an easy run, m/s; used for estimates when VDOT is not known. */
	easySpeed: number;
}

/** Middle speed per intensity in m/s, and its target. `rest` and `walk` have an open target. */
export interface Paces {
	vdot: number | null;
	speed: Record<Exclude<Intensity, "race">, number>;
	target: Record<Exclude<Intensity, "race">, Target>;
	/** Predicted race speed over a distance in metres, m/s. */
	raceSpeed(metres: number): number;
}

/** Half width of the band around marathon, threshold, interval and repetition pace: execution is scored to 2-3 % (training convention). */
export const PACE_TOLERANCE = 0.02;

/** Jogging between repetitions is slower than an easy run (planner default). */
const JOG_OF_EASY = 0.88;

/** A brisk walk, m/s (5.4 km/h). */
const WALK_SPEED = 1.5;

/** Speed relative to an easy run, from Daniels' table at VDOT 45; used when VDOT is not known. */
const SPEED_OF_EASY = { steady: 1.1, marathon: 1.15, threshold: 1.23, interval: 1.34, repetition: 1.42, sprint: 1.7 } as const;

/** Riegel's exponent: speed falls with distance by metres^-0.06. */
const RIEGEL_FADE = 0.06;

/** All-out running is taken at the speed of this race; sprint sessions name their own. */
const SPRINT_METRES = 200;

/** Threshold pace is what can be raced for about an hour; without VDOT the distance of that hour anchors race speed. */
const THRESHOLD_HOUR = 3600;

/** Effort on the CR-10 scale per intensity, for runners without VDOT (Daniels' descriptions put on Foster's scale; planner default). */
const EFFORT: Record<keyof typeof SPEED_OF_EASY | "easy", { low: number; high: number }> = {
	easy: { low: 2, high: 4 },
	steady: { low: 4, high: 5 },
	marathon: { low: 5, high: 6 },
	threshold: { low: 6, high: 7 },
	interval: { low: 8, high: 9 },
	repetition: { low: 8, high: 9 },
	sprint: { low: 9, high: 10 },
};

const open: Target = { kind: "open" };

function effort(intensity: keyof typeof EFFORT): Target {
	return { kind: "rpe", low: EFFORT[intensity].low, high: EFFORT[intensity].high };
}

/** A band of speed around `metresPerSecond`. */
export function band(metresPerSecond: number, tolerance: number = PACE_TOLERANCE): Target {
	return { kind: "speed", low: millimetres(metresPerSecond * (1 - tolerance)), high: millimetres(metresPerSecond * (1 + tolerance)) };
}

/** Speeds are kept to 1 mm/s, finer than any watch shows, so that plans stay small and comparable. */
function millimetres(metresPerSecond: number): number {
	return Math.round(metresPerSecond * 1000) / 1000;
}

/** Beyond the marathon VDOT is extrapolation: time grows by Riegel's law with the exponent of ultras, the middle of 1.08 to 1.15 [convention]. */
export const ULTRA_EXPONENT = 1.12;

function ultraSeconds(marathonSeconds: number, metres: number): number {
	return riegelSeconds(marathonSeconds, MARATHON_METRES, metres, ULTRA_EXPONENT);
}

export function pacesOf(runner: Runner): Paces {
	return runner.vdot === null ? pacesByEffort(runner.easySpeed) : pacesByVdot(runner.vdot);
}

function pacesByVdot(vdot: number): Paces {
	const pace = trainingPaces(vdot);
	const slow = 1000 / pace.easy.slow;
	const fast = 1000 / pace.easy.fast;
	const easy = (slow + fast) / 2;
	const marathon = 1000 / pace.marathon;
	const speed = {
		easy,
		steady: (easy + marathon) / 2,
		marathon,
		threshold: 1000 / pace.threshold,
		interval: 1000 / pace.interval,
		repetition: 1000 / pace.repetition,
		sprint: SPRINT_METRES / raceSeconds(vdot, SPRINT_METRES),
		recovery: easy * JOG_OF_EASY,
		walk: WALK_SPEED,
		rest: 0,
		exercise: 0,
	};
	return {
		vdot,
		speed,
		target: {
			easy: { kind: "speed", low: millimetres(slow), high: millimetres(fast) },
			steady: band(speed.steady),
			marathon: band(speed.marathon),
			threshold: band(speed.threshold),
			interval: band(speed.interval),
			repetition: band(speed.repetition),
			sprint: effort("sprint"),
			recovery: open,
			walk: open,
			rest: open,
			exercise: open,
		},
		raceSpeed: (metres) =>
			metres / (metres > MARATHON_METRES ? ultraSeconds(raceSeconds(vdot, MARATHON_METRES), metres) : raceSeconds(vdot, metres)),
	};
}

function pacesByEffort(easy: number): Paces {
	const speed = {
		easy,
		steady: easy * SPEED_OF_EASY.steady,
		marathon: easy * SPEED_OF_EASY.marathon,
		threshold: easy * SPEED_OF_EASY.threshold,
		interval: easy * SPEED_OF_EASY.interval,
		repetition: easy * SPEED_OF_EASY.repetition,
		sprint: easy * SPEED_OF_EASY.sprint,
		recovery: easy * JOG_OF_EASY,
		walk: WALK_SPEED,
		rest: 0,
		exercise: 0,
	};
	return {
		vdot: null,
		speed,
		target: {
			easy: effort("easy"),
			steady: effort("steady"),
			marathon: effort("marathon"),
			threshold: effort("threshold"),
			interval: effort("interval"),
			repetition: effort("repetition"),
			sprint: effort("sprint"),
			recovery: open,
			walk: open,
			rest: open,
			exercise: open,
		},
		raceSpeed: (metres) => speed.threshold * (metres / (speed.threshold * THRESHOLD_HOUR)) ** -RIEGEL_FADE,
	};
}
