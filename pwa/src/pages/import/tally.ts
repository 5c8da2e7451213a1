/** What an import has given so far, counted over its files. */

import { isCalm } from "../../components/file-row-look.ts";
import { type ImportedFile, isOver } from "../../import/imported-file.ts";

export interface Tally {
	added: number;
	merged: number;
	known: number;
	health: number;
	/** Files from here on. */
	asking: number;
	refused: number;
	/** Sound files that hold no activity: settings, all-day monitoring. */
	without: number;
	total: number;
	over: number;
}

export function tallyOf(files: readonly ImportedFile[]): Tally {
	const tally: Tally = { added: 0, merged: 0, known: 0, health: 0, asking: 0, refused: 0, without: 0, total: files.length, over: 0 };
	for (const file of files) {
		const { status, counts } = file;
		tally.added += counts.added;
		tally.merged += counts.merged;
		tally.known += counts.alreadyThere;
		tally.health += counts.health;
		if (isOver(file)) tally.over += 1;
		if (status === "asking") tally.asking += 1;
		if (status === "refused") tally[isCalm(file.problems) ? "without" : "refused"] += 1;
	}
	return tally;
}

/** Of many files those that went wrong. */
export const worthALook = (files: readonly ImportedFile[]): ImportedFile[] =>
	files.filter(({ status, problems }) => status === "failed" || (status === "refused" && !isCalm(problems)));

/** By dropped archive, in the order they came; null holds files by themselves. */
export const byArchive = (files: readonly ImportedFile[]): Map<string | null, ImportedFile[]> =>
	Map.groupBy(files, ({ archive }) => archive);
