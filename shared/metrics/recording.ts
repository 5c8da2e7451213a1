/** One activity made ready for its measures: what several of them need is worked out once. */
import type { Summary } from "../activity/activity.ts";
import type { Samples } from "../activity/samples.ts";
import { valueAt } from "./column.ts";
import { gradedMetres } from "./graded-metres.ts";
import { type Motion, motionOf } from "./motion.ts";
import { onFoot } from "./on-foot.ts";
import { stopsOf } from "./stops.ts";
import { cadenceBelief, heartRateBelief, powerBelief, type Trace, traceOf } from "./trace.ts";
import { type Track, trackOf } from "./track.ts";

export interface Recording {
	summary: Summary;
	samples: Samples | null;
	/** Pauses and gaps in which the athlete stood still. */
	stops: Samples["pauses"];
	/** Seconds with the timer running; null when no time is known. */
	timerSeconds: number | null;
	track: Track | null;
	motion: Motion | null;
	/** Metres on the flat that cost the same, per row of the track; null without altitude and for sports that are not on foot. */
	graded: Float64Array | null;
	heartRate: Trace | null;
	power: Trace | null;
	cadence: Trace | null;
}

export function recordingOf(summary: Summary, samples: Samples | null): Recording {
	if (samples === null) {
		const timerSeconds = timerSecondsOf(summary, null, []);
		return {
			summary,
			samples,
			stops: [],
			timerSeconds,
			track: null,
			motion: null,
			graded: null,
			heartRate: null,
			power: null,
			cadence: null,
		};
	}
	const { time, channels } = samples;
	const track = trackOf(samples, summary.sport);
	const stops = stopsOf(samples, track);
	return {
		summary,
		samples,
		stops,
		timerSeconds: timerSecondsOf(summary, samples, stops),
		track,
		motion: motionOf(samples, track, stops, summary.sport),
		graded: track && onFoot(summary.sport) ? gradedMetres(track, samples) : null,
		heartRate: traceOf(time, channels.heartRate, stops, heartRateBelief),
		power: traceOf(time, channels.power, stops, powerBelief),
		cadence: traceOf(time, channels.cadence, stops, cadenceBelief),
	};
}

/** As the device says, else the recording without its stops, else from start to end. */
function timerSecondsOf({ timerSeconds, elapsedSeconds }: Summary, samples: Samples | null, stops: Samples["pauses"]): number | null {
	const known = [timerSeconds, samples && recordedSeconds(samples.time, stops), elapsedSeconds];
	return known.find((seconds) => seconds !== null && seconds > 0) ?? null;
}

function recordedSeconds(time: Float64Array, stops: Samples["pauses"]): number {
	if (time.length === 0) return 0;
	const [start, end] = [valueAt(time, 0), valueAt(time, time.length - 1)];
	const stopped = stops.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
	return end - start - stopped;
}
