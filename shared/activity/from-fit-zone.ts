/** The offset of the athlete's clock from UTC, from the `activity` message's local time, where it can be believed. */
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import { isDate } from "../fit/time.ts";

const QUARTER_HOUR = 900;
/** Zones run from -12:00 to +14:00. */
const EAST = 14 * 3600;
const WEST = -12 * 3600;
/** Zones lie up to about three and a half hours off the sun (western China). */
const FARTHEST_FROM_SUN = 4 * 3600;

/** Seconds east of UTC, or null. */
export function utcOffset(content: FitContent): number | null {
	const { activities } = content;
	const longitude = content.records.columns.longitude?.find((value) => !Number.isNaN(value)) ?? null;
	for (let row = 0; row < activities.rows; row++) {
		const instant = cell(activities, "timestamp", row);
		const local = cell(activities, "localTimestamp", row);
		if (instant === null || local === null || !isDate(instant) || !isDate(local)) continue;
		const offset = Math.round((local - instant) / QUARTER_HOUR) * QUARTER_HOUR;
		if (Math.abs(local - instant - offset) > 60 || offset > EAST || offset < WEST) continue;
		if (believable(offset, longitude)) return offset;
	}
	return null;
}

/** COROS, TomTom and phone apps write UTC as local time: an offset of zero is believed only between Iceland and the east of Britain. */
function believable(offset: number, longitude: number | null): boolean {
	if (longitude === null) return offset !== 0;
	if (offset === 0) return longitude > -25 && longitude < 2;
	return Math.abs(offset - longitude * 240) <= FARTHEST_FROM_SUN;
}

/** `±hh:mm` */
export function offsetName(seconds: number): string {
	const minutes = Math.round(Math.abs(seconds) / 60);
	const two = (value: number) => String(value).padStart(2, "0");
	return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
