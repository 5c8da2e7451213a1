/** Resting heart rate above what it was in the week before. */
import { addDays, type IsoDate } from "../calendar.ts";
import { dailyFigures, oneADay } from "./days.ts";
import type { HealthFact } from "./fact.ts";
import { flag, flagDays, type HealthFlag } from "./flag.ts";
import { restingHeartRateMeasures } from "./resting-heart-rate.ts";

/** Days before the day that make its baseline, and how many of them must have a value (convention). */
const BASELINE_DAYS = 7;
const LEAST_DAYS = 3;
/** Beats per minute above it. */
const HIGH = 7;
const VERY_HIGH = 10;

interface Excess {
	day: IsoDate;
	bpm: number;
	baselineBpm: number;
}

/** Of one kind of measurement; the first kind that is high is named. */
export function heartRateFlags(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	for (const measure of restingHeartRateMeasures) {
		const resting = dailyFigures(oneADay(facts, "resting_heart_rate", measure), (fact) => fact.bpm);
		const high = flagDays(day).flatMap((each) => excessOn(resting, each) ?? []);
		const [highest] = [...high].sort((a, b) => b.bpm - b.baselineBpm - (a.bpm - a.baselineBpm));
		if (!highest) continue;
		const { bpm, baselineBpm } = highest;
		const aboveBpm = bpm - baselineBpm;
		const days = high.map((each) => each.day);
		return [
			flag(
				"high_resting_heart_rate",
				aboveBpm < VERY_HIGH ? "moderate" : "strong",
				days,
				{ bpm, baselineBpm, aboveBpm, limitBpm: HIGH },
				measure,
			),
		];
	}
	return [];
}

/** Null when the day has no value, no baseline, or is not high. */
function excessOn(resting: ReadonlyMap<IsoDate, number>, day: IsoDate): Excess | null {
	const bpm = resting.get(day);
	const before = Array.from({ length: BASELINE_DAYS }, (_, i) => resting.get(addDays(day, i - BASELINE_DAYS))).filter(
		(value) => value !== undefined,
	);
	if (bpm === undefined || before.length < LEAST_DAYS) return null;
	const baselineBpm = before.reduce((sum, value) => sum + value, 0) / before.length;
	return bpm - baselineBpm >= HIGH ? { day, bpm, baselineBpm } : null;
}
