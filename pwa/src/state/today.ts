/** The athlete's calendar on this device's clock. */
import type { IsoDate } from "../../../shared/calendar.ts";

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @param zone The athlete's own; the device's before one is known. */
export function todayIn(zone: string = deviceZone(), now: Date = new Date()): IsoDate {
	// Swedish dates are ISO dates.
	return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}
