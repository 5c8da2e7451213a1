/** Whether a workout may go to the watch. */
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import type { Approvals } from "../repositories/approvals.ts";
import type { PlanVersionHead } from "../repositories/plans.ts";

/** Id of the plan that counts; null when there is none, or it was ended. `workoutId`: of any workout of it, for rows of the first release. */
export function currentPlanId(head: PlanVersionHead | undefined, workoutId: string | undefined): string | null {
	if (!head || head.endedAt !== null) return null;
	return head.planId ?? workoutId?.slice(0, workoutId.lastIndexOf(".")) ?? null;
}

/** `digest`: of what would be sent now; null when Garmin cannot hold it. */
export function approvalOf(
	approvals: Approvals,
	planId: string | null,
	{ workoutId, digest }: Pick<Wanted, "workoutId" | "digest">,
): Wanted["approval"] {
	const own = approvals.workouts.get(workoutId);
	if (own === null) return "not_approved";
	if (planId !== null && approvals.plans.has(planId)) return "approved";
	if (own === undefined) return "not_approved";
	return own === digest ? "approved" : "changed";
}
