/** An instant as the athlete's own calendar sees it. */
import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "../calendar.ts";
import { REFRESH_HOUR } from "./due.ts";

export interface LocalNow {
	today: IsoDate;
	/** From the hour of the Sunday refresh on, a day counts as over. */
	dayIsOver: boolean;
}

/** `now` is a UTC instant, `zone` an IANA name; others throw a RangeError. */
export function localNow(zone: string, now: string): LocalNow {
	const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
	return { today: local.toPlainDate().toString(), dayIsOver: local.hour >= REFRESH_HOUR };
}
