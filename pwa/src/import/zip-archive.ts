/** Reads a zip by random access: only its directory and the entries that are asked for are ever in memory. Nothing here throws on bad input. */
import {
	BlobReader,
	configure,
	ERR_ENCRYPTED,
	ERR_ENCRYPTED_CENTRAL_DIRECTORY,
	ERR_OVERLAPPING_ENTRY,
	ERR_UNSUPPORTED_COMPRESSION,
	type FileEntry,
	ZipReader,
} from "@zip.js/zip.js/lib/zip-core-native.js";
import type { Problem } from "../../../shared/problem.ts";
import { MOST_ENTRIES } from "./archive-limits.ts";
import { boundedBytes, TooMuch, type Unpacked } from "./unpack.ts";

// This runs in workers of ours; the security policy would refuse the library's own.
configure({ useWebWorkers: false });

export interface ZipArchive {
	/** Folders left out. */
	entries: FileEntry[];
	problems: Problem[];
}

/** A damaged archive gives no entries and the reason. */
export async function openZip(blob: Blob): Promise<ZipArchive> {
	const reader = new ZipReader(new BlobReader(blob), { checkOverlappingEntry: true });
	const entries: FileEntry[] = [];
	const problems: Problem[] = [];
	let seen = 0;
	try {
		// Paths are judged one by one: a bad one must not take the others along.
		for await (const entry of reader.getEntriesGenerator({ filenameValidation: "tolerant" })) {
			if (!entry.directory) entries.push(entry);
			seen += 1;
			if (seen < MOST_ENTRIES) continue;
			problems.push({ code: "too_many_files", detail: `The archive names more than ${MOST_ENTRIES} files; the first were read.` });
			break;
		}
	} catch (error) {
		problems.push(zipProblem(error));
	}
	// A damaged end record may say that there is nothing: that must not pass in silence.
	if (entries.length === 0 && problems.length === 0) problems.push({ code: "empty_file", detail: "The archive names no files." });
	return { entries, problems };
}

/** The entry's bytes: never more than its directory says, and those its checksum was made from. */
export async function unpackEntry(entry: FileEntry): Promise<Unpacked> {
	const collected = boundedBytes(entry.uncompressedSize);
	try {
		await unpackEntryTo(entry, collected.stream);
		return { bytes: collected.bytes() };
	} catch (error) {
		return { problem: zipProblem(error) };
	}
}

/** Throws what `zipProblem` names. */
export async function unpackEntryTo(entry: FileEntry, to: WritableStream<Uint8Array>): Promise<void> {
	await entry.getData(to, { checkSignature: true });
}

export function zipProblem(error: unknown): Problem {
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof TooMuch) return { code: "expands_too_much", detail: "It unpacks to more than its archive says." };
	if (message === ERR_OVERLAPPING_ENTRY) return { code: "expands_too_much", detail: "Its bytes lie over those of another file." };
	if (message === ERR_ENCRYPTED || message === ERR_ENCRYPTED_CENTRAL_DIRECTORY)
		return { code: "encrypted", detail: "It is encrypted with a password." };
	if (message === ERR_UNSUPPORTED_COMPRESSION)
		return { code: "unsupported_compression", detail: "It is compressed in a way that is not read here." };
	return { code: "damaged", detail: `The archive is damaged here: ${message}.` };
}
