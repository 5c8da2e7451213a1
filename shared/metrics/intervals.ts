import { interpolate } from "./column.ts";
import type { Interval } from "./measures.ts";
import { type Metric, missing, once } from "./metric.ts";
import { elapsedWaySeries } from "./motion-way.ts";
import { onFoot } from "./on-foot.ts";
import { elapsedEnergySeries } from "./power-curve.ts";
import type { Recording } from "./recording.ts";
import { movingMean, movingMedian } from "./smoothed.ts";
import { meanBetween } from "./trace.ts";
import { workStretches } from "./work-stretches.ts";

/** Seconds over which a value is averaged, and then the median taken, before work is told from rest; power jumps more than speed. */
const SMOOTH = { speed: { mean: 7, median: 9 }, power: { mean: 11, median: 11 } };
/** Standing (m/s) and coasting (W) are neither work nor rest. */
const LEAST = { speed: 0.5, power: 20 };
/** Times that the mean of work must exceed that of rest: threshold pace is 1.2 times easy pace. */
const APART = { speed: 1.15, power: 1.25 };
/** As many as are kept. */
const MOST = 200;

/** Stretches of work by graded speed on foot, by power on the bike; none in a steady session. */
export const intervals: Metric<Interval[]> = {
	id: "intervals",
	unit: "s",
	needs: ["on_foot_or_cycling", "samples", "distance", "power"],
	source:
		"Otsu's threshold (1979) on values averaged over 7 s (power 11 s) and their median over 9 s (11 s), hysteresis, at least 20 s, gaps under 8 s closed",
	compute: once((recording) => {
		const { sport } = recording.summary;
		const kind = sport === "cycling" ? "power" : "speed";
		if (sport !== "cycling" && !onFoot(sport)) return missing("not_this_sport");
		if (recording.samples === null) return missing("no_samples");
		const series = kind === "power" ? elapsedEnergySeries(recording) : elapsedWaySeries(recording);
		if (series === null) return missing(kind === "power" ? "no_power" : "no_distance");
		const { mean, median } = SMOOTH[kind];
		const stretches = workStretches(movingMedian(movingMean(series, mean), median), LEAST[kind], APART[kind]);
		const start = (kind === "power" ? recording.samples.time[0] : recording.track?.time[0]) ?? 0;
		const describe = describer(recording);
		return { value: stretches.slice(0, MOST).map(({ from, to }) => describe(start + from, start + to)) };
	}),
};

function describer({ summary, track, graded, heartRate, power }: Recording): (from: number, to: number) => Interval {
	const rateOf = heartRate && meanBetween(heartRate);
	const powerOf = power && meanBetween(power);
	return (from, to) => {
		const seconds = to - from;
		const gain = (column: Float64Array) => (track ? interpolate(track.time, column, to) - interpolate(track.time, column, from) : 0);
		return {
			startSeconds: from,
			seconds,
			metres: track && gain(track.metres),
			speed: track && onFoot(summary.sport) ? gain(graded ?? track.metres) / seconds : track && gain(track.metres) / seconds,
			power: powerOf?.(from, to) ?? null,
			averageHeartRate: rateOf?.(from, to) ?? null,
		};
	};
}
