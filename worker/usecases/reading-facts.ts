/** What a client without the app's own store needs to know of the athlete to read a recording as the app would. */
import type { RunningPower } from "../../shared/athlete/profile.ts";
import { thresholdsOf } from "../../shared/fitness/thresholds.ts";
import type { AthleteThresholds } from "../../shared/metrics/thresholds.ts";
import { fitnessAt, readFitnessState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { todayIn } from "./today.ts";

export interface ReadingFacts {
	/** IANA; for files that name none. */
	zone: string;
	/** Whose running power counts; null: the watch's own before apps'. */
	runningPower: RunningPower | null;
	thresholds: AthleteThresholds;
}

export async function readingFacts(call: Call): Promise<ReadingFacts> {
	const state = await readFitnessState(call);
	const { profile } = state;
	const fitness = fitnessAt(state, todayIn(profile.zone, call.now));
	return { zone: profile.zone, runningPower: profile.runningPower ?? null, thresholds: thresholdsOf(profile, fitness) };
}
