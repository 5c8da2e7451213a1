/** What the two lists of Garmin's activities (account export and web page) have in common: the same fields, in different units. */
import type { Sport, SubSport } from "../athlete/sport.ts";
import type { OutsideId, ReadActivity, Summary } from "./activity.ts";
import { offsetName } from "./from-fit-zone.ts";
import { isJsonRecord, type JsonRecord, jsonField, jsonId, jsonNumber, jsonText } from "./json-record.ts";
import { measured, quantity } from "./quantity.ts";
import { sportOfXml } from "./xml-sport.ts";
import { clockOf, isDate } from "./xml-time.ts";

/** Longest name `SummarySchema` takes. */
const MAX_NAME = 200;
const METRES_PER_YARD = 0.9144;
/** Pools are between these, metres. */
const SHORTEST_POOL = 5;
const LONGEST_POOL = 200;
/** Zones run from -12:00 to +14:00 in quarters of an hour. */
const EARLIEST_ZONE = -12 * 3600;
const LATEST_ZONE = 14 * 3600;
const QUARTER = 900;
const CLOCK_TOLERANCE = 60;

/** What one unit of the list is in seconds, metres and kilocalories. */
export interface GarminUnits {
	time: number;
	length: number;
	energy: number;
}

/** Fields of the list whose names differ. */
export interface GarminFields {
	name: string;
	averageHeartRate: string;
	maxHeartRate: string;
	/** The names of cadences, each with what makes it steps or revolutions a minute; the first that is there counts. */
	cadences: readonly (readonly [name: string, factor: number])[];
}

/** Seconds since 1970: of the instant, and of the wall clock as if it were UTC. */
export interface GarminStart {
	instant: number | null;
	wallClock: number | null;
}

/** Null when it has no time at all. */
export function garminActivity(record: JsonRecord, start: GarminStart, units: GarminUnits, fields: GarminFields): ReadActivity | null {
	const instant = start.instant !== null && isDate(start.instant) ? start.instant : null;
	const wallClock = start.wallClock !== null && isDate(start.wallClock) ? start.wallClock : null;
	if (instant === null && wallClock === null) return null;
	const { sport, subSport } = sportOfGarminKey(record);
	const offset = instant === null || wallClock === null ? null : zoneBetween(instant, wallClock);
	const local = instant !== null && offset !== null ? instant + offset : instant === null ? wallClock : null;
	const scaled = (key: string, unit: number) => {
		const value = jsonNumber(record, key);
		return value === null ? null : value * unit;
	};
	const number = (key: string) => measured(jsonNumber(record, key));
	const pool = sport === "swimming" ? poolMetres(record) : null;
	const id = jsonId(record, "activityId");
	const summary: Summary = {
		sport,
		subSport,
		name: jsonText(record, fields.name)?.slice(0, MAX_NAME) ?? null,
		startedAt: instant === null ? null : `${clockOf(instant)}Z`,
		startedLocal: local === null ? null : clockOf(local),
		zone: offset === null ? null : offsetName(offset),
		elapsedSeconds: measured(scaled("elapsedDuration", units.time)),
		timerSeconds: measured(scaled("duration", units.time)),
		distanceMetres: measured(scaled("distance", units.length)),
		ascentMetres: quantity(scaled("elevationGain", units.length)),
		descentMetres: quantity(scaled("elevationLoss", units.length)),
		averageHeartRate: number(fields.averageHeartRate),
		maxHeartRate: number(fields.maxHeartRate),
		averagePower: number("avgPower"),
		maxPower: number("maxPower"),
		averageCadence: fields.cadences.map(([key, factor]) => measured(scaled(key, factor))).find((value) => value !== null) ?? null,
		...(pool === null ? {} : { poolMetres: pool }),
		calories: measured(scaled("calories", units.energy)),
		laps: [],
	};
	const outsideIds: OutsideId[] = id === null ? [] : [{ system: "garmin_connect", id }];
	return { summary, samples: null, device: null, outsideIds };
}

/** Seconds east of UTC; null when no zone lies so far apart. The two are written with different precision. */
function zoneBetween(instant: number, wallClock: number): number | null {
	const offset = Math.round((wallClock - instant) / QUARTER) * QUARTER;
	const near = Math.abs(wallClock - instant - offset) <= CLOCK_TOLERANCE;
	return near && offset >= EARLIEST_ZONE && offset <= LATEST_ZONE ? offset : null;
}

/** The type is a key ("treadmill_running"), alone or in an object. */
function sportOfGarminKey(record: JsonRecord): { sport: Sport; subSport: SubSport | null } {
	const type = jsonField(record, "activityType");
	return sportOfXml(isJsonRecord(type) ? jsonText(type, "typeKey") : typeof type === "string" ? type : null);
}

/** Centimetres in both lists (2500); older ones have the pool's own unit (25), which is named beside it. */
function poolMetres(record: JsonRecord): number | null {
	const length = jsonNumber(record, "poolLength");
	if (length === null) return null;
	const unit = jsonField(record, "unitOfPoolLength");
	const yards = isJsonRecord(unit) && jsonText(unit, "unitKey") === "yard";
	const metres = length > LONGEST_POOL ? length / 100 : length * (yards ? METRES_PER_YARD : 1);
	return metres >= SHORTEST_POOL && metres <= LONGEST_POOL ? metres : null;
}
