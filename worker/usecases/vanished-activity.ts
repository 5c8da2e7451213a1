/** An activity that has become part of another one. */
import { type Feedback, MAX_NOTES } from "../../shared/activity/feedback.ts";
import { deleteActivities } from "../repositories/activities.ts";
import { moveCompletions } from "../repositories/completions.ts";
import type { Statement } from "../repositories/database.ts";
import { deleteFeedback, saveFeedback } from "../repositories/feedback.ts";
import type { Call } from "./call.ts";
import type { WholeActivity } from "./efforts.ts";

/** What hangs on an activity that is no more hangs on the one that stays. */
export function vanish(call: Call, goes: WholeActivity, staysId: string, feedback: Feedback | null, day: string): Statement[] {
	return [
		...deleteActivities(call, [goes.activity.id]),
		moveCompletions(call, goes.activity.id, staysId),
		deleteFeedback(call, goes.activity.id),
		...(feedback ? [saveFeedback(call, { activityId: staysId, day, feedback })] : []),
	];
}

/** Nothing that was said is lost. */
export function bothSaid(first: Feedback | null, second: Feedback | null): Feedback | null {
	if (!first || !second) return first ?? second;
	return {
		effort: first.effort ?? second.effort,
		recovery: first.recovery ?? second.recovery,
		motivation: first.motivation ?? second.motivation,
		pain: first.pain ?? second.pain,
		race: first.race ?? second.race,
		notes: [...new Set([first.notes, second.notes])]
			.filter((notes) => notes !== "")
			.join("\n")
			.slice(0, MAX_NOTES),
	};
}
