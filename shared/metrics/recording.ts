/** One activity made ready for its metrics: what several of them need is worked out once. */
import type { Summary } from "../activity/activity.ts";
import type { Samples } from "../activity/samples.ts";
import { valueAt } from "./column.ts";
import { gradedMetres } from "./graded-metres.ts";
import { type HeartRateTrace, heartRateTrace } from "./heart-rate-trace.ts";
import { movingPerStep } from "./moving-steps.ts";
import type { AthleteThresholds } from "./thresholds.ts";
import { type Track, trackOf } from "./track.ts";

export interface Recording {
	summary: Summary;
	samples: Samples | null;
	athlete: AthleteThresholds;
	/** Seconds with the timer running; null when no time is known. */
	timerSeconds: number | null;
	track: Track | null;
	/** Seconds in motion between each row of the track and the next. */
	moving: Float64Array | null;
	/** Metres on the flat that cost the same, per row of the track; null without altitude and for other sports than running. */
	graded: Float64Array | null;
	heartRate: HeartRateTrace | null;
}

export function recordingOf(summary: Summary, samples: Samples | null, athlete: AthleteThresholds): Recording {
	const track = samples && trackOf(samples, summary.sport);
	return {
		summary,
		samples,
		athlete,
		timerSeconds: timerSeconds(summary, samples),
		track,
		moving: samples && track && movingPerStep(track, samples.pauses),
		graded: samples && track && summary.sport === "running" ? gradedMetres(track, samples) : null,
		heartRate: samples && heartRateTrace(samples),
	};
}

/** As the device says, else the recording without its pauses, else from start to end. */
function timerSeconds({ timerSeconds, elapsedSeconds }: Summary, samples: Samples | null): number | null {
	return [timerSeconds, samples && recordedSeconds(samples), elapsedSeconds].find((seconds) => seconds !== null && seconds > 0) ?? null;
}

function recordedSeconds({ time, pauses }: Samples): number {
	if (time.length === 0) return 0;
	const paused = pauses.reduce((sum, { from, to }) => sum + (to - from), 0);
	return valueAt(time, time.length - 1) - valueAt(time, 0) - paused;
}
