/** A workout as Garmin would hold it, and the digest by which it is known again. */
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import { EASY_CAP, type GarminAthlete } from "../../shared/export/garmin/compiling.ts";
import { toGarminWorkout } from "../../shared/export/garmin.ts";
import type { Snapshot } from "../../shared/fitness/snapshot.ts";
import type { ThresholdEntry } from "../../shared/fitness/threshold.ts";
import { thresholdsOn } from "../../shared/fitness/thresholds-on.ts";
import { topOfEasyHeartRate } from "../../shared/metrics/zone-bounds.ts";
import { canonical } from "../../shared/review/digest.ts";
import { workoutTitle } from "../../shared/workout/titles.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import type { Scope } from "../repositories/database.ts";
import { selectNewestSnapshots } from "../repositories/snapshots.ts";
import { sha256Hex } from "../sha256.ts";

/** What heart-rate zones rest on. */
interface KnownLimits {
	thresholds: readonly ThresholdEntry[];
	snapshots: readonly Snapshot[];
}

/** For `garminAthlete`: the newest one before the athlete's own month, which at most one other follows whatever the zone. */
export function selectGarminSnapshots(scope: Scope) {
	const dayAfter = addDays(new Date(scope.now).toISOString().slice(0, 10), 1);
	return selectNewestSnapshots(scope, dayAfter.slice(0, 7), 2);
}

/** Garmin's bodies are made of nothing else: whatever shows or sends one must know the same, else one and the same workout has two digests. */
export function garminAthlete(profile: Profile, today: IsoDate, known: KnownLimits): GarminAthlete {
	const { language, units, pool = null, easyHeartRateLimit = false } = profile;
	return { language, units, pool, easyHeartRateCap: easyHeartRateLimit ? easyCap(profile, today, known) : null };
}

/** From month-ends and what the athlete has typed or confirmed: fitness of each day would rewrite the week's runs with each activity. */
function easyCap(profile: Profile, today: IsoDate, { thresholds: entries, snapshots }: KnownLimits): number | null {
	const bpm = topOfEasyHeartRate(thresholdsOn(today, { profile, entries, snapshots, fitness: null }));
	return bpm !== null && bpm >= EASY_CAP.least && bpm <= EASY_CAP.most ? bpm : null;
}

export type GarminBody = Omit<Wanted, "approval">;

/** No part of the body is a date: moved to another day, a workout keeps its digest. */
export async function garminBody(workout: Workout, athlete: GarminAthlete): Promise<GarminBody> {
	const { fidelity, notes, garmin } = toGarminWorkout(workout, athlete);
	return {
		workoutId: workout.id,
		day: workout.day,
		title: workoutTitle(workout, athlete.language),
		fidelity,
		notes,
		garmin,
		digest: garmin === null ? null : await sha256Hex(canonical(garmin)),
	};
}
