/** Where an activity stands in the athlete's calendar: its wall clock at the start and its local day. Fixed at import; weeks and load count by it. */
import * as Instant from "temporal-polyfill/fns/Instant";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
import type { IsoDate } from "../calendar.ts";
import type { Summary } from "./activity.ts";

export interface Placement {
	/** `yyyy-mm-ddThh:mm:ss` */
	startedLocal: string;
	day: IsoDate;
	/** IANA zone or `±hh:mm`. */
	zone: string;
	/** True when the source had no zone it could be read with, and the athlete's own was taken. */
	zoneAssumed: boolean;
}

/**
 * A wall clock counts as it is; an instant is read in the source's zone, else in `athleteZone`. Null when the source has neither.
 * Throws a RangeError when `athleteZone` is no zone (settings are checked where they enter).
 */
export function place(summary: Pick<Summary, "startedAt" | "startedLocal" | "zone">, athleteZone: string): Placement | null {
	const { startedAt, startedLocal, zone } = summary;
	if (startedLocal !== null) return placement(startedLocal, zone ?? athleteZone, zone === null);
	if (startedAt === null) return null;
	const own = zone === null ? null : wallClock(startedAt, zone);
	if (zone !== null && own !== null) return placement(own, zone, false);
	const assumed = wallClock(startedAt, athleteZone);
	if (assumed === null) throw new RangeError(`not a time zone: ${athleteZone}`);
	return placement(assumed, athleteZone, true);
}

function placement(startedLocal: string, zone: string, zoneAssumed: boolean): Placement {
	return { startedLocal, day: startedLocal.slice(0, 10), zone, zoneAssumed };
}

/** Null when the zone is not known here (a name of a newer time-zone table, or a slip in the source). */
function wallClock(instant: string, zone: string): string | null {
	const moment = Instant.fromString(instant);
	try {
		const zoned = ZonedDateTime.toString(Instant.toZonedDateTimeISO(moment, zone), {
			smallestUnit: "second",
			roundingMode: "floor",
			offset: "never",
			timeZoneName: "never",
		});
		return zoned;
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
