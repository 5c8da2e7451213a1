/** Ties what was done to what was planned: the week is solved at once, so that one good pair does not spoil two others. */
import { daysBetween, mondayOf } from "../calendar.ts";
import type { Segment, Workout } from "../workout/workout.ts";
import { cheapestAssignment } from "./assignment.ts";
import type { Effort } from "./effort.ts";

/** Cost of another day than the planned one; days further away do not match (planner default). */
const OTHER_DAY_COST = 1.5;
const MOST_DAYS_APART = 1;
/** Cost of another shape: intervals where a steady run was planned, or the other way round. */
const OTHER_SHAPE_COST = 0.5;
/** A pair must resemble each other more than this, the day left aside. About a third of the duration, or thrice, is too far. */
const ACCEPTED_COST = 1;
/**
 * On the planned day duration and load may each be that far off: half a run has half the load too, and is that run, cut short. Not to know it would
 * call it missed, where compliance calls it partly done from 50 % on [convention].
 */
const SAME_DAY_ACCEPTED_COST = 2 * ACCEPTED_COST;

export interface Pair {
	workout: Workout;
	effort: Effort;
}

/** Pairs workouts with efforts, one to one. Within a week first; what is left over may then match across Sunday and Monday. */
export function matchWorkouts(workouts: readonly Workout[], efforts: readonly Effort[]): Pair[] {
	const pairs: Pair[] = [];
	const mondays = [...new Set(workouts.map((each) => mondayOf(each.day)))].sort();
	for (const monday of mondays) {
		pairs.push(
			...assigned(
				workouts.filter((each) => mondayOf(each.day) === monday),
				efforts.filter((each) => mondayOf(each.day) === monday),
			),
		);
	}
	const tied = new Set<unknown>(pairs.flatMap((pair) => [pair.workout, pair.effort]));
	pairs.push(
		...assigned(
			workouts.filter((each) => !tied.has(each)),
			efforts.filter((each) => !tied.has(each)),
		),
	);
	return pairs;
}

function assigned(workouts: readonly Workout[], efforts: readonly Effort[]): Pair[] {
	if (workouts.length === 0 || efforts.length === 0) return [];
	const none = SAME_DAY_ACCEPTED_COST + OTHER_DAY_COST;
	// One spare column per workout stands for "not done"; a pair that is not accepted costs more than that.
	const cost = workouts.map((workout) => [...efforts.map((effort) => pairCost(workout, effort) ?? none * 2), ...workouts.map(() => none)]);
	return cheapestAssignment(cost).flatMap((column, row) => {
		const workout = workouts[row];
		const effort = efforts[column];
		return workout && effort && pairCost(workout, effort) !== null ? [{ workout, effort }] : [];
	});
}

/** Null when the two do not belong together. */
export function pairCost(workout: Workout, effort: Effort): number | null {
	if (!sameSport(workout, effort) || (effort.seconds <= 0 && !effort.metres)) return null;
	const apart = Math.abs(daysBetween(workout.day, effort.day));
	if (apart > MOST_DAYS_APART) return null;
	const { size, strain, shape } = unlikeness(workout, effort);
	const cost = size + (strain ?? 0) + shape;
	if (apart > 0) return cost < ACCEPTED_COST ? cost + OTHER_DAY_COST : null;
	return cost < (strain === null ? ACCEPTED_COST : SAME_DAY_ACCEPTED_COST) ? cost : null;
}

/** `strain` is null where either load is not known. */
function unlikeness(workout: Workout, effort: Effort): { size: number; strain: number | null; shape: number } {
	const { seconds, metres, load } = workout.estimate;
	const byMetres = effort.seconds <= 0 || (workout.kind === "race" && effort.metres !== null && effort.metres > 0);
	return {
		size: byMetres ? logRatio(effort.metres ?? 0, metres) : logRatio(effort.seconds, seconds),
		strain: effort.load === null || effort.load <= 0 || load <= 0 ? null : logRatio(effort.load, load),
		shape: effort.intervals !== null && effort.intervals !== isIntervals(workout.segments) ? OTHER_SHAPE_COST : 0,
	};
}

function logRatio(a: number, b: number): number {
	return a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : 0;
}

/** Repeats of real work; strides at the end of an easy run do not make it intervals. */
function isIntervals(segments: readonly Segment[]): boolean {
	return segments.some(
		(segment) => segment.kind === "repeat" && segment.steps.some((step) => step.role === "work" && step.target.kind !== "open"),
	);
}

/** People who run and walk record either. */
function sameSport(workout: Workout, effort: Effort): boolean {
	if (workout.sport === effort.sport) return true;
	return workout.kind === "run_walk" && effort.sport === "walking";
}
