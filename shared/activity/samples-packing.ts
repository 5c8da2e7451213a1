/** What all versions of stored samples share: the steps of each channel, and inflating with a bound. */
import { inflateSync } from "fflate";
import { SEMICIRCLES_PER_DEGREE } from "../fit/profile.ts";
import type { Channel } from "./samples.ts";

/** Why stored samples cannot be read. */
export type Refusal = "damaged" | "checksum_mismatch" | "too_large";

/** In one column: 12 days at one a second, as much as the reader of FIT files takes. */
export const MAX_VALUES = 1 << 20;
/** No activity needs more: a day of every channel is about 1.5 MB. */
export const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;
/** Deflate cannot do better than about 1 : 1032. */
const MAX_RATIO = 1_040;

export const SECONDS_SCALE = 1_000;

/** Steps in one unit: no coarser than FIT's own, so that what a FIT file says comes back unchanged. */
export const scales: Readonly<Record<Channel, number>> = {
	heartRate: 1,
	cadence: 128,
	power: 1,
	speed: 1_000,
	altitude: 10,
	distance: 100,
	latitude: SEMICIRCLES_PER_DEGREE,
	longitude: SEMICIRCLES_PER_DEGREE,
	temperature: 1,
};

/** Null unless exactly `size` bytes come out; no more memory is taken than that, and none where so much cannot be. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | null {
	if (!(size <= packed.length * MAX_RATIO)) return null;
	try {
		// With a buffer given fflate writes no further than its end; one byte more shows an overlong body.
		const body = inflateSync(packed, { out: new Uint8Array(size + 1) });
		return body.length === size ? body : null;
	} catch {
		// fflate reports every kind of broken stream by throwing; the caller says so in its problem.
		return null;
	}
}

/** Every value is known and none is below the one before: times of rows, edges of pauses. */
export function rises(column: Float64Array): boolean {
	return column.every((value, i) => value >= (column[i - 1] ?? Number.NEGATIVE_INFINITY));
}
