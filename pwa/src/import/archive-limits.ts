/** How much an archive may hold, and what is refused before a byte of it is unpacked. */
import { pathProblem } from "../../../shared/activity/archive-entry.ts";
import type { Problem } from "../../../shared/problem.ts";

/** A zip in a dropped zip is opened (Garmin's export has them), one in that is not. */
export const DEEPEST_NESTING = 1;
/** Thirty years of three activities a day, photos included. */
export const MOST_ENTRIES = 100_000;
/** Of everything that is unpacked from one dropped archive. */
export const MOST_UNPACKED_BYTES = 24_000_000_000;
/** A zip within an archive; Garmin cuts its own at 2 GB. */
export const LARGEST_NESTED_BYTES = 4_294_967_295;
/** Recordings shrink to a tenth, tables to a thirtieth; a bomb to a thousandth. */
const HIGHEST_RATIO = 200;
/** Below it any ratio is harmless: a file of zeros is damaged, not a bomb. */
const HARMLESS_BYTES = 4_000_000;

/** An entry as the archive's directory describes it. */
export interface EntryFacts {
	path: string;
	bytes: number;
	packedBytes: number;
	encrypted: boolean;
}

/** Why an entry is not unpacked; null when it may be. */
export function entryProblem({ path, bytes, packedBytes, encrypted }: EntryFacts, largest: number): Problem | null {
	// Nothing is ever written under an entry's path; who makes such paths means harm all the same.
	const outside = pathProblem(path);
	if (outside) return { code: "unsafe_path", detail: outside.detail };
	if (encrypted) return { code: "encrypted", detail: "It is encrypted with a password." };
	if (bytes > HARMLESS_BYTES && bytes > packedBytes * HIGHEST_RATIO)
		return { code: "expands_too_much", detail: `${packedBytes} bytes would become ${bytes}.` };
	if (bytes > largest) return { code: "too_large", detail: `It has ${bytes} bytes; the limit is ${largest}.` };
	return null;
}
