/** What the page and its decoding workers say to each other. */
import type { Problem } from "../../../shared/problem.ts";
import type { FileHints } from "./file-hints.ts";
import type { ArchiveListing } from "./list-archive.ts";
import type { PreparedFile } from "./prepare.ts";
import type { ImportFacts } from "./read-file.ts";

/** Where the bytes of a file are: a file of its own, or one in a zip, by its place in the zip's directory. */
export type Place = { file: Blob } | { archive: Blob; key: string; index: number };

export interface DecodeTasks {
	/** A file as what the server takes; `archive` when it turns out to be a zip. */
	read: { ask: { place: Place; path: string; facts: ImportFacts; hints: FileHints }; reply: PreparedFile | "archive" };
	/** What is in a zip. */
	list: { ask: { archive: Blob; key: string }; reply: ArchiveListing };
	/** A file out of an archive, unpacked: to `folder` on this device where there is one, else to memory. */
	unpack: { ask: { place: Place; folder: string | null; name: string }; reply: Blob | Problem };
}
export type DecodeTask = keyof DecodeTasks;

export type DecodeRequest = { [Task in DecodeTask]: { task: Task; ask: DecodeTasks[Task]["ask"] } }[DecodeTask];

/** `unreadable`: the disk would not give the bytes (moved, deleted, a folder). `bug`: ours; the file is not to blame. */
export type DecodeReply<Task extends DecodeTask = DecodeTask> =
	| { reply: DecodeTasks[Task]["reply"] }
	| { unreadable: string }
	| { bug: string };
