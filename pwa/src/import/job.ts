/** What there is to do in an import. */
import type { Place } from "./decoding.ts";
import type { FileHints, StravaNames } from "./file-hints.ts";

/** A dropped file, which may be an archive. */
export interface Source {
	id: string;
	name: string;
	/** Asked once: browsers go to the disk for it, on the page's thread. */
	size: number;
	blob: Blob;
}

/** One file to be read: dropped by itself, or in an archive. */
export interface Job {
	/** Of its row in the list: the source and the item. */
	id: string;
	source: Source;
	/** Its place in the archive, "3" or "3/17" within a nested one; empty for the dropped file itself. */
	item: string;
	name: string;
	size: number;
	place: Place;
	hints: FileHints;
	/** The archives it lies in. */
	depth: number;
	/** Of a Strava archive's table: the archive's other files, by what it says of them. */
	release?: (names: StravaNames | null) => Job[];
}

export const rowId = (source: string, item: string): string => (item === "" ? source : `${source}/${item}`);

/** A dropped file by itself. */
export function jobOf(source: Source): Job {
	const { id, name, size, blob } = source;
	return { id: rowId(id, ""), source, item: "", name, size, place: { file: blob }, hints: {}, depth: 0 };
}
