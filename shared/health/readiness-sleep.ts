import type { IsoDate } from "../calendar.ts";
import { oneADay } from "./days.ts";
import type { HealthFact } from "./fact.ts";
import { type MissingPart, notMeasured, type PointsPart, pointsOn } from "./readiness-part.ts";

const HOUR = 3600;
/**
 * Points by time asleep where the device gives no score: convention around the 7 to 9 hours that adults are advised to sleep (Hirshkowitz et al., Sleep
 * Health 1, 2015).
 */
const byTimeAsleep = [
	[3 * HOUR, 0],
	[6 * HOUR, 60],
	[7 * HOUR, 85],
	[8 * HOUR, 100],
] as const;

/** The night that ends on the day: the device's score, else the time asleep. */
export function sleepPart(facts: readonly HealthFact[], day: IsoDate): PointsPart | MissingPart {
	const night = oneADay(facts, "sleep").get(day);
	if (!night) return notMeasured;
	const { score, asleepSeconds, measure } = night;
	if (score !== null) return { points: score, basis: "device_score", measure, figures: { score, asleepSeconds } };
	return { points: pointsOn(byTimeAsleep, asleepSeconds), basis: "time_asleep", measure, figures: { asleepSeconds } };
}
