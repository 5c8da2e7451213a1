/** Pauses of a GPX effort. GPX has no word for them: apps start a new segment, or write points that cannot be. */
import type { PointTable } from "./xml-points.ts";

/** A new segment sooner than this is no pause: some files have one per lap. */
const SHORTEST_BETWEEN_SEGMENTS = 10;
/** OpenTracks and My Tracks before 2021: points at these latitudes, longitude 0, mean "paused" and "resumed". */
const PAUSED = 100;
const RESUMED = 200;

/** Spans in seconds after the start. `seconds` is the time of every row of `segments`, one after the other. */
export function pausesOfSegments(segments: readonly number[][], table: PointTable, seconds: Float64Array): { from: number; to: number }[] {
	const pauses: { from: number; to: number }[] = [];
	let index = 0;
	let paused: number | null = null;
	for (const rows of segments) {
		const before = seconds[index - 1];
		const first = seconds[index] ?? 0;
		if (before !== undefined && first - before > SHORTEST_BETWEEN_SEGMENTS) pauses.push({ from: before, to: first });
		for (const row of rows) {
			const now = seconds[index++] ?? 0;
			const latitude = table.values.longitude[row] === 0 ? table.values.latitude[row] : undefined;
			if (latitude === PAUSED) paused ??= now;
			if (latitude !== RESUMED || paused === null) continue;
			pauses.push({ from: paused, to: now });
			paused = null;
		}
	}
	return pauses;
}
