/** A recording as a line over its workout's profile: how hard it was from moment to moment, in zones. */
import type { Samples } from "../activity/samples.ts";
import type { Sport } from "../athlete/sport.ts";
import { valueAt } from "../metrics/column.ts";
import { onFoot } from "../metrics/on-foot.ts";
import type { AthleteThresholds } from "../metrics/thresholds.ts";
import { heartRateZoneBounds, powerZoneBounds } from "../metrics/zone-bounds.ts";

export interface RecordingLine {
	/** Of the whole recording; the points lie evenly over it. */
	seconds: number;
	/** 2.5 is the middle of zone 2, 0.5 about standing; null where nothing was measured. */
	zones: (number | null)[];
}

const POINTS = 120;
/**
 * Where the middles of the bars lie on foot, as shares of threshold speed: standing, jogging, and Daniels' E, M, T, I and beyond (his shares of vVO2max over
 * that of T) [book; convention below E]. Bars are drawn by these intensities, not by Friel's zones, whose fifth begins at threshold pace.
 */
const ON_FOOT: readonly (readonly [number, number])[] = [
	[0, 0],
	[0.6, 1.5],
	[0.78, 2.5],
	[0.93, 3.5],
	[1, 4.5],
	[1.12, 5.5],
	[1.35, 6.5],
];
/** Where standing still lies, as a share of the lower bound of zone 2: zone 1 has no lower end of its own. */
const ZONE_ONE_FROM = 0.5;

/** On foot by speed, else by power, else by heart rate; null when neither was recorded or no threshold is known. */
export function recordingLine(samples: Samples, sport: Sport, thresholds: AthleteThresholds, points = POINTS): RecordingLine | null {
	const seconds = samples.time.at(-1) ?? 0;
	const found = measured(samples, sport, thresholds);
	if (!found || seconds <= 0) return null;
	const [sums, counts] = [new Float64Array(points), new Uint32Array(points)];
	for (let row = 0; row < samples.time.length; row++) {
		const value = valueAt(found.column, row);
		if (Number.isNaN(value)) continue;
		const at = Math.min(points - 1, Math.floor((valueAt(samples.time, row) / seconds) * points));
		sums[at] = (sums[at] ?? 0) + value;
		counts[at] = (counts[at] ?? 0) + 1;
	}
	const zones = Array.from(sums, (sum, at) => {
		const count = counts[at] ?? 0;
		return count === 0 ? null : Math.round(found.zoneOf(sum / count) * 100) / 100;
	});
	return { seconds, zones };
}

function measured({ time, channels }: Samples, sport: Sport, thresholds: AthleteThresholds) {
	const byBounds = (column: Float64Array | undefined, bounds: readonly number[] | null) =>
		column && bounds ? { column, zoneOf: (value: number) => zoneAt(value, bounds) } : null;
	const { thresholdSpeed } = thresholds;
	const speed = onFoot(sport) ? (channels.speed ?? speedOf(time, channels.distance)) : undefined;
	if (speed && thresholdSpeed !== null) return { column: speed, zoneOf: (value: number) => between(value / thresholdSpeed, ON_FOOT) };
	const power = onFoot(sport) ? null : byBounds(channels.power, powerZoneBounds(thresholds));
	return power ?? byBounds(channels.heartRate, heartRateZoneBounds(thresholds));
}

function speedOf(time: Float64Array, distance: Float64Array | undefined): Float64Array | undefined {
	return distance?.map((metres, row) => {
		const seconds = valueAt(time, row) - valueAt(time, row - 1);
		// Two rows of the same second have no speed between them.
		return seconds > 0 ? (metres - valueAt(distance, row - 1)) / seconds : Number.NaN;
	});
}

function between(value: number, points: readonly (readonly [number, number])[]): number {
	const above = points.findIndex(([at]) => value <= at);
	if (above === -1) return points.at(-1)?.[1] ?? 0;
	const [[from, low], [to, high]] = [points[above - 1] ?? [0, 0], points[above] ?? [1, 1]];
	return to === from ? high : low + ((value - from) / (to - from)) * (high - low);
}

/** Between two bounds evenly; the first zone reaches down to half of its end, the last one is as wide as the one below it. */
function zoneAt(value: number, bounds: readonly number[]): number {
	const [first = 1] = bounds;
	const last = bounds.at(-1) ?? first;
	const edges = [first * ZONE_ONE_FROM, ...bounds, last + (last - (bounds.at(-2) ?? first * ZONE_ONE_FROM))];
	const above = edges.findIndex((edge) => value < edge);
	if (above === 0) return Math.max(0, value / (edges[0] ?? 1));
	if (above === -1) return edges.length;
	const [from, to] = [edges[above - 1] ?? 0, edges[above] ?? 1];
	return above + (value - from) / (to - from);
}
