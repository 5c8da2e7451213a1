/** The limits that an activity of some day is judged by. */
import type { Profile } from "../athlete/profile.ts";
import type { IsoDate } from "../calendar.ts";
import type { AthleteThresholds } from "../metrics/thresholds.ts";
import { speedOf } from "./assess.ts";
import { inForce, type Limit, type LimitKind, typedAfter } from "./entries.ts";
import type { Fitness } from "./fitness.ts";
import { maxHeartRate, restHeartRate, thresholdHeartRate } from "./heart-rate-limits.ts";
import type { Snapshot } from "./snapshot.ts";
import type { ThresholdEntry } from "./threshold.ts";
import { thresholdsOf } from "./thresholds.ts";

/** What a day's limits come from. */
export interface ThresholdsInput {
	profile: Profile;
	entries: readonly ThresholdEntry[];
	/** In any order. */
	snapshots: readonly Snapshot[];
	/** Stands in for a snapshot when there is none before the day's month; null when nothing is known. */
	fitness: Fitness | null;
}

/**
 * The limits in force on `day`: zones as typed; typed or confirmed values (`inForce`); then what the newest month-end snapshot before the day's month had
 * found (VDOT's threshold speed, heart rates, FTP), else what `fitness` has; then an FTP that was typed later, and what is usual. A month is judged
 * by what was known before it, so that months can be computed one after the other.
 */
export function thresholdsOn(day: IsoDate, { profile, entries, snapshots, fitness }: ThresholdsInput): AthleteThresholds {
	const known = snapshotBefore(day, snapshots)?.fitness ?? fitness;
	const own = (kind: LimitKind) => inForce(kind, day, profile, entries);
	const ownThreshold = own("threshold_heart_rate");
	const max = maxHeartRate({
		own: own("max_heart_rate"),
		ownThreshold,
		birthYear: profile.birthYear,
		seen: foundIn(known?.maxHeartRate),
		day,
	});
	return {
		...thresholdsOf(profile, null),
		maxHr: max?.value ?? null,
		restHr: restHeartRate(own("rest_heart_rate"))?.value ?? null,
		lthr: thresholdHeartRate(ownThreshold, max, foundIn(known?.thresholdHeartRate))?.value ?? null,
		thresholdSpeed: (own("threshold_speed") ?? speedOf(known?.vdot ?? null))?.value ?? null,
		ftp: own("ftp")?.value ?? foundIn(known?.ftp) ?? typedAfter("ftp", day, entries)?.value ?? null,
	};
}

function snapshotBefore(day: IsoDate, snapshots: readonly Snapshot[]): Snapshot | null {
	const month = day.slice(0, 7);
	let newest: Snapshot | null = null;
	for (const snapshot of snapshots) {
		if (snapshot.month < month && (newest === null || snapshot.month > newest.month)) newest = snapshot;
	}
	return newest;
}

/** What was typed then, and estimates, are known better by the profile and the entries. */
function foundIn(limit: Limit | undefined): number | null {
	return limit?.kind === "effort" ? limit.value : null;
}
