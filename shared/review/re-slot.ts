/** A missed key session may find another day, if that day leaves everything else its room; it is never stacked. */

import type { Profile } from "../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, mondayOf, weekday } from "../calendar.ts";
import { easyUntilFor, returnShareFor } from "../plan/adjust.ts";
import type { Limits } from "../plan/limits.ts";
import type { Adjustment, PhaseKind, Plan } from "../plan/plan.ts";
import { QUIET_DAYS_BEFORE_RACE, RACE_METRES_PER_EASY_DAY } from "../plan/rules.ts";
import { availableSeconds } from "../plan/week/days.ts";
import { isHard, isQuality } from "../workout/hard.ts";
import type { Workout, WorkoutKind } from "../workout/workout.ts";
import type { Completion } from "./review.ts";

/** A key session moves at most this many days; later it is dropped [convention]. */
const MOST_DAYS = 2;

/** What is missed in these is rest, or was too much to ask. */
const unmoved: ReadonlySet<PhaseKind> = new Set<PhaseKind>(["taper", "race", "recovery", "return"]);
/** Sessions that give up their day. */
const giving: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>(["easy", "easy_strides", "recovery"]);

export interface ReSlotInput {
	/** As it will be, with every session that an earlier refresh moved put back (`withoutPending`). */
	plan: Plan;
	/** Where an earlier refresh has put what is still ahead. */
	pending: readonly Workout[];
	completions: readonly Completion[];
	profile: Profile;
	limits: Limits;
	today: IsoDate;
}

/** Sessions that were moved to a day still ahead, back on their first day: what came late may show that they were done after all. */
export function withoutPending(plan: Plan, today: IsoDate): { plan: Plan; pending: Workout[] } {
	const pending = plan.workouts.filter((each) => each.missedOn !== undefined && each.day > today);
	if (pending.length === 0) return { plan, pending };
	const ids = new Set(pending.map((each) => each.id));
	const back = pending.map((each): Workout => {
		const { missedOn, ...workout } = each;
		return { ...workout, day: missedOn ?? each.day };
	});
	const others = plan.workouts.filter((each) => !ids.has(each.id));
	const shown = back.filter((each) => each.day >= plan.from);
	return {
		plan: {
			...plan,
			workouts: [...others, ...shown].sort(byDay),
			past: [...plan.past, ...back.filter((each) => each.day < plan.from)].sort(byDay),
		},
		pending,
	};
}

export interface ReSlot {
	session: Workout;
	day: IsoDate;
}

/** The one missed key session that finds a later day, and which; null when none does. */
export function reSlotFor(input: ReSlotInput): ReSlot | null {
	const { plan, pending, completions, today } = input;
	const missed = new Set(completions.filter(nothingDone).map((each) => each.workoutId));
	const all = [...plan.past, ...plan.workouts];
	const sessions = all.filter(
		(each) =>
			missed.has(each.id) &&
			each.priority === "key" &&
			wanted(each.kind) &&
			each.kind !== "race" &&
			!each.byHand &&
			!each.locked &&
			!each.missedOn,
	);
	for (const session of sessions) {
		const before = pending.find((each) => each.id === session.id);
		if (pending.length > 0 && !before) continue;
		const days = before ? [before.day] : [1, 2].map((days) => addDays(session.day, days));
		const fit = days.filter((day) => day > today && day <= plan.to && daysBetween(session.day, day) <= MOST_DAYS);
		const free = (day: IsoDate): boolean => !all.some((each) => each.day === day);
		const day = fit
			.filter((each) => fits(session, each, before !== undefined, all, missed, input))
			.sort((a, b) => Number(free(b)) - Number(free(a)))[0];
		if (day !== undefined) return { session, day };
	}
	return null;
}

/** Only what an easy day cannot stand for. */
function wanted(kind: WorkoutKind): boolean {
	return isQuality(kind) || kind === "long";
}

