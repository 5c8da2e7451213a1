/**
 * Where an athlete's heart rate variability stands against their own normal range: the mean of ln RMSSD over the last 7 days against the mean and
 * standard deviation over the last 60.
 *
 * Sources: Plews, Laursen, Kilding & Buchheit, "Heart rate variability in elite triathletes", Eur J Appl Physiol 112 (2012), for ln RMSSD, the weekly
 * mean and half a standard deviation as the smallest worthwhile change; Plews et al., "Monitoring training with heart-rate variability: how much
 * compliance is needed for valid assessment?", Int J Sports Physiol Perform 9 (2014), for three valid mornings a week.
 */
import { addDays, daysBetween, type IsoDate } from "../calendar.ts";

export const BASELINE_DAYS = 60;
export const ROLLING_DAYS = 7;
/** Plews 2014. */
export const LEAST_MORNINGS = 3;
/** Weeks of those 60 days, the last one among them, that must have enough mornings: convention (watches take three weeks too). */
const LEAST_WEEKS = 3;
/** Half width of the normal range in standard deviations (Plews 2012). */
export const NORMAL_DEVIATIONS = 0.5;
/** Devices write whole milliseconds; a smaller spread of ln RMSSD than 5 % cannot be told from rounding (convention). */
const LEAST_DEVIATION = 0.05;

export interface HrvBaseline {
	/** Mean and sample standard deviation of ln(RMSSD in ms) over the 60 days that end on the day, that day included. */
	mean: number;
	deviation: number;
	/** The normal range, ms. */
	lowMilliseconds: number;
	highMilliseconds: number;
	/** Days with a value among the 60. */
	mornings: number;
	/** exp of the mean ln RMSSD of the 7 days that end on the day, ms. */
	weekMilliseconds: number;
	weekMornings: number;
	/** Standard deviations of the week's mean from the mean; the normal range is -0.5 to 0.5. */
	position: number;
}

/**
 * `rmssd` holds ms by day and must be of one kind. Null with fewer than three values in the last 7 days, or in fewer than three weeks of the last
 * eight; days after `day` do not count.
 */
export function hrvBaseline(rmssd: ReadonlyMap<IsoDate, number>, day: IsoDate): HrvBaseline | null {
	const logs: { age: number; log: number }[] = [];
	for (const [date, milliseconds] of rmssd) {
		const age = daysBetween(date, day);
		if (age >= 0 && age < BASELINE_DAYS) logs.push({ age, log: Math.log(milliseconds) });
	}
	// Sums of floats depend on their order; the map's order must not matter.
	logs.sort((a, b) => a.age - b.age);
	const week = logs.filter(({ age }) => age < ROLLING_DAYS);
	if (week.length < LEAST_MORNINGS || fullWeeks(logs.map(({ age }) => age)) < LEAST_WEEKS) return null;
	const mean = meanOf(logs);
	const variance = logs.reduce((sum, { log }) => sum + (log - mean) ** 2, 0) / (logs.length - 1);
	const deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
	return {
		mean,
		deviation,
		lowMilliseconds: Math.exp(mean - NORMAL_DEVIATIONS * deviation),
		highMilliseconds: Math.exp(mean + NORMAL_DEVIATIONS * deviation),
		mornings: logs.length,
		weekMilliseconds: Math.exp(meanOf(week)),
		weekMornings: week.length,
		position: (meanOf(week) - mean) / deviation,
	};
}

/** Days of the rolling week that have a value. */
export function rollingDays(rmssd: ReadonlyMap<IsoDate, number>, day: IsoDate): IsoDate[] {
	return Array.from({ length: ROLLING_DAYS }, (_, i) => addDays(day, i + 1 - ROLLING_DAYS)).filter((each) => rmssd.has(each));
}

/** Weeks counted back from the day; what is left of the 60 days is no week. */
function fullWeeks(ages: readonly number[]): number {
	const counts = new Array<number>(Math.floor(BASELINE_DAYS / 7)).fill(0);
	for (const age of ages) {
		const week = Math.floor(age / 7);
		if (week < counts.length) counts[week] = (counts[week] ?? 0) + 1;
	}
	return counts.filter((mornings) => mornings >= LEAST_MORNINGS).length;
}

function meanOf(logs: readonly { log: number }[]): number {
	return logs.reduce((sum, { log }) => sum + log, 0) / logs.length;
}
