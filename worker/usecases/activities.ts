import type { Feedback } from "../../shared/activity/feedback.ts";
import type { Source } from "../../shared/activity/provenance.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { type ActivityPage, activitiesOf, pageOf, selectActivities, selectActivityPage } from "../repositories/activities.ts";
import { feedbackOf, selectFeedback } from "../repositories/feedback.ts";
import { recordingsOf, selectRecordingsWithFiles } from "../repositories/recordings.ts";
import type { Call } from "./call.ts";
import { leaderOf } from "./efforts.ts";

export interface ActivityListing {
	activities: ReviewedActivity[];
	/** Send as `before` for the next page; null on the last one. */
	next: string | null;
}

/** One source's record of the effort. */
export interface RecordingFacts {
	id: string;
	source: Source;
	device: string | null;
	fileName: string | null;
	day: string;
	startedLocal: string;
	elapsedSeconds: number | null;
	distanceMetres: number | null;
	/** Rows times channels; 0 without samples. */
	richness: number;
	/** Its samples and metrics are the activity's. */
	leads: boolean;
	hasSamples: boolean;
	/** A piece of a recording that was cut: joined with the other one it is the whole again. */
	isPiece: boolean;
}

export interface ActivityDetail extends ReviewedActivity {
	feedback: Feedback | null;
	/** Of the recording that leads; null where it was stored before measures were kept, and is not measured again yet. */
	measures: Measures | null;
	recordings: RecordingFacts[];
}

/** JSON of an `ActivityListing`. */
export async function listActivities(call: Call, page: ActivityPage): Promise<string> {
	const rows = pageOf(await selectActivityPage(call, { ...page, limit: page.limit + 1 }));
	const shown = rows.slice(0, page.limit);
	const last = shown.at(-1);
	const next = rows.length > page.limit && last ? `${last.day}~${last.id}` : null;
	return `{"activities":[${shown.map(({ json }) => json).join()}],"next":${JSON.stringify(next)}}`;
}

export async function getActivity(call: Call, id: string): Promise<ActivityDetail> {
	const [activityRows, recordingRows, feedbackRows] = await call.db.batch([
		selectActivities(call, [id]),
		selectRecordingsWithFiles(call, id),
		selectFeedback(call, [id]),
	]);
	const { activity, metrics } = mustBe(activitiesOf(activityRows)[0]);
	const recordings = recordingsOf(recordingRows.map((row) => row.recording));
	const leader = leaderOf(recordings, id);
	return {
		activity,
		metrics,
		feedback: feedbackOf(feedbackRows).get(id) ?? null,
		measures: leader?.measures ?? null,
		recordings: recordings.map((recording, index) => ({
			id: recording.id,
			source: recording.activity.provenance.source,
			device: recording.activity.provenance.device,
			fileName: recordingRows[index]?.fileName ?? null,
			day: recording.activity.day,
			startedLocal: recording.activity.startedLocal,
			elapsedSeconds: recording.activity.elapsedSeconds,
			distanceMetres: recording.activity.distanceMetres,
			richness: recording.richness,
			leads: recording === leader,
			hasSamples: recording.samplesKey !== null,
			isPiece: recording.piece > 0,
		})),
	};
}

/** The encoded columns, as `decodeSamples` reads them. */
export async function getSamples(call: Call, id: string): Promise<Uint8Array> {
	const { samplesKey } = mustBe(activitiesOf(await selectActivities(call, [id]))[0]);
	const bytes = samplesKey ? await call.blobs.get(call, samplesKey) : null;
	if (!bytes) throw new ApiError("not_found", "This activity has no recorded samples.");
	return bytes;
}

export interface Original {
	name: string;
	bytes: Uint8Array;
}

/** The file that the leading recording was read from. */
export async function getOriginal(call: Call, id: string): Promise<Original> {
	const [lead] = await filesOf(call, id);
	const bytes = lead?.blobKey ? await call.blobs.get(call, lead.blobKey) : null;
	if (!lead?.fileName || !bytes) throw new ApiError("not_found", "The original file of this activity is not stored here.");
	return { name: lead.fileName, bytes };
}

/** The FIT file among its originals. */
export async function getOriginalFit(call: Call, id: string): Promise<Original> {
	const files = await filesOf(call, id);
	const fit = files.find(({ fileKind }) => fileKind === "fit");
	if (!fit) {
		const kinds = [...new Set(files.flatMap(({ fileKind }) => fileKind ?? []))].join(", ");
		throw new ApiError(
			"not_found",
			`This activity was not read from a FIT file (${kinds || "no file"}). Its original is at /api/activities/${id}/file.`,
		);
	}
	const bytes = fit.blobKey ? await call.blobs.get(call, fit.blobKey) : null;
	if (!fit.fileName || !bytes) throw new ApiError("not_found", "The original FIT file of this activity is not stored here.");
	return { name: fit.fileName, bytes };
}

/** The leading recording's first. */
async function filesOf(call: Call, id: string) {
	const [activityRows, rows] = await call.db.batch([selectActivities(call, [id]), selectRecordingsWithFiles(call, id)]);
	mustBe(activityRows[0]);
	const leader = leaderOf(recordingsOf(rows.map((row) => row.recording)), id);
	return rows.toSorted((a, b) => Number(b.recording.id === leader?.id) - Number(a.recording.id === leader?.id));
}

function mustBe<Found>(found: Found | undefined): Found {
	if (!found) throw new ApiError("not_found", "There is no such activity.");
	return found;
}
