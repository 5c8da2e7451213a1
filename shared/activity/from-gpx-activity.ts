/** One effort of a GPX file as an activity: every fact comes from its points. */
import type { XmlElement } from "@rgrove/parse-xml";
import type { Problem } from "../problem.ts";
import type { ReadActivity } from "./activity.ts";
import { pausesOnAxis } from "./from-fit-pauses.ts";
import { pausesOfSegments } from "./from-gpx-pauses.ts";
import type { Track } from "./from-gpx-tracks.ts";
import { measured, quantity } from "./quantity.ts";
import { factsOf } from "./samples-facts.ts";
import { climbOf } from "./xml-ascent.ts";
import { clockOfPoints } from "./xml-clock.ts";
import { attributeOf, childOf, textOf } from "./xml-element.ts";
import type { PointTable } from "./xml-points.ts";
import { samplesOfPoints } from "./xml-samples.ts";
import { startOf } from "./xml-start.ts";
import { isDate, parseXmlTime } from "./xml-time.ts";

/** Longest name and device that `SummarySchema` and `ProvenanceSchema` take. */
const MAX_NAME = 200;
const MAX_DEVICE = 120;

/** `root`: the `gpx` element, for what the track itself does not say. */
export function activityOf(effort: Track, table: PointTable, root: XmlElement, problems: Problem[]): ReadActivity {
	const rows = effort.segments.flat();
	const first = table.time[rows[0] ?? -1] ?? 0;
	const clock = clockOfPoints(table, rows, first, problems);
	const end = clock.seconds.at(-1) ?? 0;
	const pauses = pausesOnAxis(pausesOfSegments(effort.segments, table, clock.seconds), (second) => second, end);
	const samples = samplesOfPoints({ table, rows, seconds: clock.seconds, sport: effort.sport, pauses });
	const facts = samples ? factsOf(samples) : null;
	const climb = climbOf(samples?.channels.altitude);
	const metadata = childOf(root, "metadata") ?? root;
	return {
		summary: {
			sport: effort.sport,
			subSport: effort.subSport,
			name: (effort.name ?? textOf(metadata, "name"))?.slice(0, MAX_NAME) ?? null,
			...startOfEffort(first, table.offset[rows[0] ?? -1] ?? Number.NaN, textOf(metadata, "time"), problems),
			elapsedSeconds: quantity(facts?.elapsedSeconds),
			timerSeconds: quantity(facts?.timerSeconds),
			distanceMetres: quantity(facts?.distanceMetres),
			ascentMetres: quantity(climb?.ascent),
			descentMetres: quantity(climb?.descent),
			averageHeartRate: measured(facts?.averageHeartRate),
			maxHeartRate: measured(facts?.maxHeartRate),
			averagePower: measured(facts?.averagePower),
			maxPower: measured(facts?.maxPower),
			averageCadence: measured(facts?.averageCadence),
			calories: null,
			laps: [],
		},
		samples,
		device: deviceOf(attributeOf(root, "creator")),
	};
}

/** Points that count from 1970 or 1989 know no date; the file's own time then is the best there is. */
function startOfEffort(first: number, offset: number, written: string | null, problems: Problem[]): ReturnType<typeof startOf> {
	if (isDate(first)) return startOf(first, Number.isNaN(offset) ? null : offset);
	const time = parseXmlTime(written ?? "");
	const start = startOf(time?.seconds ?? null, time?.offset ?? null);
	const date = start.startedAt ?? start.startedLocal;
	const taken = date === null ? "no date is known" : `taken as ${date} from the file's own time`;
	problems.push({ code: "unusable_time", detail: `The device did not know the date when the activity started; ${taken}.` });
	return start;
}

/** `creator` names the device or the app that recorded; web sites that only exported are none. */
function deviceOf(creator: string | null): string | null {
	const device = creator?.replace(/^StravaGPX\s*/, "").slice(0, MAX_DEVICE) ?? "";
	return device === "" || /^(garmin connect|strava)$/i.test(device) ? null : device;
}
