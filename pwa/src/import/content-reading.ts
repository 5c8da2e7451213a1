import type { Reading } from "../../../shared/activity/reading.ts";
import type { HealthFact } from "../../../shared/health/fact.ts";
import type { StravaNames } from "./file-hints.ts";

/** What a file of any kind holds. */
export interface ContentReading extends Reading {
	healthFacts?: HealthFact[];
	/** Of a Strava archive's table: how the files beside it are called. */
	names?: StravaNames;
}