function nothingDone({ state, by, activityIds }: Completion): boolean {
	return state === "missed" && by === "matching" && activityIds.length === 0;
}

/** True when something that was decided since stands against the new day. */
export function standsAgainst(adjustments: readonly Adjustment[], day: IsoDate): boolean {
	const monday = mondayOf(day);
	const easyUntil = easyUntilFor(adjustments, monday);
	if (easyUntil !== null && easyUntil > day) return true;
	const weekBefore = addDays(monday, -7);
	const cut = adjustments.some((each) => each.reviewedWeek === weekBefore && (each.reason === "overreach" || each.reason === "red_flag"));
	return cut || returnShareFor(adjustments, monday) < 1 || adjustments.some((each) => each.restDay === day);
}

function fits(
	session: Workout,
	day: IsoDate,
	isPending: boolean,
	all: readonly Workout[],
	missed: ReadonlySet<string>,
	{ plan, profile, limits }: ReSlotInput,
): boolean {
	const phases = [session.day, day].map((each) => plan.season.phases.find((phase) => each >= phase.from && each <= phase.to)?.kind);
	if (phases.some((kind) => kind !== undefined && unmoved.has(kind))) return false;
	if (availableSeconds(profile, weekday(day)) < session.estimate.seconds || isTold(plan, profile, day)) return false;
	// It was found to fit when it was put there, and the plan was built around it.
	if (isPending) return true;
	if (standsAgainst(plan.adjustments, day)) return false;
	const there = all.filter((each) => each.day === day);
	if (there.some((each) => !giving.has(each.kind) || each.byHand || each.locked)) return false;
	const others = all.filter((each) => each.id !== session.id && !missed.has(each.id) && each.day !== day);
	const week = others.filter((each) => mondayOf(each.day) === mondayOf(day));
	const hard = others.filter((each) => isHard(each, weekSeconds(all, each)));
	if (hard.some((each) => Math.abs(daysBetween(each.day, day)) < limits.hardSpacingDays)) return false;
	if (week.filter((each) => hard.includes(each)).length >= limits.hardDays) return false;
	if (others.some((each) => each.kind === "race" && isQuietFor(each, day))) return false;
	// A week that had no part in the miss gets no more running than it had.
	if (mondayOf(day) !== mondayOf(session.day) && there.length === 0) return false;
	return new Set(week.map((each) => each.day)).size + 1 <= 7 - limits.restDays;
}

function isQuietFor(race: Workout, day: IsoDate): boolean {
	const away = daysBetween(day, race.day);
	return away >= 0 ? away <= QUIET_DAYS_BEFORE_RACE : -away <= race.estimate.metres / RACE_METRES_PER_EASY_DAY;
}

/** Whatever the athlete has told about the day, nothing is put there. */
function isTold({ circumstances }: Plan, { blocked = [] }: Profile, day: IsoDate): boolean {
	const within = (from: IsoDate, to: IsoDate | null): boolean => day >= from && (to === null || day <= to);
	if (blocked.some((each) => within(each.from, each.to))) return true;
	return circumstances.some((each) => {
		if ("monday" in each) return each.monday === mondayOf(day);
		return "day" in each ? each.day === day : within(each.from, each.to);
	});
}

/** The plan with the session on its new day. What stood there gives way. */
export function movedTo(plan: Plan, { session, day }: ReSlot): Plan {
	const workout: Workout = { ...session, day, missedOn: session.day };
	const others = plan.workouts.filter((each) => each.id !== session.id && each.day !== day);
	return { ...plan, workouts: [...others, workout].sort(byDay), past: plan.past.filter((each) => each.id !== session.id) };
}

function weekSeconds(all: readonly Workout[], one: Workout): number {
	const monday = mondayOf(one.day);
	return all.filter((each) => mondayOf(each.day) === monday).reduce((sum, each) => sum + each.estimate.seconds, 0);
}

function byDay(a: Workout, b: Workout): number {
	if (a.day !== b.day) return a.day < b.day ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
