/** Takes in what a client has read from a file: checked, stored once, tied to efforts that are already there. */
import { ApiError } from "../errors.ts";
import { insertActivities, updateActivities } from "../repositories/activities.ts";
import { moveDataHorizon } from "../repositories/athletes.ts";
import { isUniqueConflict, runBatch, type Statement } from "../repositories/database.ts";
import { followDays } from "../repositories/feedback.ts";
import { insertFile } from "../repositories/files.ts";
import { markHistoryDirty } from "../repositories/history.ts";
import { insertRecordings, isIdTaken, isOvertaken, unlessOvertaken } from "../repositories/recordings.ts";
import { type Call, commit } from "./call.ts";
import { type Columns, checkImport, checkSamples, type ImportInput } from "./import-input.ts";
import { type ImportEntry, type ImportPlan, planImport } from "./import-plan.ts";

/** Another device that writes at the same moment makes the plan be made again. */
const MOST_ATTEMPTS = 3;
/** Each attempt is up to fifteen statements, and one invocation has 50: many recordings leave room for one more only. */
const MANY_RECORDINGS = 8;

export interface ImportReply {
	results: ImportPlan["results"];
	/** False where the store has no room for original files: they stay on the device. */
	originalKept: boolean;
}

export async function importActivities(
	call: Call,
	input: ImportInput,
	original: Uint8Array | null,
	samples: readonly Uint8Array[],
): Promise<ImportReply> {
	await checkImport(call, input, original, samples);
	const columns = new Map<string, Columns>();
	const entries = input.activities.map((entry): ImportEntry => {
		const found = entry.samples === null ? null : checkSamples(samples, entry.samples);
		if (found) columns.set(entry.activity.id, found);
		return { ...entry, richness: found?.richness ?? null };
	});
	const kept = new Set<string>();
	const attempts = columns.size > MANY_RECORDINGS ? MOST_ATTEMPTS - 1 : MOST_ATTEMPTS;
	for (let attempt = 1; ; attempt++) {
		const plan = await planImport(call, input.file.sha256, entries);
		try {
			return await carryOut(call, input.file, plan, original, columns, kept);
		} catch (error) {
			if (isIdTaken(error))
				throw new ApiError("invalid_input", "An activity has an id that another one already has.", { field: "activities" });
			if (!isOvertaken(error) && !isUniqueConflict(error)) throw error;
			if (attempt === attempts)
				throw new ApiError("rate_limited", "Several devices bring in activities of these days right now. Send it again.", {
					retryAfterSeconds: 1,
				});
		}
	}
}

/** @param kept Keys of blobs that an earlier attempt has stored. They are named by what they hold, and go first: no row names one that is not there. */
async function carryOut(
	call: Call,
	file: ImportInput["file"],
	plan: ImportPlan,
	original: Uint8Array | null,
	columns: ReadonlyMap<string, Columns>,
	kept: Set<string>,
): Promise<ImportReply> {
	const reply: ImportReply = { results: plan.results, originalKept: original !== null && call.blobs.keepsOriginals };
	if (plan.recordings.length === 0) return commit(call, [], reply);
	const blobs = plan.recordings.flatMap(({ id, samplesKey }) => {
		const bytes = columns.get(id)?.bytes;
		return samplesKey !== null && bytes ? [{ key: samplesKey, bytes }] : [];
	});
	const blobKey = reply.originalKept ? `originals/${file.sha256}` : null;
	if (original !== null && blobKey !== null) blobs.push({ key: blobKey, bytes: original });
	const stored: Statement[] = [];
	for (const { key, bytes } of blobs.filter(({ key }) => !kept.has(key))) stored.push(...(await call.blobs.put(call, key, bytes)));
	await runBatch(call.db, stored);
	for (const { key } of blobs) kept.add(key);
	const { added, changed, recordings, dirtyFrom, seen } = plan;
	const last =
		recordings
			.map(({ activity }) => activity.day)
			.sort()
			.at(-1) ?? dirtyFrom;
	return commit(
		call,
		[
			markHistoryDirty(call, dirtyFrom),
			unlessOvertaken(call, seen),
			insertFile(call, { ...file, blobKey }),
			insertRecordings(call, recordings),
			...(added.length > 0 ? [insertActivities(call, added)] : []),
			...(changed.length > 0
				? [
						updateActivities(call, changed),
						followDays(
							call,
							changed.map(({ activity }) => activity.id),
						),
					]
				: []),
			moveDataHorizon(call, last),
		],
		reply,
	);
}
