/** What is known of a file beside its bytes. */
import type { OutsideId } from "../../../shared/activity/activity.ts";

export interface FileHints {
	name?: string | null;
	outsideIds?: readonly OutsideId[];
	/** Answered by the athlete, for a table that does not say it. */
	distanceUnit?: "kilometre" | "mile";
	/** For the table of a Strava archive: the files beside it, by their path from there. */
	beside?: ReadonlySet<string>;
}

/** How a Strava archive's table calls the files beside it, by their path there. */
export type StravaNames = ReadonlyMap<string, FileHints>;
