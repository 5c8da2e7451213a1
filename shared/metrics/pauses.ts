/** Time in which the timer stood still. */
import type { Samples } from "../activity/samples.ts";

/**
 * How many seconds of a span were paused. The spans asked for must come in order (both ends never falling), so that a whole recording is one pass.
 */
export function pausedSeconds(pauses: Samples["pauses"]): (from: number, to: number) => number {
	let first = 0;
	return (from, to) => {
		let pause = pauses[first];
		while (pause !== undefined && pause.to <= from) pause = pauses[++first];
		let paused = 0;
		for (let next = first; pause !== undefined && pause.from < to; pause = pauses[++next]) {
			paused += Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from));
		}
		return Math.min(paused, to - from);
	};
}
