/** How far an import is, by bytes: an archive counts as it was dropped, so that opening it moves nothing. */
import { type ImportedFile, isOver } from "../../import/imported-file.ts";

type Row = Pick<ImportedFile, "name" | "size" | "archive" | "status">;

/** Small files cost a request each, too. */
const REQUEST_BYTES = 20_000;
const weightOf = ({ size }: Row): number => size + REQUEST_BYTES;

/** Feeds on the list as it changes; remembers archives whose row has gone because they were opened. */
export function createImportFraction(): (files: readonly Row[]) => number {
	const dropped = new Map<string, number>();
	return (files) => {
		const inside = new Map<string, { done: number; all: number }>();
		let done = 0;
		let all = 0;
		for (const file of files) {
			const weight = weightOf(file);
			const over = isOver(file) ? weight : 0;
			if (file.archive === null) {
				dropped.set(file.name, weight);
				done += over;
				all += weight;
			} else {
				const sums = inside.get(file.archive) ?? { done: 0, all: 0 };
				inside.set(file.archive, { done: sums.done + over, all: sums.all + weight });
			}
		}
		for (const [archive, sums] of inside) {
			const weight = Math.max(dropped.get(archive) ?? 0, sums.all / 10);
			done += (sums.done / sums.all) * weight;
			all += weight;
		}
		return all === 0 ? 0 : done / all;
	};
}
