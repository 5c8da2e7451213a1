/** Tracks of a GPX file (GPX 1.0 and 1.1: `trk`, `trkseg`, `trkpt`) and the efforts they make up. */
import type { Sport, SubSport } from "../athlete/sport.ts";
import { childrenOf, textOf } from "./xml-element.ts";
import type { XmlFile } from "./xml-file.ts";
import { localName } from "./xml-markup.ts";
import type { PointTable } from "./xml-points.ts";
import { sportOfXml } from "./xml-sport.ts";

/** Tracks farther apart are efforts of their own (to work and home), nearer ones one effort that was stopped and started anew. */
const LONGEST_BETWEEN_TRACKS = 2 * 3600;
/** Segments of one track farther apart are days of a tour. */
const LONGEST_PAUSE = 86_400;

export interface Track {
	name: string | null;
	sport: Sport;
	subSport: SubSport | null;
	/** Rows in the table of points, segment by segment; none empty. */
	segments: number[][];
}

/** Every track with its points, timed or not, added to `table`. */
export function readTracks(file: XmlFile, table: PointTable): { tracks: Track[]; damaged: number } {
	let damaged = 0;
	const tracks = childrenOf(file.root, "trk").map((trk) => {
		const name = textOf(trk, "name");
		const segments: number[][] = [];
		const rowsOf = (placeholder: (typeof trk)[]) =>
			placeholder.flatMap((element) => {
				const read = file.pointsOf(element);
				damaged += read.damaged;
				return read.points.map((point) => table.add(point));
			});
		for (const child of childrenOf(trk)) {
			if (localName(child.name) === "trkseg") segments.push(rowsOf(childrenOf(child, "trkpt")));
		}
		// Against the schema, but written by some.
		segments.push(rowsOf(childrenOf(trk, "trkpt")));
		return { name, ...sportOfXml(textOf(trk, "type"), name), segments: segments.filter((rows) => rows.length > 0) };
	});
	return { tracks: tracks.filter((track) => track.segments.length > 0), damaged };
}

/** Tracks and segments that belong together, one activity each, in order of time. `tracks` have timed rows only. */
export function effortsOf(tracks: readonly Track[], table: PointTable): Track[] {
	const start = (rows: readonly number[] | undefined) => table.time[rows?.[0] ?? -1] ?? 0;
	const end = (rows: readonly number[] | undefined) => table.time[rows?.at(-1) ?? -1] ?? 0;
	const efforts: Track[] = [];
	for (const track of tracks.toSorted((a, b) => start(a.segments[0]) - start(b.segments[0]))) {
		for (const [index, segment] of track.segments.entries()) {
			const effort = efforts.at(-1);
			const gap = start(segment) - end(effort?.segments.at(-1));
			const together = index > 0 ? gap <= LONGEST_PAUSE : track.sport === effort?.sport && gap >= 0 && gap <= LONGEST_BETWEEN_TRACKS;
			if (effort && together) effort.segments.push(segment);
			else efforts.push({ ...track, segments: [segment] });
		}
	}
	return efforts;
}
