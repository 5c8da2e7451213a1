/** Too little sleep. */
import type { IsoDate } from "../calendar.ts";
import { dailyFigures, oneADay } from "./days.ts";
import type { HealthFact } from "./fact.ts";
import { flag, flagDays, type HealthFlag } from "./flag.ts";
import { latestRun } from "./run-of-days.ts";

const HOUR = 3600;
/** Mean of a week, and of one night of a run. */
const SHORT_WEEK = 6.5 * HOUR;
const SHORT_NIGHT = 6 * HOUR;
const SHORT_NIGHTS = 3;
/** Fewer recorded nights are no week (convention). */
const LEAST_NIGHTS = 4;

export function sleepFlags(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	const asleep = dailyFigures(oneADay(facts, "sleep"), (night) => night.asleepSeconds);
	return [...shortWeek(asleep, day), ...shortNights(asleep, day)];
}

/** Of the recorded nights, where there are enough of them to stand for the week. */
function shortWeek(asleep: ReadonlyMap<IsoDate, number>, day: IsoDate): HealthFlag[] {
	const week = flagDays(day);
	const nights = week.filter((each) => asleep.has(each));
	if (nights.length < LEAST_NIGHTS) return [];
	const meanSeconds = nights.reduce((sum, each) => sum + (asleep.get(each) ?? 0), 0) / nights.length;
	if (meanSeconds >= SHORT_WEEK) return [];
	const figures = { meanSeconds, nights: nights.length, limitSeconds: SHORT_WEEK };
	return [flag("short_sleep_week", "moderate", nights, figures)];
}

function shortNights(asleep: ReadonlyMap<IsoDate, number>, day: IsoDate): HealthFlag[] {
	const nights = latestRun(day, SHORT_NIGHTS, (each) => (asleep.get(each) ?? Number.POSITIVE_INFINITY) < SHORT_NIGHT);
	if (!nights) return [];
	const longestSeconds = Math.max(...nights.map((each) => asleep.get(each) ?? 0));
	return [flag("short_nights", "moderate", nights, { nights: nights.length, longestSeconds, limitSeconds: SHORT_NIGHT })];
}
