/** A recording made ready to draw: a few hundred points per curve, whatever the recording's length. Pure; `RecordingChart.tsx` draws it. */
import type { Samples } from "../../../../shared/activity/samples.ts";
import type { Sport } from "../../../../shared/athlete/sport.ts";

export const panelKinds = ["speed", "heartRate", "power", "cadence", "altitude"] as const;
export type PanelKind = (typeof panelKinds)[number];

export interface Panel {
	kind: PanelKind;
	/** SI, one per point; null where nothing was recorded. */
	values: (number | null)[];
}

export interface RecordingView {
	/** Seconds after the start, rising. */
	seconds: number[];
	/** Metres from the start; null without a distance. */
	metres: number[] | null;
	panels: Panel[];
}

/** More points than a wide screen has columns help nobody. */
const MOST_POINTS = 900;
/** Speed between two seconds is mostly noise: it is taken over this many. */
const SPEED_SECONDS = 10;
const onFoot: readonly Sport[] = ["running", "walking", "hiking"];

/** Null when there is nothing to draw. */
export function recordingView(samples: Samples, sport: Sport): RecordingView | null {
	const { time, channels } = samples;
	const rows = time.length;
	if (rows < 2) return null;
	const edges = bucketEdges(time);
	const speed = channels.distance ? speedAlong(time, channels.distance) : (channels.speed ?? null);
	const sources: Record<PanelKind, Float64Array | null> = {
		speed,
		heartRate: channels.heartRate ?? null,
		power: channels.power ?? null,
		cadence: onFoot.includes(sport) || sport === "cycling" ? (channels.cadence ?? null) : null,
		altitude: channels.altitude ?? null,
	};
	const panels = panelKinds.flatMap((kind) => {
		const source = sources[kind];
		const values = source && means(source, edges);
		return values?.some((value) => value !== null) ? [{ kind, values }] : [];
	});
	if (panels.length === 0) return null;
	return {
		seconds: edges.slice(0, -1).map((from, i) => middle(time, from, edges[i + 1] ?? rows)),
		metres: channels.distance ? rising(means(channels.distance, edges)) : null,
		panels,
	};
}

/** Rows at which points begin, and the end: buckets of equal time, at least one row each. */
function bucketEdges(time: Float64Array): number[] {
	const rows = time.length;
	const first = time[0] ?? 0;
	const width = Math.max(1, ((time[rows - 1] ?? 0) - first) / MOST_POINTS);
	const edges: number[] = [];
	let bucket = -1;
	for (let row = 0; row < rows; row++) {
		const here = Math.floor(((time[row] ?? 0) - first) / width);
		if (here > bucket) {
			edges.push(row);
			bucket = here;
		}
	}
	return [...edges, rows];
}

function means(source: Float64Array, edges: readonly number[]): (number | null)[] {
	return edges.slice(0, -1).map((from, i) => {
		let sum = 0;
		let count = 0;
		for (let row = from; row < (edges[i + 1] ?? 0); row++) {
			const value = source[row] ?? Number.NaN;
			if (Number.isNaN(value)) continue;
			sum += value;
			count++;
		}
		return count > 0 ? sum / count : null;
	});
}

const middle = (time: Float64Array, from: number, to: number): number => ((time[from] ?? 0) + (time[to - 1] ?? 0)) / 2;

/** A scale must not fall; where nothing was recorded it stands still. */
function rising(values: readonly (number | null)[]): number[] {
	let last = 0;
	return values.map((value) => {
		last = Math.max(last, value ?? last);
		return last;
	});
}

/** m/s over ten seconds around each row. */
function speedAlong(time: Float64Array, distance: Float64Array): Float64Array {
	const speeds = new Float64Array(time.length).fill(Number.NaN);
	let from = 0;
	let to = 0;
	for (let row = 0; row < time.length; row++) {
		const now = time[row] ?? 0;
		while (from < row && (time[from] ?? 0) < now - SPEED_SECONDS / 2) from++;
		while (to < time.length - 1 && (time[to] ?? 0) < now + SPEED_SECONDS / 2) to++;
		const seconds = (time[to] ?? 0) - (time[from] ?? 0);
		const metres = (distance[to] ?? Number.NaN) - (distance[from] ?? Number.NaN);
		if (seconds > 0 && metres >= 0) speeds[row] = metres / seconds;
	}
	return speeds;
}

/** The point nearest to a place on a scale that never falls. */
export function nearest(scale: readonly number[], at: number): number {
	let low = 0;
	let high = scale.length - 1;
	while (low < high) {
		const half = (low + high) >> 1;
		if ((scale[half] ?? 0) < at) low = half + 1;
		else high = half;
	}
	const before = Math.max(0, low - 1);
	return Math.abs((scale[before] ?? 0) - at) <= Math.abs((scale[low] ?? 0) - at) ? before : low;
}

/** Speeds (m/s) whose paces are whole steps of a clock, for the labels of an axis. `unitMetres`: what a pace is counted in. */
export function paceTicks(slowest: number, fastest: number, unitMetres: number): number[] {
	if (!(fastest > 0)) return [];
	const from = unitMetres / fastest;
	const to = unitMetres / Math.max(slowest, fastest / 6);
	const step = [5, 10, 15, 30, 60, 120, 300].find((seconds) => (to - from) / seconds <= 4) ?? 600;
	const ticks: number[] = [];
	for (let pace = Math.ceil(from / step) * step; pace <= to; pace += step) ticks.push(unitMetres / pace);
	return ticks.reverse();
}

const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_200, 1_800, 3_600, 7_200, 14_400];
const lengthSteps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** Places of labels along the way, at most `most`. `unitMetres`: whole kilometres or miles; null: the scale is in seconds, and they are whole minutes. */
export function placeTicks(from: number, to: number, most: number, unitMetres: number | null): number[] {
	const steps = unitMetres === null ? timeSteps : lengthSteps.map((step) => step * unitMetres);
	const step = steps.find((width) => (to - from) / width <= most) ?? to - from;
	if (!(step > 0)) return [];
	const first = Math.ceil(from / step);
	return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}

/** Under this share of the usual it is no running, riding or turning: it does not set the scale. */
const STANDING = 0.4;
/** What a curve spans at least, so that noise does not look like hills: of the kind's own unit, or as a share of the usual. */
const LEAST_SPAN: Record<PanelKind, number> = { speed: 0, heartRate: 30, power: 60, cadence: 20, altitude: 24 };
const LEAST_SPEED_SPAN = 0.3;

/** The range of a panel's axis: without stops, and without the few outliers that would flatten all the rest. */
export function rangeOf({ kind, values }: Panel): [number, number] {
	const known = values.filter((value) => value !== null).sort((a, b) => a - b);
	const at = (share: number, of: readonly number[] = known) => of[Math.round(share * (of.length - 1))] ?? 0;
	const usual = at(0.5);
	const moving = known.filter((value) => value >= usual * STANDING);
	let [low, high] = [at(0), at(1)];
	if (kind === "speed" || kind === "cadence") [low, high] = [at(0.02, moving), Math.min(high, at(0.98) * 1.15)];
	// The first minute's way up from rest would flatten all the rest.
	if (kind === "heartRate") low = at(0.02);
	if (kind === "power") [low, high] = [0, at(0.995)];
	const least = kind === "speed" ? usual * LEAST_SPEED_SPAN : LEAST_SPAN[kind];
	const margin = Math.max((high - low) * 0.06, (least - (high - low)) / 2, 1e-3);
	return [kind === "altitude" ? low - margin : Math.max(0, low - margin), high + margin];
}
