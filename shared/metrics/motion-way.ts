/** The way made in motion. */
import { inMotion, type Motion } from "./motion.ts";
import type { Recording } from "./recording.ts";
import { atWholeSeconds } from "./series.ts";

/** Metres (graded where altitude is known) at each row of the motion, stops cut out with what little way was made in them; null without a track. */
export function wayInMotion({ track, graded }: Recording, motion: Motion): Float64Array | null {
	return track !== null && motion.onTrack ? inMotion(graded ?? track.metres, motion.moving) : null;
}

/** The same at whole seconds of the motion's clock. */
export function waySeries(recording: Recording): Float64Array | null {
	const { motion } = recording;
	const way = motion && wayInMotion(recording, motion);
	return motion && way && atWholeSeconds(motion.clock, way);
}

/** The same at whole seconds from the track's start, stops and all. */
export function elapsedWaySeries({ track, graded }: Recording): Float64Array | null {
	if (track === null) return null;
	const start = track.time[0] ?? 0;
	return atWholeSeconds(
		track.time.map((at) => at - start),
		graded ?? track.metres,
	);
}
