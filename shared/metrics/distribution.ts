/** Time at each value. */
import { valueAt } from "./column.ts";
import type { Distribution } from "./measures.ts";

/** More steps than this are one: nothing real lies there. */
const MOST_STEPS = 2_000;
/** Values are worked out from sums: what is this close to the next step belongs to it, in steps. */
const CLOSE = 1e-6;

/** Collects time and makes a distribution of it. */
export class Histogram {
	readonly #step: number;
	readonly #seconds = new Float64Array(MOST_STEPS);

	constructor(step: number) {
		this.#step = step;
	}

	add(value: number, seconds: number): void {
		this.#put(Math.floor(value / this.#step + CLOSE), seconds);
	}

	/** For values that are whole steps by nature: one between two steps is shared by both, so that the mean stays what it is. */
	share(value: number, seconds: number): void {
		const steps = value / this.#step;
		const low = Math.floor(steps + CLOSE);
		const part = Math.max(0, steps - low);
		this.#put(low, seconds * (1 - part));
		if (part > 0) this.#put(low + 1, seconds * part);
	}

	#put(step: number, seconds: number): void {
		const at = Math.max(0, Math.min(MOST_STEPS - 1, step));
		this.#seconds[at] = valueAt(this.#seconds, at) + seconds;
	}

	/** Rounded to milliseconds; null when there is no time. */
	distribution(): Distribution | null {
		const seconds = Array.from(this.#seconds, toMilliseconds);
		const first = seconds.findIndex((value) => value > 0);
		if (first < 0) return null;
		const last = seconds.findLastIndex((value) => value > 0);
		return { from: first * this.#step, step: this.#step, seconds: seconds.slice(first, last + 1) };
	}
}

function toMilliseconds(seconds: number): number {
	return Math.round(seconds * 1000) / 1000;
}

export function totalSeconds({ seconds }: Distribution): number {
	return seconds.reduce((sum, value) => sum + value, 0);
}

/**
 * Seconds per zone, given the lower bounds of the second zone and up, rising; a bound belongs to the zone above it. `whole`: values are whole steps (heart
 * rates); otherwise they are taken to be spread evenly over their step. Rounded to milliseconds.
 */
export function secondsInZones(distribution: Distribution, bounds: readonly number[], values: "whole" | "spread"): number[] {
	const { from, step, seconds } = distribution;
	const zones = new Array<number>(bounds.length + 1).fill(0);
	const put = (zone: number, time: number) => {
		zones[zone] = (zones[zone] ?? 0) + time;
	};
	let zone = 0;
	seconds.forEach((time, i) => {
		const start = from + i * step;
		const end = start + step;
		while (zone < bounds.length && start >= (bounds[zone] ?? 0)) zone++;
		if (values === "whole") put(zone, time);
		let at = values === "whole" ? end : start;
		for (let next = zone; at < end; next++) {
			const until = Math.min(end, bounds[next] ?? end);
			put(next, (time * (until - at)) / step);
			at = until;
		}
	});
	return zones.map(toMilliseconds);
}
