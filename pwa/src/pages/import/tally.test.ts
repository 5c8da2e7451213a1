import { expect, test } from "vitest";
import type { ProblemCode } from "../../../../shared/problem.ts";
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
const refused = (code: ProblemCode) => file("refused", { name: code, problems: [{ code, detail: "" }] });
const many = (status: FileStatus, count: number) => Array.from({ length: count }, () => file(status));
const names = (files: readonly ImportedFile[]) => files.map(({ name }) => name);

test("activities, health values and files that were refused or ask are counted apart", () => {
	const files = [
		file("done", { counts: { added: 3, merged: 1, alreadyThere: 2, health: 0 } }),
		file("done", { counts: { ...noCounts, health: 40 } }),
		file("known", { counts: { ...noCounts, alreadyThere: 1 } }),
		refused("damaged"),
		refused("empty_file"),
		file("asking"),
		file("waiting"),
	];
	expect(tallyOf(files)).toEqual({ added: 3, merged: 1, known: 3, refused: 2, without: 0, asking: 1, health: 40, total: 7, over: 5 });
});

test("a sound file without an activity is no trouble", () => {
	const files = [refused("not_an_activity"), refused("damaged")];
	expect(tallyOf(files)).toMatchObject({ refused: 1, without: 1 });
	expect(names(worthALook(files))).toEqual(["damaged"]);
});

test("of many files only those that went wrong are listed", () => {
	const files = [...many("done", 30), refused("damaged"), file("sending"), file("failed"), file("asking"), ...many("waiting", 30)];
	expect(names(worthALook(files))).toEqual(["damaged", "failed"]);
});

test("files are grouped by the archive they came in", () => {
	const files = [file("done"), file("done", { archive: "a.zip" }), file("done", { archive: "b.zip" }), file("done", { archive: "a.zip" })];
	expect([...byArchive(files)].map(([archive, { length }]) => [archive, length])).toEqual([
		[null, 1],
		["a.zip", 2],
		["b.zip", 1],
	]);
});
