/** The bytes of a file as what the API takes: activities with day, metrics and encoded samples. Never throws on bad input. */
import { v7 as uuidv7 } from "uuid";
import type { ReadActivity } from "../../../shared/activity/activity.ts";
import type { FileKind } from "../../../shared/activity/file-kind.ts";
import { MAX_FIT_BYTES } from "../../../shared/activity/from-fit.ts";
import type { RunningPower } from "../../../shared/athlete/profile.ts";
import type { HealthFact } from "../../../shared/health/fact.ts";
import { type EntryFacts, type ImportEntry, importEntry } from "../../../shared/metrics/import-entry.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { RowOfFile } from "./content-reading.ts";
import { contentOf } from "./file-content.ts";
import type { FileHints, StravaNames, TableRow } from "./file-hints.ts";
import { gunzip, isGzip } from "./unpack.ts";

/** What the server takes of one file. */
export const LARGEST_FILE_BYTES = MAX_FIT_BYTES;

export interface ImportFacts extends EntryFacts {
	/** Whose running power counts; absent: the watch's own before apps'. */
	runningPower?: RunningPower | undefined;
}

export interface FileReading {
	kind: FileKind;
	/** Of the bytes (unpacked), hex. */
	sha256: string;
	bytes: number;
	/** The bytes came in gzip. */
	gzipped: boolean;
	entries: ImportEntry[];
	/** Nights, resting heart rates, weights and the like, of an account export. */
	healthFacts: HealthFact[];
	/** Of a Strava archive's table: how the files beside it are called. */
	names: StravaNames | null;
	/** With no entries: why. */
	problems: Problem[];
	/** It is not what the file holds but what a table says of it; kind, digest and size are the table's. */
	rowOf: { table: string; part: number } | null;
}

const nothing = { entries: [], healthFacts: [], names: null, rowOf: null };

/** The path tells nothing but which of an account export's JSON files it is. */
export async function readImportFile(
	packed: Uint8Array<ArrayBuffer>,
	path: string,
	facts: ImportFacts,
	hints: FileHints = {},
): Promise<FileReading> {
	const gzipped = isGzip(packed);
	const unpacked = gzipped ? await gunzip(packed, LARGEST_FILE_BYTES) : { bytes: packed };
	if ("problem" in unpacked) return refused("", packed.length, unpacked.problem.code, unpacked.problem.detail);
	const { bytes } = unpacked;
	const sha256 = await digestOf(bytes);
	if (bytes.length === 0) return refused(sha256, bytes.length, "empty_file", "The file is empty.");
	if (bytes.length > LARGEST_FILE_BYTES)
		return refused(sha256, bytes.length, "too_large", `The file has ${bytes.length} bytes; the limit is ${LARGEST_FILE_BYTES}.`);
	const content = contentOf(bytes, path, { ...hints, runningPower: facts.runningPower });
	if (content === null) return refused(sha256, bytes.length, "not_recognised", "This is neither a FIT file nor text.");
	const { kind } = content;
	const { activities, parts, problems, healthFacts = [], rowsOfFiles } = content.read();
	const names = rowsOfFiles ? namesOf(rowsOfFiles, { name: path, sha256, bytes: bytes.length }) : null;
	const reading: FileReading = {
		...nothing,
		kind,
		sha256,
		bytes: bytes.length,
		gzipped,
		healthFacts,
		names,
		problems: [...problems],
		entries: [],
	};
	activities.forEach((read, index) => {
		const entry = entryOf(read, parts?.[index] ?? index, reading, facts, hints);
		if ("code" in entry) reading.problems.push(entry);
		else reading.entries.push(entry);
	});
	if (reading.entries.length === 0 && healthFacts.length === 0 && names === null && reading.problems.length === 0)
		reading.problems.push({ code: "not_an_activity", detail: "The file holds no activity." });
	return reading;
}

/** Where a file could not be read and a table names it: the table's row, beside why. */
export function orTableRow(reading: FileReading, facts: ImportFacts, { row }: FileHints): FileReading {
	if (!row || reading.entries.length + reading.healthFacts.length > 0) return reading;
	const { name, sha256, bytes } = row.table;
	const file = { kind: "strava_csv", sha256 } as const;
	const entry = entryOf(row.activity, row.part, file, facts, {});
	if ("code" in entry) return reading;
	return { ...reading, ...file, bytes, entries: [entry], rowOf: { table: name, part: row.part } };
}

function namesOf(rows: ReadonlyMap<string, RowOfFile>, table: TableRow["table"]): StravaNames {
	return new Map(
		[...rows].map(([path, { activity, part, name, outsideIds }]) => [path, { name, outsideIds, row: { activity, part, table } }]),
	);
}

function entryOf(
	read: ReadActivity,
	part: number,
	{ kind, sha256 }: Pick<FileReading, "kind" | "sha256">,
	facts: ImportFacts,
	{ name, outsideIds }: FileHints,
): ImportEntry | Problem {
	return importEntry(read, { id: uuidv7(), kind, sha256, part, name, outsideIds }, facts);
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The kind of a file that nobody could read is of no matter. */
export function refused(sha256: string, bytes: number, code: Problem["code"], detail: string): FileReading {
	return { ...nothing, kind: "fit", sha256, bytes, gzipped: false, problems: [{ code, detail }] };
}
