import { expect, test } from "vitest";
import { zipOf } from "../../../test/fixtures/zip-writer.ts";
import { openZip } from "./zip-archive.ts";

const open = (bytes: Uint8Array<ArrayBuffer>) => openZip(new Blob([bytes]));

test("an archive gives its files", async () => {
	const { entries, problems } = await open(zipOf({ "a/run.fit": "x", "b.fit": "y" }));
	expect(entries.map(({ filename }) => filename)).toEqual(["a/run.fit", "b.fit"]);
	expect(problems).toEqual([]);
});

test("an archive of nothing, or whose damaged end says so, is told as empty", async () => {
	expect(await open(zipOf({}))).toMatchObject({ entries: [], problems: [{ code: "empty_file" }] });
	const cut = zipOf({ "run.fit": "x" });
	// The end record, 22 bytes without a comment: number of entries, size and place of the directory.
	cut.fill(0, cut.length - 14, cut.length - 2);
	expect(await open(cut)).toMatchObject({ entries: [], problems: [{}] });
});

test("what is no archive is named as damaged", async () => {
	expect(await open(new TextEncoder().encode("PK\x03\x04 and nothing more"))).toMatchObject({
		entries: [],
		problems: [{ code: "damaged" }],
	});
});
