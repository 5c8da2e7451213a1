/** The fastest stretches of a track, as far as they can be believed. */
import { vdotOf } from "../physiology/vdot.ts";
import { between, interpolate, lastRowUpTo, valueAt } from "./column.ts";
import { bestEffortDistances } from "./metrics.ts";
import type { Track } from "./track.ts";

/** Beyond every world record from 800 m up (they lie between VDOT 80 and 88): such a stretch is a fault of the recording. */
const MOST_VDOT = 90;
/** The same for shorter stretches, m/s (400 m: 43.0 s). */
const MOST_SPEED = 9.5;
/** A track with more faults than this is left alone: each costs a pass. */
const MOST_FAULTS = 40;
/** A fault goes on for as long as every so many seconds ... */
const REACH = 5;
/** ... are this share of its speed and more: only its fastest part has the length of a standard distance. */
const STILL_FAST = 0.6;

export interface Stretch {
	seconds: number;
	startSeconds: number;
}

/**
 * The fastest stretch of each standard distance (metres). Where one is faster than anybody has run, that part is cut out and no stretch leads across it:
 * a watch that was still on in the car must not make a fast 10 km. None of a track that is full of such parts.
 */
export function fastestStretches(track: Track): Map<number, Stretch> {
	const fastest = new Map<number, Stretch>();
	const parts = [track];
	let faults = 0;
	for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
		const found: [number, Stretch][] = [];
		let fault: Stretch | null = null;
		for (const metres of bestEffortDistances) {
			const stretch = fastestStretch(part, metres);
			if (stretch === null) break;
			if (!isPossible(metres, stretch.seconds)) fault = stretch;
			if (fault !== null) break;
			found.push([metres, stretch]);
		}
		if (fault !== null) {
			if (++faults > MOST_FAULTS) return new Map();
			parts.push(...around(part, fault));
			continue;
		}
		for (const [metres, stretch] of found) if (isFaster(stretch, fastest.get(metres))) fastest.set(metres, stretch);
	}
	return new Map([...fastest].sort(([a], [b]) => a - b));
}

export function isPossible(metres: number, seconds: number): boolean {
	return metres < 800 ? metres / seconds <= MOST_SPEED : vdotOf(metres, seconds) <= MOST_VDOT;
}

/** Of two as fast the earlier one. */
function isFaster(a: Stretch, b: Stretch | undefined): boolean {
	return b === undefined || a.seconds < b.seconds || (a.seconds === b.seconds && a.startSeconds < b.startSeconds);
}

/** What lies before and after a fault. */
function around({ time, metres }: Track, { startSeconds, seconds }: Stretch): Track[] {
	const wayAt = (at: number) => interpolate(time, metres, at);
	let from = startSeconds;
	let to = startSeconds + seconds;
	const least = (STILL_FAST * REACH * (wayAt(to) - wayAt(from))) / seconds;
	while (wayAt(from) - wayAt(from - REACH) >= least) from -= REACH;
	while (wayAt(to + REACH) - wayAt(to) >= least) to += REACH;
	const before = lastRowUpTo(time, from) + 1;
	// A row at the very end may be off by a last digit. The step that the fault lies in belongs to neither side.
	const after = Math.max(before, lastRowUpTo(time, to + 1e-6));
	return [
		{ time: time.subarray(0, before), metres: metres.subarray(0, before) },
		{ time: time.subarray(after), metres: metres.subarray(after) },
	];
}

/**
 * The stretch of `target` metres that took the least time; null when the track is shorter. Distance is a line between rows, so the fastest stretch
 * starts or ends at a row: both kinds are tried, each in one pass.
 */
export function fastestStretch({ time, metres }: Track, target: number): Stretch | null {
	const rows = time.length;
	let seconds = Number.POSITIVE_INFINITY;
	let startSeconds = 0;
	for (let from = 0, to = 1; from < rows; from++) {
		const goal = valueAt(metres, from) + target;
		while (to < rows && valueAt(metres, to) < goal) to++;
		if (to >= rows) break;
		const end = between(valueAt(metres, to - 1), valueAt(time, to - 1), valueAt(metres, to), valueAt(time, to), goal);
		if (end - valueAt(time, from) < seconds) {
			startSeconds = valueAt(time, from);
			seconds = end - startSeconds;
		}
	}
	for (let from = 0, to = 0; to < rows; to++) {
		const goal = valueAt(metres, to) - target;
		if (goal < valueAt(metres, 0)) continue;
		while (from + 1 < rows && valueAt(metres, from + 1) <= goal) from++;
		const start = between(valueAt(metres, from), valueAt(time, from), valueAt(metres, from + 1), valueAt(time, from + 1), goal);
		if (valueAt(time, to) - start < seconds) {
			startSeconds = start;
			seconds = valueAt(time, to) - start;
		}
	}
	return seconds < Number.POSITIVE_INFINITY ? { seconds, startSeconds } : null;
}
