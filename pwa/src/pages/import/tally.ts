/** What an import has given so far, counted over its files. */
import type { ImportedFile } from "../../import/imported-file.ts";

export interface Tally {
	added: number;
	merged: number;
	known: number;
	/** Files, as `asking`. */
	refused: number;
	asking: number;
	health: number;
}

export function tallyOf(files: readonly ImportedFile[]): Tally {
	const tally: Tally = { added: 0, merged: 0, known: 0, refused: 0, asking: 0, health: 0 };
	for (const { status, counts } of files) {
		tally.added += counts.added;
		tally.merged += counts.merged;
		tally.known += counts.alreadyThere;
		tally.health += counts.health;
		if (status === "refused") tally.refused += 1;
		if (status === "asking") tally.asking += 1;
	}
	return tally;
}

/** Of many files a few: those that ask or failed, those at work, and then those that came last. */
export function worthALook(files: readonly ImportedFile[], most: number): ImportedFile[] {
	const troubled: ImportedFile[] = [];
	const asking: ImportedFile[] = [];
	const working: ImportedFile[] = [];
	const last: ImportedFile[] = [];
	for (const file of files) {
		if (file.status === "asking") asking.push(file);
		else if (file.status === "refused" || file.status === "failed") troubled.push(file);
		else if (file.status === "reading" || file.status === "sending") working.push(file);
		else if (file.status !== "waiting") last.push(file);
	}
	// Work under way keeps a place below many problems.
	const first = [...asking, ...troubled].slice(0, Math.max(most - Math.min(working.length, 3), 1));
	const shown = [...first, ...working].slice(0, most);
	return [...shown, ...last.slice(Math.max(0, last.length - (most - shown.length)))].slice(0, most);
}

/** By dropped archive, in the order they came; null holds files by themselves. */
export const byArchive = (files: readonly ImportedFile[]): Map<string | null, ImportedFile[]> =>
	Map.groupBy(files, ({ archive }) => archive);
