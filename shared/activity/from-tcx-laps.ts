/** Laps of a TCX activity (Garmin TrainingCenterDatabase v2, ActivityExtension v2) with the points of their tracks. */
import type { XmlElement } from "@rgrove/parse-xml";
import { attributeOf, childrenOf, leavesOf, numberOf } from "./xml-element.ts";
import type { XmlFile } from "./xml-file.ts";
import { localName } from "./xml-markup.ts";
import type { PointTable } from "./xml-points.ts";
import { parseXmlTime, type XmlTime } from "./xml-time.ts";

/** What a lap states; NaN where it does not. */
export interface TcxLap {
	start: XmlTime | null;
	timerSeconds: number;
	distanceMetres: number;
	calories: number;
	averageHeartRate: number;
	maxHeartRate: number;
	averagePower: number;
	maxPower: number;
	/** As written: on foot mostly the steps of one leg. */
	averageCadence: number;
	/** Timed rows in the table of points, track by track; a new track in a lap is a stop of the timer. */
	tracks: number[][];
}

/** Adds every point to `table`, timed or not. */
export function readLap(element: XmlElement, file: XmlFile, table: PointTable): { lap: TcxLap; damaged: number } {
	let damaged = 0;
	const tracks = childrenOf(element, "track").map((track) =>
		childrenOf(track, "trackpoint").flatMap((placeholder) => {
			const read = file.pointsOf(placeholder);
			damaged += read.damaged;
			return read.points.map((point) => table.add(point));
		}),
	);
	const stated = statedBy(element);
	const number = (...names: string[]) =>
		names.map((name) => numberOf(stated.get(name))).find((value) => !Number.isNaN(value)) ?? Number.NaN;
	const lap: TcxLap = {
		start: parseXmlTime(attributeOf(element, "starttime") ?? ""),
		timerSeconds: number("totaltimeseconds"),
		distanceMetres: number("distancemeters"),
		calories: number("calories"),
		averageHeartRate: number("averageheartratebpm"),
		maxHeartRate: number("maximumheartratebpm"),
		averagePower: number("avgwatts"),
		maxPower: number("maxwatts"),
		averageCadence: number("avgruncadence", "cadence"),
		tracks,
	};
	return { lap, damaged };
}

/** The lap's own elements, without its tracks. */
function statedBy(element: XmlElement): Map<string, string> {
	const stated = new Map<string, string>();
	for (const child of childrenOf(element)) {
		if (localName(child.name) === "track") continue;
		const nested = leavesOf(child);
		if (nested.size === 0) stated.set(localName(child.name), child.text.trim());
		// `<AverageHeartRateBpm><Value>` goes by the outer name, the extensions by their own.
		for (const [name, text] of nested) stated.set(name === "value" ? localName(child.name) : name, text);
	}
	return stated;
}
