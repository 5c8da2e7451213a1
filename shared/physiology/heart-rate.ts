/** Heart rates in bpm, not rounded. Values out of domain (NaN, infinite, negative, rest at or above max) are bugs and throw a RangeError. */
import { mustBePositive, mustNotBeNegative } from "./in-domain.ts";

export const frielZones = ["1", "2", "3", "4", "5a", "5b", "5c"] as const;
export type FrielZone = (typeof frielZones)[number];

/** Lower bound of each running zone as a share of lactate threshold heart rate. */
const LOWER_BOUNDS: Record<FrielZone, number> = { "1": 0, "2": 0.85, "3": 0.9, "4": 0.95, "5a": 1, "5b": 1.03, "5c": 1.06 };

/**
 * Friel's running zones from lactate threshold heart rate (Friel, *The Triathlete's Training Bible*; his table in 220 Triathlon).
 * Half open: `from` belongs to the zone, `to` to the next one. Zone 1 starts at 0, zone 5c has no upper bound (`to` is Infinity).
 */
export function frielRunZones(lthr: number): { zone: FrielZone; from: number; to: number }[] {
	mustBePositive("lthr", lthr);
	return frielZones.map((zone, i) => {
		const next = frielZones[i + 1];
		return { zone, from: LOWER_BOUNDS[zone] * lthr, to: next === undefined ? Number.POSITIVE_INFINITY : LOWER_BOUNDS[next] * lthr };
	});
}

/** Heart rate at a fraction of the heart rate reserve (Karvonen, Kentala & Mustala 1957). */
export function karvonen(rest: number, max: number, fraction: number): number {
	mustBePositive("rest", rest);
	mustBePositive("max", max);
	mustNotBeNegative("fraction", fraction);
	if (rest >= max) throw new RangeError(`resting heart rate must be below maximum, got ${rest} and ${max}`);
	return rest + fraction * (max - rest);
}

/** Maximum heart rate from age in years: 208 - 0.7 age (Tanaka, Monahan & Seals 2001; standard error about 10 bpm). */
export function tanakaMax(age: number): number {
	mustNotBeNegative("age", age);
	return 208 - 0.7 * age;
}
