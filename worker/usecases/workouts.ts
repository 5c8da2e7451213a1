/** Workouts of the current plan: reading them, and changing one by hand. */
import type { IsoDate } from "../../shared/calendar.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Segment, Workout } from "../../shared/workout/workout.ts";
import { ApiError } from "../errors.ts";
import { selectWorkout, selectWorkouts, workoutOf, workoutsOf } from "../repositories/workouts.ts";
import { readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { applyToPlan, type PlanTried } from "./change-plan.ts";
import { mustHavePlan } from "./current-plan.ts";
import { refuseStale } from "./plan-version.ts";

/** Of the plan's window, or a part of it, in order of day. */
export async function listWorkouts(call: Call, range: { from: IsoDate | null; to: IsoDate | null }): Promise<{ workouts: Workout[] }> {
	return { workouts: workoutsOf(await selectWorkouts(call, range)) };
}

export async function getWorkout(call: Call, id: string): Promise<{ workout: Workout }> {
	const workout = workoutOf(await selectWorkout(call, id));
	if (!workout) throw noSuchWorkout();
	return { workout };
}

export interface WorkoutEdit {
	day?: IsoDate | undefined;
	segments?: Segment[] | undefined;
	/** Null takes the note away. */
	note?: string | null | undefined;
	locked?: boolean | undefined;
	baseVersion: number | null;
	dryRun?: boolean | undefined;
}

export async function editWorkout(call: Call, id: string, edit: WorkoutEdit): Promise<PlanTried> {
	const state = await readState(call);
	refuseStale(state, edit.baseVersion);
	const current = mustHavePlan(state);
	const workout = workoutIn(current.plan, id);
	if (!workout) throw noSuchWorkout();
	const operations = operationsOf(workout, edit);
	if (operations.length === 0) throw new ApiError("invalid_input", "The workout is like that already.", { field: "body" });
	return applyToPlan(call, state, current, operations, edit.dryRun ?? false);
}

/** Unlocked first, locked last, so that one request can do both that and a change. */
function operationsOf(workout: Workout, { day, segments, note, locked }: WorkoutEdit): Operation[] {
	const { id: workoutId } = workout;
	const wasLocked = workout.locked === true;
	const operations: Operation[] = [];
	if (locked === false && wasLocked) operations.push({ kind: "unlock", workoutId });
	if (day !== undefined && day !== workout.day) operations.push({ kind: "move", workoutId, day });
	if (segments !== undefined || (note !== undefined && note !== (workout.note ?? null))) {
		operations.push({
			kind: "edit",
			workoutId,
			segments: segments ?? workout.segments,
			note: note === undefined ? (workout.note ?? null) : note,
		});
	}
	if (locked === true && !wasLocked) operations.push({ kind: "lock", workoutId });
	return operations;
}

export function workoutIn(plan: Plan, id: string): Workout | undefined {
	return plan.workouts.find((each) => each.id === id) ?? plan.past.find((each) => each.id === id);
}

export function noSuchWorkout(): ApiError {
	return new ApiError("not_found", "There is no such workout in the current plan.");
}
