/** Fastest stretches of a run over the standard distances. */
import type { Samples } from "../activity/samples.ts";
import { interpolate } from "./column.ts";
import { fastestStretches, isPossible } from "./fastest-stretch.ts";
import { altitudeAlong } from "./graded-metres.ts";
import { heartRateDeciles } from "./heart-rate-deciles.ts";
import { type Metric, missing } from "./metric.ts";
import { type BestEffort, bestEffortDistances } from "./metrics.ts";
import type { Recording } from "./recording.ts";
import { meanBetween } from "./trace.ts";
import type { Track } from "./track.ts";

/** How hard the heart worked is told of efforts from here on, metres: in shorter ones it has not come up yet. */
const SHORTEST_WITH_DECILES = 1_500;

/**
 * By elapsed time, stops included; interpolated between rows. Without samples only the whole run is known: it gives its
 * longest standard distance at its mean speed, which the fastest stretch of that length was at least about as fast as. Nothing that
 * somebody has never run is in them, see `fastestStretches`.
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
		for (const [metres, { seconds, startSeconds }] of fastestStretches(track)) {
			efforts.push({ metres, seconds, startSeconds, ...describe(metres, startSeconds, startSeconds + seconds) });
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
