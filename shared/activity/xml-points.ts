/** Points of a recording as columns, in file order. */
import type { XmlElement } from "@rgrove/parse-xml";
import { type Channel, channels } from "./samples.ts";
import { attributeOf, leavesOf, numberOf } from "./xml-element.ts";
import { isDate, parseXmlTime } from "./xml-time.ts";

/**
 * What the elements are called: GPX 1.0 and 1.1, Garmin's TrackPointExtension v1 and v2 and PowerExtension, Cluetrust's gpxdata, plain
 * `<power>` (Strava); TCX and its ActivityExtension v2. By local name: files come with any prefix, without one, and with wrong namespaces.
 */
const names: Readonly<Record<Channel, readonly string[]>> = {
	heartRate: ["hr", "heartratebpm", "heartrate"],
	cadence: ["runcadence", "cad", "cadence"],
	power: ["power", "powerinwatts", "watts"],
	speed: ["speed"],
	altitude: ["ele", "altitudemeters"],
	distance: ["distance", "distancemeters"],
	latitude: ["lat", "latitudedegrees"],
	longitude: ["lon", "longitudedegrees"],
	temperature: ["atemp", "temp", "temperature"],
};

export class PointTable {
	/** Seconds since 1970; NaN where the point has no time that can be read. */
	readonly time: number[] = [];
	/** Seconds east of UTC; NaN where the time does not say. */
	readonly offset: number[] = [];
	/** As written, NaN where missing. */
	readonly values: Readonly<Record<Channel, number[]>> = {
		heartRate: [],
		cadence: [],
		power: [],
		speed: [],
		altitude: [],
		distance: [],
		latitude: [],
		longitude: [],
		temperature: [],
	};

	#dated = false;

	/** Adds a point; its row. */
	add(point: XmlElement): number {
		const leaves = leavesOf(point);
		for (const name of ["lat", "lon"]) {
			const text = attributeOf(point, name);
			if (text !== null) leaves.set(name, text);
		}
		const time = parseXmlTime(leaves.get("time") ?? "");
		for (const channel of channels) this.values[channel].push(firstNumber(leaves, names[channel]));
		this.#dated ||= time !== null && isDate(time.seconds);
		this.offset.push(time?.offset ?? Number.NaN);
		return this.time.push(time?.seconds ?? Number.NaN) - 1;
	}

	/** A time without a zone among times with one is UTC, as GPX and TCX have it. Tells what the file says about zones. */
	settleZones(): "none" | "stated" {
		if (this.offset.every(Number.isNaN)) return "none";
		for (const [row, offset] of this.offset.entries()) if (Number.isNaN(offset)) this.offset[row] = 0;
		return "stated";
	}

	/** Rows with a usable time. Uptime instead of a date counts only where no point of the file has a date. */
	timed(rows: readonly number[]): number[] {
		return rows.filter((row) => {
			const time = this.time[row] ?? Number.NaN;
			return this.#dated ? isDate(time) : !Number.isNaN(time);
		});
	}
}

function firstNumber(leaves: ReadonlyMap<string, string>, candidates: readonly string[]): number {
	for (const name of candidates) {
		const value = numberOf(leaves.get(name));
		if (!Number.isNaN(value)) return value;
	}
	return Number.NaN;
}
