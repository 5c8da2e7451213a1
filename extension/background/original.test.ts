import { gzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { generateRun } from "../../test/fixtures/generate-run.ts";
import { toBase64 } from "../messages/pieces.ts";
import { importForm, type OriginalFacts, readOriginal } from "./original.ts";
import { takePiece } from "./pieces-in.ts";

const run = generateRun({ startedAt: "2026-04-07T06:00:00Z", minutes: 10, speed: 3, heartRate: 140, seed: 1 }).slice();
const strava = { system: "strava" as const, id: "9001" };
const unknown = {
	maxHr: null,
	restHr: null,
	lthr: null,
	thresholdSpeed: null,
	ftp: null,
	heartRateBounds: null,
	speedBounds: null,
	powerBounds: null,
};
const facts: OriginalFacts = {
	zone: "Asia/Seoul",
	runningPower: null,
	now: Date.parse("2026-05-01"),
	thresholds: { ...unknown, sex: null },
};
const read = (bytes: Uint8Array) => readOriginal(bytes.slice(), strava, facts);

describe("an original file", () => {
	test.each([
		["as it is", run],
		["in gzip", gzipSync(run)],
		["in a zip", zipSync({ "readme.txt": new Uint8Array(3), "9001.fit": run })],
	])("%s is the athlete's own recording, with the number of its page", async (_, bytes) => {
		const answer = await read(bytes);
		if (!answer.ok) throw new Error(answer.failure.code);
		const { kind, entries, several, bytes: unpacked } = answer.value;
		expect([kind, several, entries.length, unpacked.length]).toEqual(["fit", false, 1, run.length]);
		expect(entries[0]?.activity).toMatchObject({ outsideIds: [strava], provenance: { source: "fit_file" }, sport: "running" });
		const form = importForm(answer.value, "strava-9001");
		expect(JSON.parse(form.import)).toMatchObject({ file: { name: "strava-9001.fit", bytes: run.length }, activities: [{ samples: 0 }] });
		expect([form.original.size, form.samples.length]).toEqual([run.length, 1]);
	});

	test.each([
		["a page", new TextEncoder().encode("<!doctype html><title>Log in</title>"), "original_unreadable"],
		["a zip without a recording", zipSync({ "readme.txt": new Uint8Array(3) }), "no_original"],
		["a gzip that is cut off", gzipSync(run).slice(0, 200), "original_damaged"],
		["a bomb", gzipSync(new Uint8Array(33_000_000)), "original_too_large"],
	])("%s is refused in words", async (_, bytes, code) => {
		expect(await read(bytes)).toMatchObject({ ok: false, failure: { code } });
	});
});

describe("pieces of a file", () => {
	const piece = (at: number, change: Partial<Parameters<typeof takePiece>[0]> = {}) =>
		takePiece({ tabId: 1, subject: "a", piece: at, pieces: 3, data: toBase64(Uint8Array.of(at, at)), ...change }, 100);

	test("become the file, as text or as bytes", () => {
		expect(piece(0)).toBeNull();
		expect(piece(1, { data: Uint8Array.of(1, 1).buffer })).toBeNull();
		expect(piece(2)).toEqual(Uint8Array.of(0, 0, 1, 1, 2, 2));
	});

	test.each([
		["one is missing", { piece: 2 }],
		["one is of another activity", { subject: "b" }],
		["one is no base64", { data: "%" }],
		["they are another count", { pieces: 4 }],
		["one comes from another tab", { tabId: 2 }],
	])("become nothing when %s", (_, change) => {
		piece(0);
		expect(piece(1, change)).toBe("upload_broken");
	});

	test("become nothing when they are more than allowed", () => {
		piece(0);
		expect(piece(1, { data: new ArrayBuffer(99) })).toBe("original_too_large");
	});
});
