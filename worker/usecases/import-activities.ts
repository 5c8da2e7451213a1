/** Takes in what a client has read from a file: checked, stored once, tied to efforts that are already there. */
import { ApiError } from "../errors.ts";
import { insertActivities, updateActivities } from "../repositories/activities.ts";
import { moveDataHorizon } from "../repositories/athletes.ts";
import { isConnectionOvertaken } from "../repositories/connections.ts";
import { isUniqueConflict, runBatch, type Statement } from "../repositories/database.ts";
import { followDays } from "../repositories/feedback.ts";
import { saveFile, selectFiles } from "../repositories/files.ts";
import { markHistoryDirty } from "../repositories/history.ts";
import { insertRecordings, isIdTaken, isOvertaken, nameRecordings, unlessOvertaken } from "../repositories/recordings.ts";
import { type Call, commit } from "./call.ts";
import { checkImport, checkSamples, type ImportInput } from "./import-input.ts";
import { type ImportEntry, type ImportPlan, planImport } from "./import-plan.ts";
import { limitImports } from "./limit.ts";

/** Another device that writes at the same moment makes the plan be made again. */
const MOST_ATTEMPTS = 3;
/** Each attempt is thirteen statements (one more when an effort moves to another day), and one invocation has 50: many recordings leave room for one more only. */
const MANY_RECORDINGS = 3;

export interface ImportReply {
	results: ImportPlan["results"];
	/** False where the original file stays on the device: it was not sent, or the store has no room for originals. */
	originalKept: boolean;
}

/** An import that has been checked. */
interface Delivery<Reply> {
	file: ImportInput["file"];
	original: Uint8Array | null;
	/** Encoded, by the activity's id. */
	columns: ReadonlyMap<string, Uint8Array>;
	/** What is answered, and kept under the idempotency key. */
	reply: (own: ImportReply) => Reply;
	/** First of the batch: what has to hold for anything to be written. */
	guards: readonly Statement[];
	/** Keys of blobs that an earlier attempt has stored. They are named by what they hold, and go first: no row names one that is not there. */
	kept: Set<string>;
}

/** What one request brings. */
export async function importActivities(
	call: Call,
	input: ImportInput,
	original: Uint8Array | null,
	samples: readonly Uint8Array[],
): Promise<ImportReply> {
	await limitImports(call);
	await checkImport(call, input, original, samples);
	return takeIn(call, input, { original, samples, attempts: MOST_ATTEMPTS, reply: (own) => own });
}

/**
 * @param how `attempts`: as often the plan is made, should others write at the same moment. `guards` fail the batch when what the activities were read by
 * has changed or gone meanwhile (`isConnectionOvertaken`).
 */
export async function takeIn<Reply>(
	call: Call,
	input: ImportInput,
	how: {
		original: Uint8Array | null;
		samples: readonly Uint8Array[];
		attempts: number;
		guards?: readonly Statement[];
		reply: (own: ImportReply) => Reply;
	},
): Promise<Reply> {
	const columns = new Map<string, Uint8Array>();
	const entries = input.activities.map((entry): ImportEntry => {
		const found = entry.samples === null ? null : checkSamples(how.samples, entry.samples);
		if (found) columns.set(entry.activity.id, found.bytes);
		return { ...entry, richness: found?.richness ?? null };
	});
	const { original, guards = [], reply } = how;
	const delivery: Delivery<Reply> = { file: input.file, original, columns, guards, reply, kept: new Set() };
	const attempts = how.samples.length > MANY_RECORDINGS ? Math.min(how.attempts, MOST_ATTEMPTS - 1) : how.attempts;
	for (let attempt = 1; ; attempt++) {
		const plan = await planImport(call, input.file.sha256, entries);
		try {
			return await carryOut(call, plan, delivery);
		} catch (error) {
			if (isConnectionOvertaken(error)) throw error;
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

async function carryOut<Reply>(
	call: Call,
	plan: ImportPlan,
	{ file, original, columns, guards, reply, kept }: Delivery<Reply>,
): Promise<Reply> {
	const blobs = plan.recordings.flatMap(({ id, samplesKey }) => {
		const bytes = columns.get(id);
		return samplesKey !== null && bytes ? [{ key: samplesKey, bytes }] : [];
	});
	const blobKey = original !== null && call.blobs.keepsOriginals ? `originals/${file.sha256}` : null;
	// Of a file that is there, the original may have stayed on the device the last time.
	const [known] = blobKey !== null && plan.recordings.length === 0 ? await selectFiles(call, [file.sha256]) : [];
	if (original !== null && blobKey !== null && !known?.blobKey) blobs.push({ key: blobKey, bytes: original });
	const stored: Statement[] = [];
	for (const { key, bytes } of blobs.filter(({ key }) => !kept.has(key))) stored.push(...(await call.blobs.put(call, key, bytes)));
	await runBatch(call.db, stored);
	for (const { key } of blobs) kept.add(key);
	const answered = reply({ results: plan.results, originalKept: blobKey !== null });
	const saved = saveFile(call, { ...file, blobKey });
	if (plan.recordings.length === 0 && plan.named.length === 0) return commit(call, blobs.length > 0 ? [...guards, saved] : [], answered);
	const { added, changed, moved, recordings, named, dirtyFrom, seen } = plan;
	const last =
		recordings
			.map(({ activity }) => activity.day)
			.sort()
			.at(-1) ?? dirtyFrom;
	return commit(
		call,
		[
			...guards,
			markHistoryDirty(call, dirtyFrom),
			unlessOvertaken(call, seen),
			saved,
			...(recordings.length > 0 ? [insertRecordings(call, recordings)] : []),
			...(named.length > 0 ? [nameRecordings(call, named)] : []),
			...(added.length > 0 ? insertActivities(call, added) : []),
			...(changed.length > 0 ? updateActivities(call, changed) : []),
			...(moved.length > 0 ? [followDays(call, moved)] : []),
			moveDataHorizon(call, last),
		],
		answered,
	);
}
