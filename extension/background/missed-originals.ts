/**
 * Originals that Garmin did not have, one after the other, of activities that were recorded: one is a usual thing, many in a row say that they are no longer
 * where they were. Then reading ends, and what came without its recording in the meantime is fetched another time. Pure.
 */

export interface MissedOriginal {
	activityId: string;
	/** A stable code; `no_original`: Garmin says that there is none. */
	code: string;
	/** Its summary came in its place, and nobody has noted that the recording is missing. */
	quiet: boolean;
}

/** [convention] Others stop after ten 500s in a row. */
export const MOST_MISSING = 8;

interface BreakOff {
	code: "garmin_changed" | "garmin_down";
	/** To be noted as not read. */
	quiet: string[];
}

/** Null: it may go on. */
export function breakOffBy(missed: readonly MissedOriginal[]): BreakOff | null {
	if (missed.length < MOST_MISSING) return null;
	const code = missed.every((each) => each.code === "garmin_down") ? "garmin_down" : "garmin_changed";
	return { code, quiet: missed.filter(({ quiet }) => quiet).map(({ activityId }) => activityId) };
}
