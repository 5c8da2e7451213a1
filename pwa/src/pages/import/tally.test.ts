import { expect, test } from "vitest";
import { type ImportedFile, noCounts } from "../../import/imported-file.ts";
import type { FileStatus } from "../../words/file-status.ts";
import { byArchive, tallyOf, worthALook } from "./tally.ts";

const file = (status: FileStatus, change: Partial<ImportedFile> = {}): ImportedFile => ({
	id: `${Math.random()}`,
	name: status,
	size: 1,
	archive: null,
	status,
	counts: noCounts,
	activities: [],
	problems: [],
	reason: null,
	...change,
});
const many = (status: FileStatus, count: number) => Array.from({ length: count }, () => file(status));
const names = (files: readonly ImportedFile[]) => files.map(({ name }) => name);

test("activities, health values and files that were refused or ask are counted apart", () => {
	const files = [
		file("done", { counts: { added: 3, merged: 1, alreadyThere: 2, health: 0 } }),
		file("done", { counts: { ...noCounts, health: 40 } }),
		file("known", { counts: { ...noCounts, alreadyThere: 1 } }),
		...many("refused", 2),
		file("asking"),
	];
	expect(tallyOf(files)).toEqual({ added: 3, merged: 1, known: 3, refused: 2, asking: 1, health: 40 });
});

test("a question stands first, then problems, then what is at work, then what came last", () => {
	const files = [...many("done", 30), file("refused"), file("sending"), file("asking"), ...many("waiting", 30)];
	expect(names(worthALook(files, 5))).toEqual(["asking", "refused", "sending", "done", "done"]);
});

test("many problems leave room for what is at work", () => {
	expect(names(worthALook([...many("refused", 50), ...many("reading", 4)], 6))).toEqual([
		"refused",
		"refused",
		"refused",
		"reading",
		"reading",
		"reading",
	]);
});

test("files are grouped by the archive they came in", () => {
	const files = [file("done"), file("done", { archive: "a.zip" }), file("done", { archive: "b.zip" }), file("done", { archive: "a.zip" })];
	expect([...byArchive(files)].map(([archive, { length }]) => [archive, length])).toEqual([
		[null, 1],
		["a.zip", 2],
		["b.zip", 1],
	]);
});
