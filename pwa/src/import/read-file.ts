/** The bytes of a dropped file as what the API takes: activities with day, metrics and encoded samples. Never throws on bad input. */
import { v7 as uuidv7 } from "uuid";
import { type Activity, ActivitySchema, type ReadActivity } from "../../../shared/activity/activity.ts";
import { type FileKind, sourceOfFile } from "../../../shared/activity/file-kind.ts";
import { MAX_FIT_BYTES, readFit } from "../../../shared/activity/from-fit.ts";
import { readGarminCsv } from "../../../shared/activity/from-garmin-csv.ts";
import { readGpx } from "../../../shared/activity/from-gpx.ts";
import { readTcx } from "../../../shared/activity/from-tcx.ts";
import { place } from "../../../shared/activity/placement.ts";
import type { Reading } from "../../../shared/activity/reading.ts";
import { encodeSamples } from "../../../shared/activity/samples-blob.ts";
import { computeMetrics } from "../../../shared/metrics/compute.ts";
import type { Metrics } from "../../../shared/metrics/metrics.ts";
import type { AthleteThresholds } from "../../../shared/metrics/thresholds.ts";
import type { Problem } from "../../../shared/problem.ts";

/** What the server takes of one file. */
export const LARGEST_FILE_BYTES = MAX_FIT_BYTES;

export interface ImportFacts {
	/** The athlete's own, for files that name none. */
	zone: string;
	thresholds: AthleteThresholds;
	/** Milliseconds since 1970: what begins later was recorded with a wrong clock. */
	now: number;
}

export interface ImportEntry {
	activity: Activity;
	metrics: Metrics;
	/** As `encodeSamples` makes them; null when the source has none. */
	samples: Uint8Array<ArrayBuffer> | null;
}

export interface FileReading {
	kind: FileKind;
	/** Of the bytes, hex. */
	sha256: string;
	entries: ImportEntry[];
	/** With no entries: why. */
	problems: Problem[];
}

/** The furthest zone is 14 hours ahead of UTC. */
const FURTHEST_AHEAD_MS = 14 * 3_600_000;

export async function readImportFile(bytes: Uint8Array<ArrayBuffer>, facts: ImportFacts): Promise<FileReading> {
	const sha256 = await digestOf(bytes);
	if (bytes.length === 0) return refused(sha256, "empty_file", "The file is empty.");
	if (bytes.length > LARGEST_FILE_BYTES)
		return refused(sha256, "too_large", `The file has ${bytes.length} bytes; the limit is ${LARGEST_FILE_BYTES}.`);
	const content = contentOf(bytes);
	if (content === null) return refused(sha256, "not_recognised", "This is neither a FIT file nor text.");
	const { kind } = content;
	const { activities, problems } = content.read();
	const reading: FileReading = { kind, sha256, entries: [], problems: [...problems] };
	activities.forEach((read, part) => {
		const entry = entryOf(read, part, reading, facts);
		if ("code" in entry) reading.problems.push(entry);
		else reading.entries.push(entry);
	});
	if (reading.entries.length === 0 && reading.problems.length === 0)
		reading.problems.push({ code: "not_an_activity", detail: "The file holds no activity." });
	return reading;
}

function entryOf({ summary, samples, device }: ReadActivity, part: number, file: FileReading, facts: ImportFacts): ImportEntry | Problem {
	const which = file.kind === "fit" ? `Session ${part + 1}` : `Activity ${part + 1}`;
	const placed = place(summary, facts.zone);
	if (!placed) return { code: "unusable_time", detail: `${which} has no usable start and was left out.` };
	if (Date.parse(`${placed.startedLocal}Z`) > facts.now + FURTHEST_AHEAD_MS)
		return { code: "unusable_time", detail: `${which} lies in the future (${placed.startedLocal}) and was left out.` };
	const provenance = { source: sourceOfFile[file.kind], device, fileSha256: file.sha256, part } as const;
	// One activity that the API would refuse must not take the rest of its file along.
	const checked = ActivitySchema.safeParse({ ...summary, ...placed, id: uuidv7(), provenance });
	if (!checked.success) {
		const [issue] = checked.error.issues;
		return { code: "damaged", detail: `${which} has an impossible value (${issue?.path.join(".")}) and was left out.` };
	}
	return {
		activity: checked.data,
		metrics: computeMetrics(summary, samples, facts.thresholds),
		samples: samples && encodeSamples(samples).slice(),
	};
}

/** What kind of file it is, told by its content, never by its name. Null when it is neither FIT nor text. */
function contentOf(bytes: Uint8Array<ArrayBuffer>): { kind: FileKind; read: () => Reading } | null {
	if (isFit(bytes)) return { kind: "fit", read: () => readFit(bytes) };
	const text = textOf(bytes);
	if (text === null) return null;
	const beginning = text.slice(0, 4096);
	if (/<gpx[\s>]/i.test(beginning)) return { kind: "gpx", read: () => readGpx(text) };
	if (/<TrainingCenterDatabase[\s>]/i.test(beginning)) return { kind: "tcx", read: () => readTcx(text) };
	return { kind: "garmin_csv", read: () => readGarminCsv(text) };
}

/** ".FIT" stands in every FIT header. */
const isFit = (bytes: Uint8Array): boolean => new TextDecoder("latin1").decode(bytes.subarray(8, 12)) === ".FIT";

/** UTF-8, else what Korean spreadsheets write; null when it is no text at all. */
function textOf(bytes: Uint8Array): string | null {
	// Text has no zero bytes; archives, pictures and damaged FIT files have them early.
	if (bytes.subarray(0, 4096).includes(0)) return null;
	for (const encoding of ["utf-8", "euc-kr"]) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// Not this encoding.
		}
	}
	return null;
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The kind of a file that nobody could read is of no matter. */
function refused(sha256: string, code: Problem["code"], detail: string): FileReading {
	return { kind: "fit", sha256, entries: [], problems: [{ code, detail }] };
}
