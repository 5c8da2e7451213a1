/** A workout that has a day but no id yet, and what it takes to make one. */
import { addDays, type IsoDate, type Weekday } from "../calendar.ts";
import type { Session } from "../workout/blocks.ts";
import type { SessionRoom } from "../workout/caps.ts";
import { type Estimate, estimateOf } from "../workout/estimate.ts";
import { vo2maxIntervals } from "../workout/library/interval.ts";
import { marathonPace } from "../workout/library/marathon.ts";
import { repetitions } from "../workout/library/repetition.ts";
import { cruiseIntervals, tempo, thresholdWithRepetitions } from "../workout/library/threshold.ts";
import type { Paces } from "../workout/paces.ts";
import type { Priority, Segment, WorkoutKind } from "../workout/workout.ts";
import { fallback, type SessionPick } from "./sessions.ts";

export interface Draft {
	day: IsoDate;
	kind: WorkoutKind;
	priority: Priority;
	segments: Segment[];
	estimate: Estimate;
}

export function draft(day: IsoDate, session: Session, priority: Priority, paces: Paces): Draft {
	return { day, kind: session.kind, priority, segments: session.segments, estimate: estimateOf(session.segments, paces) };
}

export function dayOf(monday: IsoDate, day: Weekday): IsoDate {
	return addDays(monday, day - 1);
}

const builders: Partial<Record<SessionPick, (room: SessionRoom, paces: Paces) => Session | null>> = {
	tempo,
	cruise: cruiseIntervals,
	intervals: vo2maxIntervals,
	repetitions,
	threshold_repetitions: thresholdWithRepetitions,
	marathon_pace: marathonPace,
};

/** The session picked, or a lower kind that fits; null when not even that does: then the day is easy with strides. */
export function qualitySession(pick: SessionPick, room: SessionRoom, paces: Paces): Session | null {
	for (const each of [pick, ...fallback[pick]]) {
		const session = builders[each]?.(room, paces);
		if (session) return session;
	}
	return null;
}
