import type { ReviewedActivity } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import type { ActivityPage } from "../repositories/activities.ts";
import { activitiesOf, deleteActivities, selectActivity, selectActivityPage, selectPartsOfFile } from "../repositories/activities.ts";
import { deleteFile, selectFile } from "../repositories/files.ts";
import { markHistoryDirty } from "../repositories/history.ts";
import { type Call, commit } from "./call.ts";

export interface ActivityListing {
	activities: ReviewedActivity[];
	/** Send as `before` for the next page; null on the last one. */
	next: string | null;
}

export async function listActivities(call: Call, page: ActivityPage): Promise<ActivityListing> {
	const rows = activitiesOf(await selectActivityPage(call, { ...page, limit: page.limit + 1 }));
	const shown = rows.slice(0, page.limit);
	const last = shown.at(-1);
	return {
		activities: shown.map(({ activity, metrics }) => ({ activity, metrics })),
		next: rows.length > page.limit && last ? `${last.activity.day}~${last.activity.id}` : null,
	};
}

export async function getActivity(call: Call, id: string): Promise<ReviewedActivity> {
	const { activity, metrics } = await mustHave(call, id);
	return { activity, metrics };
}

/** The encoded columns, as `decodeSamples` reads them. */
export async function getSamples(call: Call, id: string): Promise<Uint8Array> {
	const { samplesKey } = await mustHave(call, id);
	const bytes = samplesKey ? await call.blobs.get(call, samplesKey) : null;
	if (!bytes) throw new ApiError("not_found", "This activity has no recorded samples.");
	return bytes;
}

export async function getOriginal(call: Call, id: string): Promise<{ name: string; bytes: Uint8Array }> {
	const { activity } = await mustHave(call, id);
	const [file] = activity.provenance.fileSha256 ? await selectFile(call, activity.provenance.fileSha256) : [];
	const bytes = file?.blobKey ? await call.blobs.get(call, file.blobKey) : null;
	if (!file || !bytes) throw new ApiError("not_found", "The original file of this activity is not stored here.");
	return { name: file.name, bytes };
}

/** With the last activity of a file goes the file, so that it can be brought in again. */
export async function removeActivity(call: Call, id: string): Promise<{ removed: string }> {
	const { activity, samplesKey } = await mustHave(call, id);
	const sha256 = activity.provenance.fileSha256;
	const siblings = sha256 ? await selectPartsOfFile(call, sha256) : [];
	const statements = [deleteActivities(call, [id]), markHistoryDirty(call, activity.day)];
	const keys = samplesKey ? [samplesKey] : [];
	if (sha256 && siblings.every((sibling) => sibling.id === id)) {
		const [file] = await selectFile(call, sha256);
		if (file?.blobKey) keys.push(file.blobKey);
		statements.push(deleteFile(call, sha256));
	}
	statements.push(...(await call.blobs.remove(call, keys)));
	return commit(call, statements, { removed: id });
}

async function mustHave(call: Call, id: string) {
	const [found] = activitiesOf(await selectActivity(call, id));
	if (!found) throw new ApiError("not_found", "There is no such activity.");
	return found;
}
