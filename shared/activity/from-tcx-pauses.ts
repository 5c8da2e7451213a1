/** Pauses of a TCX activity. Devices stop the track and start another; sites leave the points out and only the lap's timer tells. */

/** What rounding and smart recording leave between a lap's timer and its points; less is no pause. */
const SHORTEST = 10;
/** Points are at least this far apart anyway. */
const BETWEEN_POINTS = 1;

export interface LapSpan {
	/** Seconds after the activity's start; the end is the next lap's start, or the last point. */
	from: number;
	to: number;
	/** NaN where not stated. */
	timerSeconds: number;
	/** Seconds after the start for the points of each track. */
	tracks: readonly Float64Array[];
}

type Span = { from: number; to: number };

/** In seconds after the start, not yet in order. */
export function pausesOfLaps(laps: readonly LapSpan[]): Span[] {
	return laps.flatMap((lap) => {
		const stops = stopsBetweenTracks(lap);
		const missing = lap.to - lap.from - lap.timerSeconds - lengthOf(stops);
		return missing > SHORTEST ? [...stops, ...longestGaps(lap, missing)] : stops;
	});
}

function stopsBetweenTracks({ tracks }: LapSpan): Span[] {
	const stops: Span[] = [];
	let last: number | undefined;
	for (const track of tracks) {
		const first = track[0];
		if (first === undefined) continue;
		if (last !== undefined && first - last > BETWEEN_POINTS) stops.push({ from: last, to: first });
		last = track.at(-1);
	}
	return stops;
}

/** The time that the lap's timer did not count, put where points are missing longest. */
function longestGaps(lap: LapSpan, missing: number): Span[] {
	const tracks = lap.tracks.filter((track) => track.length > 0);
	const gaps: Span[] = [
		{ from: lap.from, to: tracks[0]?.[0] ?? lap.from },
		{ from: tracks.at(-1)?.at(-1) ?? lap.from + lap.timerSeconds, to: lap.to },
	];
	for (const track of tracks) {
		for (let i = 1; i < track.length; i++) gaps.push({ from: track[i - 1] ?? 0, to: track[i] ?? 0 });
	}
	const pauses: Span[] = [];
	let left = missing;
	for (const gap of gaps.filter(({ from, to }) => to - from > SHORTEST).toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
		if (left <= SHORTEST) break;
		const length = Math.min(left, gap.to - gap.from);
		pauses.push({ from: gap.from, to: gap.from + length });
		left -= length;
	}
	return pauses;
}

function lengthOf(spans: readonly Span[]): number {
	return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
