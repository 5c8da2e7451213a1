/** Ties and partings by the athlete's hand: they hold whatever files come in later. */
import { isSameEffort } from "../../shared/activity/same-effort.ts";
import { ApiError } from "../errors.ts";
import { insertActivities, selectActivities, updateActivities } from "../repositories/activities.ts";
import { followDays } from "../repositories/feedback.ts";
import { moveRecordings } from "../repositories/recordings.ts";
import type { Call } from "./call.ts";
import { commitEfforts, readEfforts, readJudging, refuseUnlessMergeable, remade, type WholeActivity } from "./efforts.ts";
import { findWhole, joinPieces } from "./join-pieces.ts";
import { bothSaid, vanish } from "./vanished-activity.ts";

/** What the athlete should know, and may well have meant. */
export const mergeWarnings = ["other_sport", "another_effort"] as const;

export interface MergeReply {
	/** The activity that stays. */
	id: string;
	/** The one that is no more. */
	removed: string;
	warnings: (typeof mergeWarnings)[number][];
}

/** `withId` becomes a part of `id`. Two pieces of one recording become the whole that it was. */
export async function mergeActivities(call: Call, id: string, withId: string): Promise<MergeReply> {
	if (id === withId) throw new ApiError("invalid_input", "An activity is merged with another one.", { field: "with" });
	const efforts = await readEfforts(call, [id, withId]);
	const [stays, goes] = efforts.activities;
	if (!stays || !goes) throw new Error("two activities were asked for");
	const cut = await findWhole(call, stays, goes);
	if (cut) return { ...(await joinPieces(call, efforts, stays, goes, cut)), warnings: [] };
	const recordings = [...stays.recordings, ...goes.recordings];
	refuseUnlessMergeable(recordings, efforts.consents);
	const feedback = bothSaid(stays.feedback, goes.feedback);
	const merged = await remade(call, id, recordings, feedback, await readJudging(call));
	const reply: MergeReply = { id, removed: withId, warnings: warningsOf(stays, goes) };
	const moved = goes.recordings.map((recording) => recording.id);
	return commitEfforts(
		call,
		[...efforts.seen, efforts.said],
		[merged.activity.day, stays.activity.day, goes.activity.day],
		[
			moveRecordings(call, moved, { activityId: id, cutWith: null }),
			...updateActivities(call, [merged]),
			...vanish(call, goes, id, feedback, merged.activity.day),
		],
		reply,
	);
}

/** One recording becomes an activity of its own again. */
export async function separateRecording(call: Call, id: string, recordingId: string): Promise<{ id: string; separated: string }> {
	const efforts = await readEfforts(call, [id]);
	const [activity] = efforts.activities;
	const recording = activity?.recordings.find((each) => each.id === recordingId);
	if (!activity || !recording) throw new ApiError("not_found", "This activity has no such recording.");
	const rest = activity.recordings.filter((each) => each !== recording);
	if (rest.length === 0) throw new ApiError("invalid_input", "This is the activity's only recording.", { field: "recording" });
	// Its own id, unless another activity has come to bear it.
	const taken = recording.id === id || (await selectActivities(call, [recording.id])).length > 0;
	const separated = taken ? call.newId() : recording.id;
	const judging = await readJudging(call);
	const [stays, parted] = [
		await remade(call, id, rest, activity.feedback, judging),
		await remade(call, separated, [recording], null, judging),
	];
	return commitEfforts(
		call,
		efforts.seen,
		[activity.activity.day, stays.activity.day, parted.activity.day],
		[
			moveRecordings(call, [recording.id], { activityId: separated, cutWith: null }),
			...updateActivities(call, [stays]),
			// Last: its number at a platform goes with it.
			...insertActivities(call, [parted]),
			followDays(call, [id]),
		],
		{ id, separated },
	);
}

function warningsOf({ activity: a }: WholeActivity, { activity: b }: WholeActivity): MergeReply["warnings"] {
	if (a.sport !== b.sport) return isSameEffort(a, { ...b, sport: a.sport }) ? ["other_sport"] : ["other_sport", "another_effort"];
	return isSameEffort(a, b) ? [] : ["another_effort"];
}
