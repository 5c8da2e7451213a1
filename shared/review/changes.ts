/** What a refresh changed, line by line: the plan's diff, with the sessions it moved itself named as moved. */
import type { IsoDate } from "../calendar.ts";
import { diffPlans } from "../plan/diff.ts";
import type { Plan } from "../plan/plan.ts";
import type { PlanChange } from "./review.ts";

export function changesOf(before: Plan, after: Plan, today: IsoDate): PlanChange[] {
	const movedBefore = movedIn(before, today);
	const movedNow = movedIn(after, today);
	return diffPlans(before, after, today).map((change): PlanChange => {
		const now = movedNow.find((each) => each.id === change.workoutId);
		if (now && change.kind === "added") return { ...change, kind: "moved", fromDay: now.missedOn ?? now.firstDay, reason: "re_slotted" };
		// The session of that day gave it up.
		if (change.kind === "removed" && movedNow.some((each) => each.day === change.day)) return { ...change, reason: "re_slotted" };
		const taken = movedBefore.find((each) => each.id === change.workoutId);
		return taken && change.kind === "removed" ? { ...change, reason: "late_data" } : change;
	});
}

function movedIn(plan: Plan, today: IsoDate): Plan["workouts"] {
	return plan.workouts.filter((each) => each.missedOn && each.day > today);
}
