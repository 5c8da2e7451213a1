/**
 * VDOT: the VO2max (ml/kg/min) that explains a race result, and the race times and training paces that follow from it.
 *
 * Source: Daniels & Gilbert, *Oxygen Power* (1979), for oxygen cost and sustainable fraction; Daniels, *Daniels' Running Formula*, for the
 * paces; the official calculator (2019) for easy pace and for runners below VDOT 39. The formulas were fitted to races of about 3.5 to
 * 240 minutes; shorter and longer ones are extrapolation.
 *
 * Values out of domain (NaN, infinite, zero, negative) are bugs and throw a RangeError. Nothing is rounded.
 */
import { mustBePositive } from "./in-domain.ts";

/** Below this VDOT the official calculator trains a runner a little faster than the fractions alone would. */
const SLOW_RUNNER_VDOT = 39;

/** Fractions of VDOT (as oxygen) that reproduce the published paces. */
const EASY_FAST = 0.7;
const EASY_SLOW = 0.62;
const THRESHOLD = 0.88;
const INTERVAL = 0.975;

/** Repetition pace is interval pace less 6 s per 400 m. */
const REPETITION_GAIN = 15;

/** Seconds per kilometre. `fast` is the quick end of the easy range, so the smaller number. */
export interface TrainingPaces {
	easy: { fast: number; slow: number };
	marathon: number;
	threshold: number;
	interval: number;
	repetition: number;
}

/** VDOT of a race of `metres` in `seconds`. Slower than about 0.4 m/s the oxygen cost, and so the result, falls below zero. */
export function vdotOf(metres: number, seconds: number): number {
	mustBePositive("metres", metres);
	mustBePositive("seconds", seconds);
	const minutes = seconds / 60;
	return oxygenCost(metres / minutes) / sustainableFraction(minutes);
}

/** Time in seconds in which a runner of this VDOT races `metres`: the inverse of `vdotOf`, exact to about a microsecond. */
export function raceSeconds(vdot: number, metres: number): number {
	mustBePositive("vdot", vdot);
	mustBePositive("metres", metres);
	// t -> d / v(VDOT * F(t)) rises with t and is bounded, so the iteration moves one way only and cannot miss.
	let minutes = metres / speedAtOxygen(vdot);
	for (let round = 0; round < 500; round++) {
		const next = metres / speedAtOxygen(vdot * sustainableFraction(minutes));
		if (Math.abs(next - minutes) <= 1e-12 * next) return next * 60;
		minutes = next;
	}
	return minutes * 60;
}

/**
 * Daniels' five training paces. Below VDOT 39, easy, interval and repetition pace rest on VDOT * 2/3 + 13 and threshold pace on the mean of
 * both, as in the official calculator; marathon pace stays the predicted one.
 */
export function trainingPaces(vdot: number): TrainingPaces {
	mustBePositive("vdot", vdot);
	const trained = vdot < SLOW_RUNNER_VDOT ? (vdot * 2) / 3 + 13 : vdot;
	const interval = paceAt(trained, INTERVAL);
	return {
		easy: { fast: paceAt(trained, EASY_FAST), slow: paceAt(trained, EASY_SLOW) },
		marathon: raceSeconds(vdot, 42_195) / 42.195,
		threshold: paceAt((vdot + trained) / 2, THRESHOLD),
		interval,
		repetition: interval - REPETITION_GAIN,
	};
}

/** Pace in s/km whose oxygen cost is `fraction` of `vdot`. */
export function paceAt(vdot: number, fraction: number): number {
	mustBePositive("vdot", vdot);
	mustBePositive("fraction", fraction);
	return 60_000 / speedAtOxygen(vdot * fraction);
}

/** Oxygen cost of running, ml/kg/min, at a speed in m/min. */
export function oxygenCost(metresPerMinute: number): number {
	return -4.6 + 0.182258 * metresPerMinute + 0.000104 * metresPerMinute ** 2;
}

/** Speed in m/min at an oxygen cost: the exact inverse, because the printed one (29.54 + 5.000663 o - ...) is a fit and up to 0.6 m/min off. */
function speedAtOxygen(oxygen: number): number {
	return (-0.182258 + Math.sqrt(0.182258 ** 2 + 4 * 0.000104 * (oxygen + 4.6))) / (2 * 0.000104);
}

/** Share of VO2max that can be held for `minutes`. */
function sustainableFraction(minutes: number): number {
	return 0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);
}
