/** Why an operation could not be applied, and what to do instead. */
import type { Operation, OperationProblem } from "../../shared/plan/operation.ts";
import { ApiError } from "../errors.ts";

const advice: Record<OperationProblem, string> = {
	unknown_workout: "The plan holds no such workout. Look at the current plan and take an id from it.",
	unknown_template: "The library holds no such session.",
	unknown_circumstance: "Nothing was told under that index. Look at the current plan's circumstances.",
	workout_locked: "The workout is locked. Unlock it first.",
	workout_past: "The workout is over or has been done. Say how it went with PUT /api/workouts/:id/completion instead.",
	day_past: "That day is over. Choose today or a later day.",
	day_outside_plan: "That day is outside this month and the next. Choose a day of the plan.",
	race_fixed: "A race stays on its day. Change the goal with PUT /api/goals/:id instead.",
	range_reversed: "The last day lies before the first. Swap them.",
	nothing_to_change: "The plan is like that already.",
	no_room: "The day's time or the week's volume is too small for that session. Choose a shorter one, or another day.",
	cannot_scale: "The workout cannot be made that long, short, hard or easy. Replace it with another session.",
};

export function refusedOperation(index: number, problem: OperationProblem, operation: Operation | undefined): ApiError {
	const kind = operation?.kind ?? null;
	const message = `Operation ${index + 1}${kind ? ` (${kind})` : ""} cannot be carried out: ${advice[problem]} Nothing was changed.`;
	return new ApiError("refused_operation", message, { index, problem, kind });
}
