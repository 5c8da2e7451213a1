import type { IsoDate } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { NORMAL_DEVIATIONS } from "./hrv-baseline.ts";
import { hasHrv, hrvPosition } from "./hrv-position.ts";
import { type MissingPart, notMeasured, type PointsPart, pointsOn } from "./readiness-part.ts";

/**
 * Points by standard deviations from the athlete's mean: convention. The lower end of the normal range is still fit for training; above the range more
 * is not better (a flag says that it is unusual), and not worse either.
 */
const byPosition = [
	[-2, 0],
	[-NORMAL_DEVIATIONS, 60],
	[0, 85],
	[NORMAL_DEVIATIONS, 100],
] as const;

/** Needs a value on the day itself: a week's mean that ends days ago is no news of today. */
export function hrvPart(facts: readonly HealthFact[], day: IsoDate): PointsPart | MissingPart {
	const found = hrvPosition(facts, day);
	if (!found) return hasHrv(facts, day) ? { points: null, reason: "no_baseline" } : notMeasured;
	const { basis, measure, milliseconds, lowMilliseconds, highMilliseconds, days, position } = found;
	const figures = { milliseconds, lowMilliseconds, highMilliseconds, days: days.length };
	return { points: pointsOn(byPosition, position), basis, measure, figures };
}
