/** What the page and its decoding workers say to each other. */
import type { FileReading, ImportFacts } from "./read-file.ts";

export interface DecodeRequest {
	file: File;
	facts: ImportFacts;
}

/** `unreadable`: the disk would not give the bytes (moved, deleted, a folder). `bug`: ours; the file is not to blame. */
export type DecodeReply = { reading: FileReading } | { unreadable: string } | { bug: string };
