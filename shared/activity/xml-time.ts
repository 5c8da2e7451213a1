/** Times in XML recordings: `xsd:dateTime`, with the liberties files take. */

/** FIT's limit too (FIT profile, `date_time.min`): devices that do not know the date count from 1970 or from 1989-12-31. */
const FIRST_DATE = Date.UTC(1998, 6, 3) / 1000;
const LAST_DATE = Date.UTC(2100, 0, 1) / 1000;
/** Zones run from -12:00 to +14:00. */
const LARGEST_OFFSET = 14 * 3600;

export interface XmlTime {
	/** Seconds since 1970-01-01: of the instant, or where the offset is null of the wall clock as if it were UTC. */
	seconds: number;
	/** Seconds east of UTC; null when the file does not say. */
	offset: number | null;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|([+-])(\d{2}):?(\d{2})?)?$/i;

/** Null when it is no time that exists. */
export function parseXmlTime(text: string): XmlTime | null {
	const match = pattern.exec(text.trim());
	if (!match) return null;
	const [, year, month, day, hour, minute, second = "0", decimals = "0", zone, sign, zoneHours, zoneMinutes = "0"] = match;
	const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	const exists = midnight.getUTCMonth() === Number(month) - 1 && midnight.getUTCDate() === Number(day);
	// A minute may end with a leap second.
	if (!exists || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
	const wallClock = midnight.getTime() / 1000 + Number(hour) * 3600 + Number(minute) * 60 + Number(`${second}.${decimals}`);
	if (zone === undefined) return { seconds: wallClock, offset: null };
	const offset = sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(zoneHours) * 3600 + Number(zoneMinutes) * 60);
	return Math.abs(offset) > LARGEST_OFFSET ? null : { seconds: wallClock - offset, offset };
}

/** Whether a time can be a date, not the uptime of a device or a clock gone wild. */
export function isDate(seconds: number): boolean {
	return seconds >= FIRST_DATE && seconds < LAST_DATE;
}

/** `yyyy-mm-ddThh:mm:ss` of seconds since 1970. */
export function clockOf(seconds: number): string {
	return new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19);
}
