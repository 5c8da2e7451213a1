/** The athlete's own calendar at an instant. */
import type { Profile } from "../../shared/athlete/profile.ts";
import type { IsoDate } from "../../shared/calendar.ts";

/** By zone, of which there are a few hundred: making one takes longer than all it is asked for. */
const formats = new Map<Profile["zone"], Intl.DateTimeFormat>();

export function todayIn(zone: Profile["zone"], now: number): IsoDate {
	let format = formats.get(zone);
	if (format === undefined) {
		format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
		formats.set(zone, format);
	}
	const parts = format.formatToParts(now);
	const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? "";
	return `${part("year")}-${part("month")}-${part("day")}`;
}
