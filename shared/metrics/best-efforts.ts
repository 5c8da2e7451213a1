/** Fastest stretches of a run over the standard distances. */
import type { Samples } from "../activity/samples.ts";
import { vdotOf } from "../physiology/vdot.ts";
import { between, interpolate, valueAt } from "./column.ts";
import { altitudeAlong } from "./graded-metres.ts";
import { heartRateDeciles } from "./heart-rate-deciles.ts";
import { type Metric, missing } from "./metric.ts";
import { type BestEffort, bestEffortDistances } from "./metrics.ts";
import type { Recording } from "./recording.ts";
import { meanBetween } from "./trace.ts";
import type { Track } from "./track.ts";

/** Beyond every world record from 800 m up (they lie between VDOT 80 and 88): such a stretch is a fault of the recording. */
const MOST_VDOT = 90;
/** The same for shorter stretches, m/s (400 m: 43.0 s). */
const MOST_SPEED = 9.5;
/** How hard the heart worked is told of efforts from here on, metres: in shorter ones it has not come up yet. */
const SHORTEST_WITH_DECILES = 1_500;

/**
 * By elapsed time, stops included; interpolated between rows. Without samples only the whole run is known: it gives its
 * longest standard distance at its mean speed, which the fastest stretch of that length was at least about as fast as. Stretches faster than anybody has run are left out.
 */
export const bestEfforts: Metric<BestEffort[]> = {
	id: "bestEfforts",
	unit: "s",
	needs: ["running", "distance", "time"],
	source: "two pointers over cumulative distance",
	compute(recording) {
		const { summary, samples, track } = recording;
		if (summary.sport !== "running") return missing("not_this_sport");
		if (samples === null || track === null) return wholeRun(summary);
		const describe = describer(recording, track, samples);
		const efforts: BestEffort[] = [];
		for (const metres of bestEffortDistances) {
			const stretch = fastestStretch(track, metres);
			if (stretch === null || !isPossible(metres, stretch.seconds)) continue;
			efforts.push({ metres, ...stretch, ...describe(metres, stretch.startSeconds, stretch.startSeconds + stretch.seconds) });
		}
		return efforts.length > 0 ? { value: efforts } : missing("too_short");
	},
};

function wholeRun({ distanceMetres, elapsedSeconds, timerSeconds, averageHeartRate, ascentMetres, descentMetres }: Recording["summary"]) {
	if (distanceMetres === null || distanceMetres === 0) return missing("no_distance");
	const whole = [elapsedSeconds, timerSeconds].find((seconds) => seconds !== null && seconds > 0) ?? null;
	if (whole === null) return missing("no_time");
	const metres = bestEffortDistances.findLast((standard) => standard <= distanceMetres);
	if (metres === undefined) return missing("too_short");
	const seconds = (whole * metres) / distanceMetres;
	if (!isPossible(metres, seconds)) return missing("no_distance");
	const effort: BestEffort = {
		metres,
		seconds,
		startSeconds: 0,
		...(averageHeartRate === null ? {} : { averageHeartRate }),
		...(ascentMetres === null || descentMetres === null ? {} : { dropMetres: descentMetres - ascentMetres }),
	};
	return { value: [effort] };
}

function isPossible(metres: number, seconds: number): boolean {
	return metres < 800 ? metres / seconds <= MOST_SPEED : vdotOf(metres, seconds) <= MOST_VDOT;
}

/**
 * The stretch of `target` metres that took the least time; null when the track is shorter. Distance is a line between rows, so the fastest stretch
 * starts or ends at a row: both kinds are tried, each in one pass.
 */
export function fastestStretch({ time, metres }: Track, target: number): { seconds: number; startSeconds: number } | null {
	const rows = time.length;
	let seconds = Number.POSITIVE_INFINITY;
	let startSeconds = 0;
	for (let from = 0, to = 1; from < rows; from++) {
		const goal = valueAt(metres, from) + target;
		while (to < rows && valueAt(metres, to) < goal) to++;
		if (to === rows) break;
		const end = between(valueAt(metres, to - 1), valueAt(time, to - 1), valueAt(metres, to), valueAt(time, to), goal);
		if (end - valueAt(time, from) < seconds) {
			startSeconds = valueAt(time, from);
			seconds = end - startSeconds;
		}
	}
	for (let from = 0, to = 0; to < rows; to++) {
		const goal = valueAt(metres, to) - target;
		if (goal < 0) continue;
		while (from + 1 < rows && valueAt(metres, from + 1) <= goal) from++;
		const start = between(valueAt(metres, from), valueAt(time, from), valueAt(metres, from + 1), valueAt(time, from + 1), goal);
		if (valueAt(time, to) - start < seconds) {
			startSeconds = start;
			seconds = valueAt(time, to) - start;
		}
	}
	return seconds < Number.POSITIVE_INFINITY ? { seconds, startSeconds } : null;
}

type Description = Omit<BestEffort, "metres" | "seconds" | "startSeconds">;

/** What else is known of a stretch; what is not known is left out. */
function describer(recording: Recording, track: Track, samples: Samples): (metres: number, from: number, to: number) => Description {
	const { heartRate, graded, motion } = recording;
	const heartRateOf = heartRate && meanBetween(heartRate);
	const altitude = altitudeAlong(track, samples);
	return (metres, from, to) => {
		const gain = (column: Float64Array) => interpolate(track.time, column, to) - interpolate(track.time, column, from);
		const averageHeartRate = heartRateOf?.(from, to) ?? null;
		const deciles = heartRate !== null && averageHeartRate !== null && metres >= SHORTEST_WITH_DECILES;
		const gradedWay = graded && gain(graded);
		return {
			...(averageHeartRate === null ? {} : { averageHeartRate }),
			...(altitude === null ? {} : { dropMetres: interpolate(track.time, altitude, from) - interpolate(track.time, altitude, to) }),
			...(gradedWay === null || !(gradedWay > 0) ? {} : { gradedSeconds: ((to - from) * metres) / gradedWay }),
			...(motion?.onTrack ? { movingShare: Math.min(1, Math.max(0, gain(motion.clock) / (to - from))) } : {}),
			...(deciles ? { heartRateDeciles: heartRateDeciles(heartRate, from, to) } : {}),
		};
	};
}
