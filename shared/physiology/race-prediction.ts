/**
 * Race times from other races and from training. Seconds and metres; nothing is rounded.
 * Values out of domain (NaN, infinite, negative, zero where a race is meant) are bugs and throw a RangeError.
 */
import { mustBePositive, mustNotBeNegative } from "./in-domain.ts";

const MARATHON = 42_195;
const KM_PER_MILE = 1.609344;

export interface Race {
	metres: number;
	seconds: number;
}

/** Riegel, "Athletic records and human endurance" (American Scientist, 1981): T2 = T1 (D2/D1)^1.06, for races of about 3.5 to 230 minutes. */
export function riegelSeconds(seconds: number, fromMetres: number, toMetres: number, exponent = 1.06): number {
	mustBePositive("seconds", seconds);
	mustBePositive("fromMetres", fromMetres);
	mustBePositive("toMetres", toMetres);
	mustBePositive("exponent", exponent);
	return seconds * (toMetres / fromMetres) ** exponent;
}

/**
 * Marathon time by Vickers & Vertosick, "An empirical study of race times in recreational endurance runners" (BMC Sports Science, Medicine
 * and Rehabilitation 8:26, 2016, Additional file 1). One race gives their model 1, two races of different length their model 2; of more, the
 * two longest distances count, each with its best time. Fitted on marathons of about 2:30 to 6 h.
 */
export function vickersMarathonSeconds({ races, kmPerWeek }: { races: readonly Race[]; kmPerWeek: number }): number {
	mustNotBeNegative("kmPerWeek", kmPerWeek);
	for (const race of races) {
		mustBePositive("metres", race.metres);
		mustBePositive("seconds", race.seconds);
	}
	const [longer, shorter] = bestPerDistance(races);
	if (longer === undefined) throw new RangeError("at least one race is needed");
	// The paper counts in tens of miles.
	const mileage = kmPerWeek / KM_PER_MILE / 10;
	if (shorter === undefined) {
		const riegelSpeed = MARATHON / riegelSeconds(longer.seconds, longer.metres, MARATHON, 1.07);
		return MARATHON / (0.16018617 + 0.83076202 * riegelSpeed + 0.06423826 * mileage);
	}
	const ownExponent = Math.log(longer.seconds / shorter.seconds) / Math.log(longer.metres / shorter.metres);
	return riegelSeconds(longer.seconds, longer.metres, MARATHON, 1.4510756 - 0.23797948 * ownExponent - 0.01410023 * mileage);
}

/**
 * Marathon time from eight weeks of training (Tanda, "Prediction of marathon performance time on the basis of training indices", Journal of
 * Human Sport and Exercise 6, 2011): mean kilometres a week and mean pace. Fitted on men of 167 to 216 minutes; optimistic for slower runners.
 */
export function tandaMarathonSeconds(kmPerWeek: number, paceSecondsPerKm: number): number {
	mustNotBeNegative("kmPerWeek", kmPerWeek);
	mustBePositive("paceSecondsPerKm", paceSecondsPerKm);
	return (17.1 + 140 * Math.exp(-0.0053 * kmPerWeek) + 0.55 * paceSecondsPerKm) * (MARATHON / 1000);
}

/** Longest distance first. */
function bestPerDistance(races: readonly Race[]): Race[] {
	const best = new Map<number, Race>();
	for (const race of races) {
		const known = best.get(race.metres);
		if (known === undefined || race.seconds < known.seconds) best.set(race.metres, race);
	}
	return [...best.values()].sort((a, b) => b.metres - a.metres);
}
