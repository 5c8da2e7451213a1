/** Which week of its season a day lies in. */
import { daysBetween, type IsoDate, mondayOf } from "../calendar.ts";
import type { Plan } from "./plan.ts";

/** From 1; null for a season without an end, and outside of it. */
export function seasonWeek({ season }: Pick<Plan, "season">, day: IsoDate): { week: number; of: number } | null {
	if (season.endsOn === null || day < mondayOf(season.startsOn) || day > season.endsOn) return null;
	const first = mondayOf(season.startsOn);
	return { week: Math.floor(daysBetween(first, day) / 7) + 1, of: Math.floor(daysBetween(first, season.endsOn) / 7) + 1 };
}
