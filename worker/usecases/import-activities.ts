/** Takes in what a client has read from a file: checked, stored once, tied to efforts that are already there. */

import { z } from "zod/mini";
import { type Activity, ActivitySchema } from "../../shared/activity/activity.ts";
import { fileKinds, sourceOfFile } from "../../shared/activity/file-kind.ts";
import { allows } from "../../shared/activity/provenance.ts";
import { isSameEffort } from "../../shared/activity/same-effort.ts";
import { decodeSamples } from "../../shared/activity/samples-blob.ts";
import { addDays } from "../../shared/calendar.ts";
import { MetricsSchema } from "../../shared/metrics/metrics.ts";
import { ApiError } from "../errors.ts";
import {
	activitiesOf,
	insertActivities,
	type StoredActivity,
	selectNeighbours,
	selectPartsOfFile,
	updateActivity,
} from "../repositories/activities.ts";
import { moveDataHorizon } from "../repositories/athletes.ts";
import { isUniqueConflict, type Statement } from "../repositories/database.ts";
import { insertFile } from "../repositories/files.ts";
import { markHistoryDirty } from "../repositories/history.ts";
import { sha256Hex } from "../sha256.ts";
import { type Call, commit } from "./call.ts";

/** One request takes at most this many; a table of years comes in several. */
export const MOST_ACTIVITIES = 100;
/** Each recording is a write of its own (to R2, or in pieces to D1), and one invocation has 50 on the free plan. */
export const MOST_SAMPLES = 20;
export const LARGEST_FILE_BYTES = 32_000_000;

export const ImportSchema = z.object({
	file: z.object({
		name: z.string().check(z.minLength(1), z.maxLength(255)),
		kind: z.enum(fileKinds),
		/** Of the unpacked bytes, hex. */
		sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
		bytes: z.number().check(z.int(), z.minimum(1), z.maximum(LARGEST_FILE_BYTES)),
	}),
	activities: z
		.array(
			z.object({
				activity: ActivitySchema,
				metrics: MetricsSchema,
				/** Index of the request's `samples` part that belongs to it. */ samples: z.nullable(z.number().check(z.int(), z.minimum(0))),
			}),
		)
		.check(z.minLength(1), z.maxLength(MOST_ACTIVITIES)),
});
export type ImportInput = z.infer<typeof ImportSchema>;

export const importOutcomes = ["added", "merged", "already_there"] as const;
export interface ImportReply {
	/** Per activity, in the order sent; `id` is the one it has in the history. */
	results: { id: string; outcome: (typeof importOutcomes)[number] }[];
	/** False where the store has no room for original files: they stay on the device. */
	originalKept: boolean;
}

