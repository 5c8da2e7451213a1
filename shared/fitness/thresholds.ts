/** Fitness as the metrics of an activity want it. */
import type { Profile } from "../athlete/profile.ts";
import type { AthleteThresholds } from "../metrics/thresholds.ts";
import type { Fitness } from "./fitness.ts";

/** The limits of `fitness` (null when nothing is known), and the zones that the athlete has typed. */
export function thresholdsOf({ sex, zones }: Pick<Profile, "sex" | "zones">, fitness: Fitness | null): AthleteThresholds {
	return {
		maxHr: fitness?.maxHeartRate?.value ?? null,
		restHr: fitness?.restHeartRate?.value ?? null,
		lthr: fitness?.thresholdHeartRate?.value ?? null,
		thresholdSpeed: fitness?.thresholdSpeed?.value ?? null,
		ftp: fitness?.ftp?.value ?? null,
		heartRateBounds: zones?.heartRate ?? null,
		speedBounds: zones?.speed ?? null,
		powerBounds: zones?.power ?? null,
		sex,
	};
}
