/** The warning signs of a reviewed week as the safety rules ask for them: wherever a plan is judged, by the same ones. */
import { addDays } from "../calendar.ts";
import type { Plan } from "../plan/plan.ts";
import type { ReviewFlag, WeekReview } from "./review.ts";

const redFlags: ReadonlySet<ReviewFlag> = new Set<ReviewFlag>(["medical", "strong_pain"]);

/**
 * `SafetyContext.flags`: each name once per day that it stood. A red flag that the athlete has cleared since is none any more, by what the plan
 * holds against it: its own week's adjustment, or that of the week before while the week still runs.
 */
export function warningNames({ monday, flags = [], flagDays = {} }: WeekReview, { adjustments }: Pick<Plan, "adjustments">): string[] {
	const stands = adjustments.some((each) => each.reason === "red_flag" && each.reviewedWeek >= addDays(monday, -7));
	return flags.flatMap((flag) => (redFlags.has(flag) && !stands ? [] : Array.from({ length: flagDays[flag] ?? 1 }, () => flag)));
}
