/** What a slope costs. Grades are fractions (0.1 is 10 %), positive uphill. NaN and infinite grades are bugs and throw a RangeError. */
import { mustBeFinite } from "./in-domain.ts";

/** Steepest slope of Minetti's treadmill. */
const MINETTI_STEEPEST = 0.45;
/** Steepest slope that the pace factor was fitted to. */
const FACTOR_STEEPEST = 0.34;

/**
 * Energy cost of running in J/kg/m (Minetti et al., "Energy cost of walking and running at extreme uphill and downhill slopes", J Appl Physiol
 * 93, 2002). Measured within ±0.45; steeper grades count as ±0.45.
 */
export function minettiCost(grade: number): number {
	mustBeFinite("grade", grade);
	const i = clamp(grade, MINETTI_STEEPEST);
	return 155.4 * i ** 5 - 30.4 * i ** 4 - 43.3 * i ** 3 + 46.3 * i ** 2 + 19.5 * i + 3.6;
}

/**
 * Speed on the flat that costs the same, divided by speed on the slope: graded speed = speed * factor. A closed form fitted to two public tables
 * of the heart-rate based grade adjustment (at most 1.8 % off within ±0.34; steeper grades count as ±0.34). Minetti's cost is not used here
 * because it is too generous downhill.
 */
export function gradeFactor(grade: number): number {
	mustBeFinite("grade", grade);
	const g = 100 * clamp(grade, FACTOR_STEEPEST);
	return 1 + g * (0.0304017 + g * (0.00183656 + g * (-2.7382e-6 - 3.9821e-7 * g)));
}

function clamp(grade: number, steepest: number): number {
	return Math.max(-steepest, Math.min(steepest, grade));
}
