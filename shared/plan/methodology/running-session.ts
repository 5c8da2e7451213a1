/** The sessions of the running library by name, with what to fall back to when the week is too small, or the day too short. */
import type { Session } from "../../workout/blocks.ts";
import type { SessionRoom } from "../../workout/caps.ts";
import { hillSprints, hills } from "../../workout/library/hill.ts";
import { vo2maxIntervals } from "../../workout/library/interval.ts";
import { steadyState } from "../../workout/library/koop.ts";
import { longIntervals } from "../../workout/library/long-interval.ts";
import { mediumLong } from "../../workout/library/long-run.ts";
import { marathonPace } from "../../workout/library/marathon.ts";
import { progression } from "../../workout/library/progression.ts";
import { racePace } from "../../workout/library/race-pace.ts";
import { repetitions } from "../../workout/library/repetition.ts";
import { cruiseIntervals, tempo, thresholdWithRepetitions } from "../../workout/library/threshold.ts";
import { timeTrial } from "../../workout/library/time-trial.ts";
import type { Paces } from "../../workout/paces.ts";
import type { SessionPick } from "./methodology.ts";

export type Build = (room: SessionRoom, paces: Paces) => Session | null;

const builders: Partial<Record<SessionPick, Build>> = {
	tempo,
	cruise: cruiseIntervals,
	intervals: vo2maxIntervals,
	repetitions,
	threshold_repetitions: thresholdWithRepetitions,
	marathon_pace: marathonPace,
	hills,
	hill_sprints: hillSprints,
	progression,
	race_pace: racePace,
	medium_long: (room, paces) => mediumLong(Math.min(room.slotSeconds, room.maxSeconds), paces),
	time_trial: timeTrial,
	steady_state: steadyState,
	long_intervals: longIntervals,
};

const fallback: Partial<Record<SessionPick, readonly SessionPick[]>> = {
	intervals: ["cruise", "tempo"],
	repetitions: ["tempo"],
	threshold_repetitions: ["cruise", "tempo"],
	marathon_pace: ["cruise", "tempo"],
	cruise: ["tempo"],
	race_pace: ["cruise", "tempo"],
	progression: ["tempo"],
	time_trial: ["tempo"],
	steady_state: ["progression", "tempo"],
	long_intervals: ["cruise", "tempo"],
};

/** What each school builds in its own way replaces the common session of that name. */
export function sessionFrom(own: Partial<Record<SessionPick, Build>>, pick: SessionPick, room: SessionRoom, paces: Paces): Session | null {
	for (const each of [pick, ...(fallback[pick] ?? [])]) {
		const session = (own[each] ?? builders[each])?.(room, paces);
		if (session) return session;
	}
	return null;
}

export function runningSession(pick: SessionPick, room: SessionRoom, paces: Paces): Session | null {
	return sessionFrom({}, pick, room, paces);
}
