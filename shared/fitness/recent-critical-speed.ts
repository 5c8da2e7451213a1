/** Critical speed from what was run lately. */
import type { IsoDate } from "../calendar.ts";
import { daysBetween } from "../calendar.ts";
import { criticalSpeed } from "../physiology/critical-speed.ts";
import { hasNoBreaks } from "./all-out.ts";
import type { MeasuredActivity } from "./day-totals.ts";
import type { Fitness } from "./fitness.ts";
import { EFFORT_DAYS, flatSeconds, isOutdoorRun, STEEPEST_DROP } from "./stretches.ts";

/** The model holds for efforts of 2 to 20 minutes, the longest at least 2.5 times the shortest. */
const LEAST_SECONDS = 120;
const MOST_SECONDS = 1200;
const LEAST_RATIO = 2.5;
/** Metres above critical speed are 80 to 350 as a rule. Much outside of that the stretches were not all-out, or not measured well. Convention. */
const LEAST_D_PRIME = 40;
const MOST_D_PRIME = 500;

/**
 * From the fastest stretch of each standard distance in the eight weeks that end on `day`, outdoors, as on the flat where altitude is known. A stretch
 * that a longer one was as fast as was not all-out and left out. Null with fewer than two that are far enough apart, or when no line fits.
 */
export function recentCriticalSpeed(recent: readonly MeasuredActivity[], day: IsoDate): Fitness["criticalSpeed"] {
	const fastest = new Map<number, number>();
	for (const measured of recent) {
		const age = daysBetween(measured.activity.day, day);
		if (age < 0 || age >= EFFORT_DAYS || !isOutdoorRun(measured)) continue;
		for (const effort of measured.metrics.bestEfforts) {
			const { metres, dropMetres = 0 } = effort;
			if (dropMetres > STEEPEST_DROP * metres || !hasNoBreaks(effort, measured)) continue;
			fastest.set(metres, Math.min(fastest.get(metres) ?? Number.POSITIVE_INFINITY, flatSeconds(effort)));
		}
	}
	const all = [...fastest].map(([metres, seconds]) => ({ metres, seconds })).sort((a, b) => a.metres - b.metres);
	const efforts = all.filter(
		({ metres, seconds }, i) =>
			seconds >= LEAST_SECONDS &&
			seconds <= MOST_SECONDS &&
			!all.slice(i + 1).some((longer) => longer.metres / longer.seconds >= metres / seconds),
	);
	const [shortest, longest] = [efforts[0], efforts.at(-1)];
	if (shortest === undefined || longest === undefined || longest.seconds < LEAST_RATIO * shortest.seconds) return null;
	const { metresPerSecond, dPrimeMetres } = criticalSpeed(efforts);
	if (!(metresPerSecond > 0) || dPrimeMetres < LEAST_D_PRIME || dPrimeMetres > MOST_D_PRIME) return null;
	return { metresPerSecond, dPrimeMetres, efforts: efforts.length };
}
