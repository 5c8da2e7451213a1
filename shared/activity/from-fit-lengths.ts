/** Pool swims: FIT counts them in lengths of the pool. FIT profile, messages `session` (pool_length) and `length`. */
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import type { FitSession } from "./from-fit-sessions.ts";
import { sportOfSession } from "./from-fit-sport.ts";
import { firstAbove } from "./samples-search.ts";

/** FIT profile, type `length_type`; the other is rest at the wall. */
const ACTIVE = 1;
const LONGEST_POOL = 200;

/** Null outside of a pool. */
export function poolMetres(content: FitContent, session: FitSession): number | null {
	const { sport, subSport } = sportOfSession(content, session);
	const metres = session.row === null ? null : cell(content.sessions, "poolLength", session.row);
	if (sport !== "swimming" || subSport === "open_water" || metres === null) return null;
	return metres > 0 && metres <= LONGEST_POOL ? metres : null;
}

/** What was swum in a session; null where no length counts. */
export interface Swum {
	metres: number;
	/** Between two times, FIT seconds; null when no length lies there. */
	between(from: number, to: number): number | null;
}

export function swumIn({ lengths }: FitContent, pool: number | null, belongs: (time: number) => boolean): Swum | null {
	if (pool === null) return null;
	const middles: number[] = [];
	for (let row = 0; row < lengths.rows; row++) {
		const start = cell(lengths, "startTime", row) ?? cell(lengths, "timestamp", row);
		if (start === null || cell(lengths, "lengthType", row) !== ACTIVE) continue;
		const middle = start + (cell(lengths, "totalElapsedTime", row) ?? 0) / 2;
		if (belongs(middle)) middles.push(middle);
	}
	if (middles.length === 0) return null;
	middles.sort((a, b) => a - b);
	return {
		metres: middles.length * pool,
		between: (from, to) => pool * (firstAbove(middles, to) - firstAbove(middles, from)) || null,
	};
}
