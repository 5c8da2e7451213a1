/** What an import may hold, and the checks that a client cannot be spared. */
import { z } from "zod/mini";
import { type Activity, ActivitySchema } from "../../shared/activity/activity.ts";
import { fileKinds, fitsKind } from "../../shared/activity/file-kind.ts";
import { richnessOf } from "../../shared/activity/richness.ts";
import type { Samples } from "../../shared/activity/samples.ts";
import { decodeSamples } from "../../shared/activity/samples-blob.ts";
import { MeasuresSchema } from "../../shared/metrics/measures.ts";
import { MetricsSchema } from "../../shared/metrics/metrics.ts";
import { PIECE_BYTES } from "../blobs/d1-blobs.ts";
import { ApiError } from "../errors.ts";
import { sha256Hex } from "../sha256.ts";
import type { Call } from "./call.ts";

/** One request takes at most this many; a table of years comes in several. */
export const MOST_ACTIVITIES = 100;
/** Each recording is a write of its own (to R2, or in pieces to D1), and one invocation has 50 on the free plan. */
export const MOST_SAMPLES = 20;
/** So much of columns is a write: a recording of days takes the place of several. */
const BYTES_PER_WRITE = PIECE_BYTES;
export const LARGEST_FILE_BYTES = 32_000_000;

export const RecordedSchema = z.object({
	activity: ActivitySchema,
	/** As the client judges it: provisional, until history is judged again. */
	metrics: MetricsSchema,
	measures: MeasuresSchema,
	/** Index of the request's `samples` part that belongs to it. */
	samples: z.nullable(z.number().check(z.int(), z.minimum(0))),
});

export const ImportSchema = z.object({
	file: z.object({
		name: z.string().check(z.minLength(1), z.maxLength(255)),
		kind: z.enum(fileKinds),
		/** Of the unpacked bytes, hex. */
		sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
		bytes: z.number().check(z.int(), z.minimum(1), z.maximum(LARGEST_FILE_BYTES)),
	}),
	activities: z.array(RecordedSchema).check(z.minLength(1), z.maxLength(MOST_ACTIVITIES)),
});
export type ImportInput = z.infer<typeof ImportSchema>;

export async function checkImport(
	call: Call,
	input: ImportInput,
	original: Uint8Array | null,
	samples: readonly Uint8Array[],
): Promise<void> {
	const { file, activities } = input;
	if (original !== null && ((await sha256Hex(original)) !== file.sha256 || original.length !== file.bytes)) {
		throw invalid(`The bytes of ${file.name} are not those its SHA-256 was made from. Send the file again.`, "file.sha256");
	}
	checkOwnColumns(
		activities.map((entry) => entry.samples),
		samples,
	);
	checkOwnIds(activities.map(({ activity }) => activity));
	const parts = new Set(activities.map(({ activity }) => activity.provenance.part));
	if (parts.size < activities.length) throw invalid("Each activity is a part of its file of its own.", "provenance.part");
	for (const { activity } of activities) {
		if (activity.provenance.fileSha256 !== file.sha256)
			throw invalid("Each activity names the file it was read from.", "provenance.fileSha256");
		if (!fitsKind(activity.provenance.source, file.kind))
			throw invalid("An activity's source is the kind of its file.", "provenance.source");
		checkDay(call, activity);
	}
}

export function checkOwnIds(activities: readonly Activity[]): void {
	if (new Set(activities.map(({ id }) => id)).size < activities.length) throw invalid("Each activity has an id of its own.", "activities");
}

/** Each activity's columns are its own, and all of them are what one invocation can store. */
export function checkOwnColumns(indices: readonly (number | null)[], samples: readonly Uint8Array[]): void {
	const named = indices.filter((index) => index !== null);
	if (new Set(named).size < named.length) throw invalid("Each activity has columns of its own.", "activities.samples");
	const writes = samples.reduce((sum, { length }) => sum + Math.ceil(length / BYTES_PER_WRITE), 0);
	if (samples.length > MOST_SAMPLES || writes > MOST_SAMPLES)
		throw new ApiError(
			"too_large",
			`One request takes ${MOST_SAMPLES} recordings of up to ${BYTES_PER_WRITE} bytes, or fewer that are larger. Send the others in the next.`,
		);
}

export function checkDay(call: Call, { day, startedLocal }: Activity): void {
	if (day !== startedLocal.slice(0, 10)) throw invalid("An activity's day is the date of its local start.", "day");
	// The furthest zone is 14 hours ahead of UTC.
	if (Date.parse(`${startedLocal}Z`) > call.now + 14 * 3_600_000) throw invalid("An activity lies in the future.", "startedLocal");
}

/** Encoded columns that have been looked into. */
export interface Columns {
	bytes: Uint8Array;
	samples: Samples;
	richness: number;
}

export function checkSamples(parts: readonly Uint8Array[], index: number): Columns {
	const bytes = parts[index];
	const decoded = bytes ? decodeSamples(bytes) : null;
	if (!bytes || !decoded?.ok) throw invalid(`Sample columns ${index} are missing or cannot be read.`, `samples.${index}`);
	return { bytes, samples: decoded.samples, richness: richnessOf(decoded.samples) };
}

function invalid(message: string, field: string): ApiError {
	return new ApiError("invalid_input", message, { field });
}
