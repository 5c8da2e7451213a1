/** What Today shows of the two months. Pure. */

import { profileGeometry } from "../../../../look/profile-geometry.ts";
import type { Zone } from "../../../../look/zone.ts";
import { addDays, type IsoDate, mondayOf } from "../../../../shared/calendar.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { CompletionState } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import type { DayDone } from "../../components/DoneLine.tsx";
import type { DayEntry } from "../../components/EntryButton.tsx";
import type { Outcomes } from "../plan/outcomes.ts";

export interface StripDay {
	day: IsoDate;
	/** Null on a rest day, or without a length. What was done without a plan has no zone. */
	bar: { seconds: number; zone: Zone | null } | null;
	state: CompletionState;
	/** The first workout of the day, to open. */
	workoutId: string | null;
}

const NEXT_DAYS = 3;
/** A colour that fills less of the time than this does not name the day. */
const LEAST_SHARE = 0.1;

type PlannedDays = Pick<Plan, "workouts">;

export function entriesOn({ workouts }: PlannedDays, outcomes: Pick<Outcomes, "entry">, day: IsoDate): DayEntry[] {
	return workouts.filter((workout) => workout.day === day).map(outcomes.entry);
}

export function weekStrip(plan: PlannedDays, outcomes: Pick<Outcomes, "entry" | "extras">, today: IsoDate): StripDay[] {
	return Array.from({ length: 7 }, (_, index) => {
		const day = addDays(mondayOf(today), index);
		const entries = entriesOn(plan, outcomes, day);
		const [first] = entries;
		if (!first) return { day, workoutId: null, ...unplanned(outcomes.extras(day)) };
		const seconds = entries.reduce((sum, { workout }) => sum + workout.estimate.seconds, 0);
		return { day, bar: { seconds, zone: leadingZone(first.workout) }, state: first.state, workoutId: first.workout.id };
	});
}

function unplanned(extras: readonly DayDone[]): Pick<StripDay, "bar" | "state"> {
	const seconds = extras.reduce((sum, each) => sum + (each.seconds ?? 0), 0);
	return { bar: seconds > 0 ? { seconds, zone: null } : null, state: extras.length > 0 ? "confirmed" : "skipped" };
}

/** The colour of a session: of its hardest part where it is a key session, else of most of its time. */
export function leadingZone(workout: Pick<Workout, "segments" | "estimate" | "priority">): Zone {
	const { bars, seconds } = profileGeometry(workout.segments, workout.estimate.seconds);
	const share = new Map<Zone, number>();
	for (const bar of bars) share.set(bar.zone, (share.get(bar.zone) ?? 0) + bar.seconds / seconds);
	const zones = [...share];
	if (workout.priority === "key") {
		const hard = zones.filter(([, part]) => part >= LEAST_SHARE).map(([zone]) => zone);
		if (hard.length > 0) return hard.reduce((most, zone) => (zone > most ? zone : most));
	}
	return zones.reduce<[Zone, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [2, 0])[0];
}

export interface NextDay {
	day: IsoDate;
	entries: DayEntry[];
}

/** The days after today that the window still holds. */
export function nextDays(plan: PlannedDays & Pick<Plan, "to">, outcomes: Pick<Outcomes, "entry">, today: IsoDate): NextDay[] {
	return Array.from({ length: NEXT_DAYS }, (_, index) => addDays(today, index + 1))
		.filter((day) => day <= plan.to)
		.map((day) => ({ day, entries: entriesOn(plan, outcomes, day) }));
}

/** The first workout after today; null at the window's end. */
export function nextWorkout({ workouts }: PlannedDays, today: IsoDate): Workout | null {
	return workouts.find((workout) => workout.day > today) ?? null;
}
