/** A worker that lists archives and reads files, one after the other, off the page's thread. */
import type { FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";
import { kindOfEntry } from "../../../shared/activity/archive-entry.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { DecodeReply, DecodeRequest, DecodeTasks, Place } from "./decoding.ts";
import { isZip } from "./file-content.ts";
import { listArchive } from "./list-archive.ts";
import { prepare } from "./prepare.ts";
import { LARGEST_FILE_BYTES, orTableRow, readImportFile, refused } from "./read-file.ts";
import { gunzip, isGzip, type Unpacked } from "./unpack.ts";
import { unpackToDevice } from "./unpack-to-device.ts";
import { openZip, unpackEntry, type ZipArchive, zipProblem } from "./zip-archive.ts";

/** The bytes cannot be had; the file is to blame, or its disk. */
class Unreadable extends Error {}

/** Read in one go; of a larger file its beginning comes first, because an archive is never read whole. */
const SMALL_BYTES = 1_000_000;
/** Directories of archives, the last few: each worker reads them for itself. */
const OPEN_ARCHIVES = 3;
const archives = new Map<string, Promise<ZipArchive>>();

addEventListener("message", async ({ data }: MessageEvent<DecodeRequest>) => {
	let reply: DecodeReply;
	try {
		reply = { reply: await carryOut(data) };
	} catch (error) {
		// The page reports a bug: an error event here would end this worker.
		if (error instanceof Unreadable) reply = { unreadable: error.message };
		else reply = { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
	postMessage(reply);
});

function carryOut({ task, ask }: DecodeRequest): Promise<DecodeTasks[DecodeRequest["task"]]["reply"]> {
	switch (task) {
		case "read":
			return read(ask);
		case "list":
			return archiveOf(ask.archive, ask.key).then(listArchive);
		case "unpack":
			return unpack(ask);
	}
}

async function read({ place, path, facts, hints }: DecodeTasks["read"]["ask"]): Promise<DecodeTasks["read"]["reply"]> {
	if ("file" in place && place.file.size > SMALL_BYTES) {
		const { file } = place;
		if (isZip(new Uint8Array(await bytesOf(file.slice(0, 4))))) return "archive";
		if (file.size > LARGEST_FILE_BYTES) {
			const detail = `The file has ${file.size} bytes; the limit is ${LARGEST_FILE_BYTES}.`;
			return prepare(refused("", file.size, "too_large", detail));
		}
	} else if ("archive" in place && kindOfEntry(path) === "nested_zip") return "archive";
	const unpacked = await bytesAt(place);
	if ("bytes" in unpacked && isZip(unpacked.bytes)) return "archive";
	const reading =
		"bytes" in unpacked
			? await readImportFile(unpacked.bytes, path, facts, hints)
			: refused("", 0, unpacked.problem.code, unpacked.problem.detail);
	return prepare(orTableRow(reading, facts, hints));
}

async function unpack({ place, folder, name }: DecodeTasks["unpack"]["ask"]): Promise<Blob | Problem> {
	if (folder !== null && "archive" in place) {
		try {
			return await unpackToDevice(await entryAt(place), folder, name);
		} catch (error) {
			return zipProblem(error);
		}
	}
	let unpacked = await bytesAt(place);
	if ("bytes" in unpacked && isGzip(unpacked.bytes)) unpacked = await gunzip(unpacked.bytes, LARGEST_FILE_BYTES);
	return "problem" in unpacked ? unpacked.problem : new Blob([unpacked.bytes]);
}

async function bytesAt(place: Place): Promise<Unpacked> {
	if ("file" in place) return { bytes: new Uint8Array(await bytesOf(place.file)) };
	return unpackEntry(await entryAt(place));
}

async function entryAt({ archive, key, index }: Extract<Place, { archive: Blob }>): Promise<FileEntry> {
	const entry = (await archiveOf(archive, key)).entries[index];
	if (!entry) throw new Unreadable("the archive has changed");
	return entry;
}

function archiveOf(blob: Blob, key: string): Promise<ZipArchive> {
	const opened = archives.get(key) ?? openZip(blob);
	// The one used last stands last.
	archives.delete(key);
	archives.set(key, opened);
	const [oldest] = archives.keys();
	if (archives.size > OPEN_ARCHIVES && oldest !== undefined) archives.delete(oldest);
	return opened;
}

async function bytesOf(blob: Blob): Promise<ArrayBuffer> {
	try {
		return await blob.arrayBuffer();
	} catch (error) {
		throw new Unreadable(String(error));
	}
}