export async function importActivities(
	call: Call,
	input: ImportInput,
	original: Uint8Array | null,
	samples: readonly Uint8Array[],
): Promise<ImportReply> {
	await checkFile(input, original);
	checkTogether(input, samples);
	const days = input.activities.map(({ activity }) => activity.day).sort();
	const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
	const [partRows, neighbourRows] = await call.db.batch([
		selectPartsOfFile(call, input.file.sha256),
		selectNeighbours(call, addDays(first, -1), addDays(last, 1)),
	]);
	const parts = new Map(partRows.map((row) => [row.part, row.id]));
	const neighbours = activitiesOf(neighbourRows);

	const statements: Statement[] = [];
	const results: ImportReply["results"] = [];
	const added: StoredActivity[] = [];
	let dirtyFrom = first;
	for (const entry of input.activities) {
		const { activity } = entry;
		checkActivity(call, activity, input.file);
		const known = parts.get(activity.provenance.part);
		if (known !== undefined) {
			results.push({ id: known, outcome: "already_there" });
			continue;
		}
		const twin = [...neighbours, ...added].find(
			(other) =>
				allows(other.activity.provenance, "merge") && allows(activity.provenance, "merge") && isSameEffort(other.activity, activity),
		);
		if (twin && (twin.samplesKey !== null || entry.samples === null)) {
			results.push({ id: twin.activity.id, outcome: "already_there" });
			continue;
		}
		const id = twin?.activity.id ?? activity.id;
		const stored = {
			activity: { ...activity, id, name: activity.name ?? twin?.activity.name ?? null },
			metrics: entry.metrics,
			samplesKey: null as string | null,
		};
		if (entry.samples !== null) {
			stored.samplesKey = `samples/${input.file.sha256}-${activity.provenance.part}`;
			statements.push(...(await call.blobs.put(call, stored.samplesKey, checkSamples(samples[entry.samples], entry.samples))));
		}
		if (twin) {
			statements.push(updateActivity(call, stored));
			// The day that a wall clock had told may have been another one.
			if (twin.activity.day < dirtyFrom) dirtyFrom = twin.activity.day;
		} else added.push(stored);
		results.push({ id, outcome: twin ? "merged" : "added" });
	}

	const reply: ImportReply = { results, originalKept: original !== null && call.blobs.keepsOriginals };
	if (results.every((result) => result.outcome === "already_there")) return commit(call, [], reply);
	const blobKey = reply.originalKept ? `originals/${input.file.sha256}` : null;
	if (original !== null && blobKey !== null) statements.push(...(await call.blobs.put(call, blobKey, original)));
	try {
		return await commit(
			call,
			[
				...statements,
				insertFile(call, { ...input.file, blobKey }),
				...(added.length > 0 ? [insertActivities(call, added)] : []),
				markHistoryDirty(call, dirtyFrom),
				moveDataHorizon(call, last),
			],
			reply,
		);
	} catch (error) {
		if (!isUniqueConflict(error)) throw error;
		throw new ApiError("invalid_input", "An activity has an id that another one already has.", { field: "activities" });
	}
}

async function checkFile({ file }: ImportInput, original: Uint8Array | null): Promise<void> {
	if (original === null) return;
	if ((await sha256Hex(original)) !== file.sha256 || original.length !== file.bytes) {
		throw new ApiError("invalid_input", `The bytes of ${file.name} are not those its SHA-256 was made from. Send the file again.`, {
			field: "file.sha256",
		});
	}
}

function checkTogether({ activities }: ImportInput, samples: readonly Uint8Array[]): void {
	if (samples.length > MOST_SAMPLES)
		throw new ApiError("too_large", `One request takes ${MOST_SAMPLES} recordings. Send the others in the next.`);
	if (new Set(activities.map(({ activity }) => activity.id)).size < activities.length)
		throw new ApiError("invalid_input", "Each activity has an id of its own.", { field: "activities" });
}

function checkActivity(call: Call, activity: Activity, file: ImportInput["file"]): void {
	if (activity.provenance.fileSha256 !== file.sha256) {
		throw new ApiError("invalid_input", "Each activity names the file it was read from.", { field: "provenance.fileSha256" });
	}
	if (activity.provenance.source !== sourceOfFile[file.kind]) {
		throw new ApiError("invalid_input", "An activity's source is the kind of its file.", { field: "provenance.source" });
	}
	if (activity.day !== activity.startedLocal.slice(0, 10)) {
		throw new ApiError("invalid_input", "An activity's day is the date of its local start.", { field: "day" });
	}
	// The furthest zone is 14 hours ahead of UTC.
	if (Date.parse(`${activity.startedLocal}Z`) > call.now + 14 * 3_600_000) {
		throw new ApiError("invalid_input", "An activity lies in the future.", { field: "startedLocal" });
	}
}

function checkSamples(bytes: Uint8Array | undefined, index: number): Uint8Array {
	const decoded = bytes ? decodeSamples(bytes) : null;
	if (!bytes || !decoded?.ok)
		throw new ApiError("invalid_input", `Sample columns ${index} are missing or cannot be read.`, { field: `samples.${index}` });
	return bytes;
}
