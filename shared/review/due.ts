/** Sunday 23:00 on the athlete's own wall: when a week is over and the next refresh is due. */
import { Temporal } from "temporal-polyfill";
import { addDays, type IsoDate, mondayOf, weekday } from "../calendar.ts";

/** The hour from which a Sunday, and with it the week, counts as over. */
export const REFRESH_HOUR = 23;

/** Monday of the last ISO week that ended (Sunday 23:00 in `zone`) at or before `now`, a UTC instant. */
export function reviewedWeekAt(zone: string, now: string): IsoDate {
	const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
	const today = local.toPlainDate().toString();
	const over = weekday(today) === 7 && local.hour >= REFRESH_HOUR;
	return over ? mondayOf(today) : addDays(mondayOf(today), -7);
}

/** The next Sunday 23:00 in `zone` after `now`, as a UTC instant. In a gap of the clock it is the hour after, as everywhere. */
export function nextRefreshAt(zone: string, now: string): string {
	const instant = Temporal.Instant.from(now);
	const today = instant.toZonedDateTimeISO(zone).toPlainDate().toString();
	for (let sunday = addDays(mondayOf(today), 6); ; sunday = addDays(sunday, 7)) {
		const due = Temporal.PlainDate.from(sunday)
			.toZonedDateTime({ timeZone: zone, plainTime: { hour: REFRESH_HOUR } })
			.toInstant();
		if (Temporal.Instant.compare(due, instant) > 0) return due.toString();
	}
}
