/** How evenly load is spread over a week, and intensity over zones. NaN and negative values are bugs and throw a RangeError. */
import { mustNotBeNegative } from "../physiology/in-domain.ts";

/** Monotony of a week in which every day is the same. */
const HIGHEST_MONOTONY = 10;

/** Volume that zone 2 is taken to have when it has none (Treff et al.), a share of the whole. */
const LEAST_ZONE_2 = 0.01;

/**
 * Mean daily load over its population standard deviation (Foster, "Monitoring training in athletes with reference to overtraining syndrome",
 * Med Sci Sports Exerc 30, 1998), rest days as 0. Capped at 10, which is also the value of days without any difference. No days: RangeError.
 */
export function monotony(dailyLoads: readonly number[]): number {
	if (dailyLoads.length === 0) throw new RangeError("monotony needs at least one day");
	for (const load of dailyLoads) mustNotBeNegative("load", load);
	const mean = sum(dailyLoads) / dailyLoads.length;
	const deviation = Math.sqrt(sum(dailyLoads.map((load) => (load - mean) ** 2)) / dailyLoads.length);
	return deviation > 0 ? Math.min(HIGHEST_MONOTONY, mean / deviation) : HIGHEST_MONOTONY;
}

/** Summed load times monotony (Foster 1998). */
export function strain(dailyLoads: readonly number[]): number {
	return sum(dailyLoads) * monotony(dailyLoads);
}

/**
 * Polarisation index log10(Z1/Z2 * Z3 * 100) of the volume in three intensity zones (Treff et al., Front Physiol 10:707, 2019). Shares, minutes and
 * kilometres are all taken as shares of their sum. Polarised when above 2.00 with Z1 > Z3 > Z2. Nothing in zone 3, or nothing in zone 1, is 0;
 * nothing in zone 2 counts as 0.01, taken from zone 3 (0 when zone 3 holds no more than that).
 */
export function polarisationIndex(z1: number, z2: number, z3: number): number {
	for (const zone of [z1, z2, z3]) mustNotBeNegative("zone volume", zone);
	const whole = z1 + z2 + z3;
	if (z1 === 0 || z3 === 0) return 0;
	const [low, middle, high] = z2 > 0 ? [z1 / whole, z2 / whole, z3 / whole] : [z1 / whole, LEAST_ZONE_2, z3 / whole - LEAST_ZONE_2];
	return high > 0 ? Math.log10((low / middle) * high * 100) : 0;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
