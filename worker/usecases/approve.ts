/** The athlete's yes to sending: for one workout as it is now, or for the plan with all that becomes of it. Nothing is sent without. */
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import { ApiError } from "../errors.ts";
import { approve, clearWithheld, takeApprovalBack, withhold } from "../repositories/approvals.ts";
import { planHeadsOf, selectPlanHeads } from "../repositories/plans.ts";
import { selectWorkouts, workoutsOf } from "../repositories/workouts.ts";
import { currentPlanId } from "./approvals.ts";
import { type Call, commit } from "./call.ts";
import type { GarminBody } from "./garmin-body.ts";
import { readSendable } from "./sendable.ts";
import { noSuchWorkout } from "./workouts.ts";

export interface WorkoutApproval {
	approved: boolean;
	/** Of what the athlete saw; left out: as it is now. */
	digest?: string | undefined;
}

export interface WorkoutApproved {
	workoutId: string;
	approval: Wanted["approval"];
}

/** `by`: "app" or the device's id. */
export async function approveWorkout(call: Call, workoutId: string, by: string, input: WorkoutApproval): Promise<WorkoutApproved> {
	const { body } = await readSendable(call, workoutId);
	if (!body) throw noSuchWorkout();
	if (!input.approved) return commit(call, [withhold(call, workoutId, by)], { workoutId, approval: "not_approved" });
	const digest = mustFit(body);
	if (input.digest !== undefined && input.digest !== digest)
		throw new ApiError("stale_plan", "The workout has changed since you saw it. Look at it as it is now, then approve it.");
	return commit(call, [approve(call, workoutId, digest, by)], { workoutId, approval: "approved" });
}

/** The body's digest. */
export function mustFit({ digest, notes }: GarminBody): string {
	if (digest !== null) return digest;
	throw new ApiError("unsupported_target", "Garmin Connect cannot hold this workout. Take its FIT file to the watch by cable.", {
		notes,
		fit: true,
	});
}

export interface PlanApproval {
	approved: boolean;
	/** Of the plan that the athlete saw; left out: the current one. */
	planId?: string | undefined;
}

export interface PlanApproved {
	planId: string;
	approved: boolean;
}

export async function approveWholePlan(call: Call, by: string, input: PlanApproval): Promise<PlanApproved> {
	const [heads, rows] = await call.db.batch([selectPlanHeads(call, 1), selectWorkouts(call, { from: null, to: null })]);
	const planId = currentPlanId(planHeadsOf(heads)[0], workoutsOf(rows.slice(0, 1))[0]?.id);
	if (planId === null) throw new ApiError("no_plan", "There is no plan yet. Make one with POST /api/plans/regenerate.");
	if (input.planId !== undefined && input.planId !== planId)
		throw new ApiError("stale_plan", "Another plan has taken this one's place. Look at it, then approve it.", { planId });
	const { approved } = input;
	const statements = approved ? [approve(call, planId, null, by), clearWithheld(call)] : [takeApprovalBack(call, planId)];
	return commit(call, statements, { planId, approved });
}
