/** Days with much stress, and days that use the body battery up. */
import type { IsoDate } from "../calendar.ts";
import { dailyFigures, oneADay } from "./days.ts";
import type { HealthFact } from "./fact.ts";
import { flag, flagDays, type HealthFlag } from "./flag.ts";

/** Mean of a day; above it Garmin calls stress medium. */
const HIGH_STRESS = 50;
/** Days of the week from which it is more than a bad day (convention). */
const MANY_DAYS = 3;

const LOW_BATTERY = 20;
/** "Several days": of seven, not necessarily running (convention). One low evening is an active day's usual end. */
const SEVERAL_DAYS = 3;
/** Most of the week (convention). */
const MOST_DAYS = 5;

export function dayFlags(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	return [...highStress(facts, day), ...lowBodyBattery(facts, day)];
}

function highStress(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	const average = dailyFigures(oneADay(facts, "stress"), (stress) => stress.average);
	const days = flagDays(day).filter((each) => (average.get(each) ?? 0) > HIGH_STRESS);
	if (days.length === 0) return [];
	const highest = Math.max(...days.map((each) => average.get(each) ?? 0));
	return [flag("high_stress", days.length < MANY_DAYS ? "weak" : "moderate", days, { days: days.length, highest, limit: HIGH_STRESS })];
}

/** By the lowest level of each day. */
function lowBodyBattery(facts: readonly HealthFact[], day: IsoDate): HealthFlag[] {
	const lowest = dailyFigures(oneADay(facts, "body_battery"), (battery) => battery.lowest);
	const days = flagDays(day).filter((each) => (lowest.get(each) ?? LOW_BATTERY) < LOW_BATTERY);
	if (days.length < SEVERAL_DAYS) return [];
	const figures = {
		days: days.length,
		lowest: Math.min(...days.map((each) => lowest.get(each) ?? LOW_BATTERY)),
		limit: LOW_BATTERY,
		limitDays: SEVERAL_DAYS,
	};
	return [flag("low_body_battery", days.length < MOST_DAYS ? "weak" : "moderate", days, figures)];
}
