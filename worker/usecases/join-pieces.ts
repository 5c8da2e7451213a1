/** The way back from a cut: two pieces of one recording become the whole that lies behind them. */
import { updateActivities } from "../repositories/activities.ts";
import { runBatch } from "../repositories/database.ts";
import {
	deleteRecordings,
	hidden,
	moveRecordings,
	recordingsOf,
	type StoredRecording,
	selectRecordings,
} from "../repositories/recordings.ts";
import type { Call } from "./call.ts";
import { commitEfforts, type Efforts, readJudging, refuseUnlessMergeable, remade, type WholeActivity } from "./efforts.ts";
import { bothSaid, vanish } from "./vanished-activity.ts";

/** All that lies behind two pieces, by the recording that was cut. */
export interface Cut {
	whole: StoredRecording;
	behind: StoredRecording[];
	pieces: [StoredRecording, StoredRecording];
}

/** Null unless each has one of the two pieces of the same recording. */
export async function findWhole(call: Call, a: WholeActivity, b: WholeActivity): Promise<Cut | null> {
	const pairs = a.recordings.flatMap((one) => b.recordings.map((other): [StoredRecording, StoredRecording] => [one, other]));
	const pieces = pairs.find(([one, other]) => areSiblings(one, other));
	if (!pieces) return null;
	const behind = recordingsOf(await selectRecordings(call, hidden()));
	const whole = behind.find((each) => isSameRecording(each, pieces[0]) && each.piece === parentOf(pieces[0]));
	return whole ? { whole, behind: behind.filter(({ cutWith }) => cutWith === whole.id), pieces } : null;
}

/** The whole and all that came with it are one activity again, with what was tied to a piece in the meantime. */
export async function joinPieces(
	call: Call,
	efforts: Efforts,
	stays: WholeActivity,
	goes: WholeActivity,
	{ behind, pieces }: Cut,
): Promise<{ id: string; removed: string }> {
	const { id } = stays.activity;
	const tied = [...stays.recordings, ...goes.recordings].filter((recording) => !pieces.includes(recording));
	const recordings = [...behind, ...tied];
	if (tied.length > 0) refuseUnlessMergeable(recordings, efforts.consents);
	const feedback = bothSaid(stays.feedback, goes.feedback);
	const joined = await remade(call, id, recordings, feedback, await readJudging(call));
	const keys = pieces.flatMap(({ samplesKey }) => (samplesKey === null ? [] : [samplesKey]));
	const moved = recordings.map((recording) => recording.id);
	const reply = await commitEfforts(
		call,
		[...efforts.seen, efforts.said],
		[joined.activity.day, stays.activity.day, goes.activity.day],
		[
			deleteRecordings(
				call,
				pieces.map((piece) => piece.id),
			),
			moveRecordings(call, moved, { activityId: id, cutWith: null }),
			...updateActivities(call, [joined]),
			...vanish(call, goes, id, feedback, joined.activity.day),
		],
		{ id, removed: goes.activity.id },
	);
	// Last: rows that are gone name them no more.
	await runBatch(call.db, await call.blobs.remove(call, keys));
	return reply;
}

function areSiblings(one: StoredRecording, other: StoredRecording): boolean {
	return one.piece > 0 && other.piece > 0 && one.piece !== other.piece && parentOf(one) === parentOf(other) && isSameRecording(one, other);
}

function isSameRecording({ activity: { provenance: a } }: StoredRecording, { activity: { provenance: b } }: StoredRecording): boolean {
	return a.fileSha256 !== null && a.fileSha256 === b.fileSha256 && a.part === b.part;
}

function parentOf({ piece }: StoredRecording): number {
	return Math.floor((piece - 1) / 2);
}
