/** What the athlete says about an activity. The load may rest on it, so the activity is judged anew. */
import type { Feedback } from "../../shared/activity/feedback.ts";
import type { Metrics } from "../../shared/metrics/metrics.ts";
import { ApiError } from "../errors.ts";
import { updateActivities } from "../repositories/activities.ts";
import { isUniqueConflict } from "../repositories/database.ts";
import { deleteFeedback, insertFeedback, saveFeedback } from "../repositories/feedback.ts";
import type { Call } from "./call.ts";
import { commitEfforts, readEfforts, readJudging, remade } from "./efforts.ts";

export interface FeedbackReply {
	feedback: Feedback | null;
	/** With the load that follows from it. */
	metrics: Metrics;
}

const alreadyThere = () => new ApiError("already_there", "This activity has feedback already. Change it with PUT.");

/** Refused when there is some: two devices do not overwrite each other unasked. */
export async function addFeedback(call: Call, id: string, feedback: Feedback): Promise<FeedbackReply> {
	try {
		return await said(call, id, feedback, "add");
	} catch (error) {
		if (isUniqueConflict(error)) throw alreadyThere();
		throw error;
	}
}

export function putFeedback(call: Call, id: string, feedback: Feedback): Promise<FeedbackReply> {
	return said(call, id, feedback, "put");
}

export function removeFeedback(call: Call, id: string): Promise<FeedbackReply> {
	return said(call, id, null, "put");
}

async function said(call: Call, id: string, feedback: Feedback | null, how: "add" | "put"): Promise<FeedbackReply> {
	const efforts = await readEfforts(call, [id]);
	const [stored] = efforts.activities;
	if (!stored) throw new Error("one activity was asked for");
	if (how === "add" && stored.feedback) throw alreadyThere();
	if (feedback === null && stored.feedback === null) throw new ApiError("not_found", "There is no feedback on this activity.");
	const { activity } = stored;
	const judged = await remade(call, id, stored.recordings, feedback, await readJudging(call));
	const row = { activityId: id, day: activity.day, feedback };
	const saved =
		row.feedback === null
			? deleteFeedback(call, id)
			: how === "add"
				? insertFeedback(call, { ...row, feedback: row.feedback })
				: saveFeedback(call, { ...row, feedback: row.feedback });
	const { metrics } = judged;
	// How hard it was tells an all-out effort from an easy one.
	const isEvidence = stored.feedback?.race !== feedback?.race || stored.feedback?.effort !== feedback?.effort;
	const dirtyDays = isEvidence || metrics.load.value !== stored.metrics.load.value ? [activity.day] : [];
	return commitEfforts(call, efforts.seen, dirtyDays, [...updateActivities(call, [{ ...stored, metrics }]), saved], { feedback, metrics });
}
