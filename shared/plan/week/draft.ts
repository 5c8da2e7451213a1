/** A workout that has a day but no id yet, and what it takes to make one. */
import type { Sport } from "../../athlete/sport.ts";
import { addDays, type IsoDate, type Weekday } from "../../calendar.ts";
import type { Session } from "../../workout/blocks.ts";
import { type Estimate, estimateOf } from "../../workout/estimate.ts";
import type { Paces } from "../../workout/paces.ts";
import type { Priority, Segment, WorkoutKind } from "../../workout/workout.ts";

export interface Draft {
	day: IsoDate;
	kind: WorkoutKind;
	priority: Priority;
	segments: Segment[];
	estimate: Estimate;
	/** Absent: running. */
	sport?: Sport;
	/** The second session of its day. */
	second?: boolean;
	ascentMetres?: number;
	template?: string;
}

export function isRun({ sport }: Pick<Draft, "sport">): boolean {
	return sport === undefined || sport === "running";
}

export function draft(day: IsoDate, session: Session, priority: Priority, paces: Paces): Draft {
	return { day, kind: session.kind, priority, segments: session.segments, estimate: estimateOf(session.segments, paces) };
}

export function dayOf(monday: IsoDate, day: Weekday): IsoDate {
	return addDays(monday, day - 1);
}
