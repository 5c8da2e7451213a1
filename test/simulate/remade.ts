/** Whether a plan is another one again, byte for byte; only the counter of ids goes on, so that none is given twice. */
import type { Plan } from "../../shared/plan/plan.ts";

export function isRemade(before: Plan, now: Plan): boolean {
	return JSON.stringify(before) === JSON.stringify({ ...now, nextWorkout: before.nextWorkout });
}
