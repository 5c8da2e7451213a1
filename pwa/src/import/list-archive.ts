/** What in a zip is worth reading, and what of it is refused before it is unpacked. */
import { kindOfEntry, pathProblem } from "../../../shared/activity/archive-entry.ts";
import type { Problem } from "../../../shared/problem.ts";
import { entryProblem, LARGEST_NESTED_BYTES, MOST_UNPACKED_BYTES } from "./archive-limits.ts";
import { LARGEST_FILE_BYTES } from "./read-file.ts";
import type { ZipArchive } from "./zip-archive.ts";

export interface ListedEntry {
	/** Its place in the zip's directory. */
	index: number;
	path: string;
	bytes: number;
	/** Why it will not be unpacked. */
	problem: Problem | null;
	/** The table of a Strava archive: it names the other files. */
	isStravaTable: boolean;
}

export interface ArchiveListing {
	entries: ListedEntry[];
	/** Pictures, messages and the like, which nothing here reads. */
	passedOver: number;
	/** Of the archive as a whole. */
	problems: Problem[];
}

export function listArchive({ entries, problems }: ZipArchive): ArchiveListing {
	const listing: ArchiveListing = { entries: [], passedOver: 0, problems: [...problems] };
	let unpacked = 0;
	for (const [index, entry] of entries.entries()) {
		const { filename: path, uncompressedSize: bytes, compressedSize: packedBytes, encrypted } = entry;
		const kind = kindOfEntry(path);
		if (kind === "ignored" && pathProblem(path) === null) {
			listing.passedOver += 1;
			continue;
		}
		unpacked += bytes;
		const facts = { path, bytes, packedBytes, encrypted };
		const problem = entryProblem(facts, kind === "nested_zip" ? LARGEST_NESTED_BYTES : LARGEST_FILE_BYTES) ?? tooMuch(unpacked);
		listing.entries.push({ index, path, bytes, problem, isStravaTable: kind === "strava_table" });
	}
	return listing;
}

function tooMuch(unpacked: number): Problem | null {
	if (unpacked <= MOST_UNPACKED_BYTES) return null;
	return { code: "expands_too_much", detail: `Unpacked, the archive has more than ${MOST_UNPACKED_BYTES} bytes.` };
}
