/**
 * Activities from a GPX file, 1.0 or 1.1, with the extensions of Garmin, Cluetrust and Strava under any prefix. GPX states no facts, only
 * points: distance is taken along the positions (great circle, pauses left out) unless the points carry one, ascent counts changes of height of
 * 3 m and more, and time is the time between the points without the pauses. Never throws; what could not be read is in `problems`.
 */
import { activityOf } from "./from-gpx-activity.ts";
import { effortsOf, readTracks, type Track } from "./from-gpx-tracks.ts";
import type { Reading } from "./reading.ts";
import { childOf } from "./xml-element.ts";
import { openXml, type XmlFile } from "./xml-file.ts";
import { PointTable } from "./xml-points.ts";

const format = { name: "GPX", root: "gpx", points: ["trkpt", "rtept", "wpt"] };
/** A year's tracks in one file are normal for outdoor devices; a bound for hostile files. */
const MAX_ACTIVITIES = 1_000;

export function readGpx(text: string): Reading {
	const { file, problems } = openXml(text, format);
	if (!file) return { activities: [], problems };
	const table = new PointTable();
	const { tracks: all, damaged } = readTracks(file, table);
	const points = table.time.length;
	if (damaged > 0) problems.push({ code: "damaged", detail: `${damaged} of ${points + damaged} points cannot be read and were left out.` });

	const tracks = all
		.map((track) => ({ ...track, segments: track.segments.map((rows) => table.timed(rows)).filter(holdsAny) }))
		.filter(hasSegments);
	if (tracks.length === 0) {
		problems.push({ code: "not_an_activity", detail: withoutActivity(file, points) });
		return { activities: [], problems };
	}
	const kept = tracks.reduce((sum, track) => sum + track.segments.flat().length, 0);
	if (kept < points) {
		problems.push({ code: "unusable_time", detail: `${points - kept} of ${points} points have no usable time and were left out.` });
	}
	if (table.settleZones() === "none") {
		problems.push({ code: "zone_assumed", detail: "The times name no zone; they were taken as the athlete's wall clock." });
	}
	const efforts = effortsOf(tracks, table);
	if (efforts.length > MAX_ACTIVITIES) {
		const detail = `The file has ${efforts.length} activities; the first ${MAX_ACTIVITIES} were kept.`;
		problems.push({ code: "too_large", detail });
	}
	const activities = efforts.slice(0, MAX_ACTIVITIES).map((effort) => activityOf(effort, table, file.root, problems));
	return { activities, problems };
}

function holdsAny(rows: readonly number[]): boolean {
	return rows.length > 0;
}

function hasSegments(track: Track): boolean {
	return track.segments.length > 0;
}

function withoutActivity(file: XmlFile, points: number): string {
	if (points > 0) return `None of the ${points} points has a time: this is a route, not a recording.`;
	const others = ["rte", "wpt"].filter((name) => childOf(file.root, name) !== null);
	if (others.length === 0) return "This GPX file holds no track point.";
	return `This GPX file holds ${others.map((name) => (name === "rte" ? "routes" : "waypoints")).join(" and ")}, no track.`;
}
