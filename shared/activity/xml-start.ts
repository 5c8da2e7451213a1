/** When an effort started, as its points tell it. */
import type { Summary } from "./activity.ts";
import { offsetName } from "./from-fit-zone.ts";
import { clockOf, isDate } from "./xml-time.ts";

export type Start = Pick<Summary, "startedAt" | "startedLocal" | "zone">;

/**
 * `seconds` since 1970 and `offset` as in `XmlTime`. An offset of zero is UTC and says nothing about the athlete's clock. A time without any
 * zone is taken as a wall clock.
 */
export function startOf(seconds: number | null, offset: number | null): Start {
	if (seconds === null || !isDate(seconds)) return { startedAt: null, startedLocal: null, zone: null };
	if (offset === null) return { startedAt: null, startedLocal: clockOf(seconds), zone: null };
	const startedAt = `${clockOf(seconds)}Z`;
	if (offset === 0) return { startedAt, startedLocal: null, zone: null };
	return { startedAt, startedLocal: clockOf(seconds + offset), zone: offsetName(offset) };
}
