/** What a list of operations changed, line by line, for the athlete to read. */
import { addDays, type IsoDate } from "../../calendar.ts";
import type { PlanChange } from "../change.ts";
import { diffPlans } from "../diff.ts";
import type { Plan } from "../plan.ts";

/** From today on, in order of day. `edited` are the ids of workouts that the athlete has written. */
export function changesByHand(before: Plan, after: Plan, today: IsoDate, edited: ReadonlySet<string>): PlanChange[] {
	const lines = diffPlans(before, after, addDays(today, -1)).map((each): PlanChange => {
		const reason = each.reason === "new_window" ? each.reason : "by_hand";
		const rewritten = edited.has(each.workoutId) && each.kind !== "added" && each.kind !== "removed" && each.kind !== "moved";
		return { ...each, reason, kind: rewritten ? "edited" : each.kind };
	});
	const told = new Set(lines.map((each) => each.workoutId));
	const known = new Map(before.workouts.map((each) => [each.id, each]));
	for (const each of after.workouts) {
		const was = known.get(each.id);
		if (was === undefined || was === each) continue;
		if (edited.has(each.id) && !told.has(each.id)) lines.push({ kind: "edited", workoutId: each.id, day: each.day, reason: "by_hand" });
	}
	return lines.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
