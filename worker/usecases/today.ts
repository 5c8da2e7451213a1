/** The athlete's own calendar at an instant. */
import type { Profile } from "../../shared/athlete/profile.ts";
import type { IsoDate } from "../../shared/calendar.ts";

export function todayIn(zone: Profile["zone"], now: number): IsoDate {
	const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(now);
	const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? "";
	return `${part("year")}-${part("month")}-${part("day")}`;
}
