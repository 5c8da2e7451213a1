/** What of a recording is looked at, and where the cursor is. Places are those of the chart's scale: metres or seconds. Pure. */
import { nearest } from "./recording-view.ts";

export type Range = readonly [from: number, to: number];

/** Closer (below 1) or wider (above 1) around a place, within the whole; null is all of it. */
export function zoomed([from, to]: Range, [least, most]: Range, factor: number, around: number): [number, number] | null {
	const width = (to - from) * factor;
	if (width >= most - least) return null;
	// The place stays where it is on the screen.
	const share = to > from ? Math.min(1, Math.max(0, (around - from) / (to - from))) : 0.5;
	const start = Math.min(most - width, Math.max(least, around - share * width));
	return [start, start + width];
}

/** Moved, as wide as before, so that a place is inside. */
export function panned([from, to]: Range, place: number): [number, number] {
	if (place < from) return [place, place + to - from];
	return place > to ? [place - (to - from), place] : [from, to];
}

/** Points that a key press moves the cursor by: a hundredth of what is shown, ten times that with shift. */
export function stepOf(scale: readonly number[], [from, to]: Range, far: boolean): number {
	return Math.max(1, Math.round((nearest(scale, to) - nearest(scale, from)) / 100)) * (far ? 10 : 1);
}
