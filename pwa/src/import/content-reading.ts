import type { OutsideId, ReadActivity } from "../../../shared/activity/activity.ts";
import type { Reading } from "../../../shared/activity/reading.ts";
import type { HealthFact } from "../../../shared/health/fact.ts";

/** What a file of any kind holds. */
export interface ContentReading extends Reading {
	/** Which part of the file each activity is; absent: their order. */
	parts?: readonly number[];
	healthFacts?: HealthFact[];
	/** Of a Strava archive's table: its rows of the files beside it, by their path from there. */
	rowsOfFiles?: ReadonlyMap<string, RowOfFile>;
}

export interface RowOfFile {
	part: number;
	activity: ReadActivity;
	name: string | null;
	outsideIds: readonly OutsideId[];
}
