/**
 * Times in Garmin Connect's answers. They come in pairs: "GMT" is the instant, "Local" the athlete's wall clock, written as text without a zone or, as
 * a number, as the milliseconds that the wall clock would have in UTC.
 */
import { clockOf, isDate, parseXmlTime } from "../activity/xml-time.ts";

/** Later dates are an error of a clock. */
const LAST_DATE = Date.UTC(2100, 0, 1) / 1000;
/** Zones run from -12:00 to +14:00 in quarters of an hour. */
const EARLIEST_ZONE = -12 * 3600;
const LATEST_ZONE = 14 * 3600;
const QUARTER = 900;

/** Seconds since 1970 of either form; null when that is no time. */
export function garminSeconds(value: unknown): number | null {
	const seconds = typeof value === "number" ? value / 1000 : typeof value === "string" ? textSeconds(value) : null;
	return seconds !== null && isDate(seconds) && seconds < LAST_DATE ? seconds : null;
}

function textSeconds(text: string): number | null {
	return text.length > 40 ? null : (parseXmlTime(text)?.seconds ?? null);
}

/** `yyyy-mm-ddThh:mm:ssZ` */
export function instantOf(seconds: number): string {
	return `${clockOf(seconds)}Z`;
}

/** Whether a wall clock can belong to an instant: their difference is a time zone's. */
export function isZoneApart(instant: number, wallClock: number): boolean {
	const offset = wallClock - instant;
	return offset >= EARLIEST_ZONE && offset <= LATEST_ZONE && offset % QUARTER === 0;
}
