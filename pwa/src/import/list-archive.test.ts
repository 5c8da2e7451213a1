import type { FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";
import { expect, test } from "vitest";
import { MOST_UNPACKED_BYTES } from "./archive-limits.ts";
import { listArchive } from "./list-archive.ts";

const entry = (filename: string, uncompressedSize: number, compressedSize = uncompressedSize) =>
	({ filename, uncompressedSize, compressedSize, encrypted: false }) as FileEntry;

test("no entry looks like a bomb, and together they are one: those beyond the limit are refused", () => {
	const each = 30_000_000;
	const entries = Array.from({ length: MOST_UNPACKED_BYTES / each + 2 }, (_, i) => entry(`activities/${i}.fit`, each, each / 100));
	const { entries: listed } = listArchive({ entries, problems: [] });
	const refused = listed.filter(({ problem }) => problem !== null);
	expect(refused.map(({ problem }) => problem?.code)).toEqual(["expands_too_much", "expands_too_much"]);
	expect(refused[0]?.path).toBe(`activities/${MOST_UNPACKED_BYTES / each}.fit`);
});

test("pictures are passed over, whatever their size", () => {
	const listing = listArchive({
		entries: [entry("media/1.jpg", MOST_UNPACKED_BYTES + 1), entry("activities/1.fit", 60_000)],
		problems: [],
	});
	expect(listing).toMatchObject({ passedOver: 1, entries: [{ path: "activities/1.fit", problem: null }] });
});
