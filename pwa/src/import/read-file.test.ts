import { describe, expect, test } from "vitest";
import { generateGarminCsv } from "../../../test/fixtures/generate-garmin-csv.ts";
import { generateRun } from "../../../test/fixtures/generate-run.ts";
import { gpxOf, pointsBetween } from "../../../test/fixtures/gpx-writer.ts";
import { noSampleFiles, sampleBytes, sampleFiles } from "../../../test/fixtures/sample-files.ts";
import { tcxOf, trackpoints } from "../../../test/fixtures/tcx-writer.ts";
import { type ImportFacts, readImportFile } from "./read-file.ts";

const facts: ImportFacts = {
	zone: "Europe/Berlin",
	thresholds: {
		maxHr: 190,
		restHr: 50,
		lthr: 170,
		thresholdSpeed: 3.5,
		ftp: null,
		heartRateBounds: null,
		speedBounds: null,
		powerBounds: null,
		sex: null,
	},
	now: Date.parse("2026-11-21T00:00:00Z"),
};
const read = (content: Uint8Array | string) =>
	readImportFile(new Uint8Array(typeof content === "string" ? new TextEncoder().encode(content) : content), "file", facts);
const run = generateRun({ startedAt: "2026-04-05T07:00:00Z", minutes: 10, speed: 3, heartRate: 150, seed: 1 });
const row = { date: "2026-04-05 07:00:00", distance: 10, seconds: 3000 };

test("what holds no time and no distance is no run of 0 km", async () => {
	const nothing = [
		gpxOf(pointsBetween(0, 0), { type: "running" }),
		tcxOf({ laps: [{ timer: 0, distance: 0, tracks: [] }] }),
		generateGarminCsv([{ date: "2026-04-05 07:00:00", distance: 0, seconds: 0 }]),
		run.slice(0, 200),
	];
	for (const content of nothing) {
		const { entries, problems } = await read(content);
		expect([entries.length, problems.at(-1)?.code]).toEqual([0, "not_an_activity"]);
	}
});

test("kinds are told by content, not by name", async () => {
	expect(await read(run)).toMatchObject({ kind: "fit", entries: [{ activity: { provenance: { source: "fit_file", part: 0 } } }] });
	expect(await read(generateGarminCsv([row]))).toMatchObject({
		kind: "garmin_csv",
		entries: [{ samples: null, activity: { provenance: { source: "garmin_csv" } } }],
	});
	expect(await read(gpxOf(pointsBetween(0, 600), { type: "running" }))).toMatchObject({
		kind: "gpx",
		entries: [{ activity: { sport: "running", provenance: { source: "gpx_file" } } }],
	});
	const lap = { timer: 600, distance: 1800, tracks: [trackpoints(0, 600)] };
	expect(await read(tcxOf({ laps: [lap] }))).toMatchObject({
		kind: "tcx",
		entries: [{ activity: { sport: "running", provenance: { source: "tcx_file" } } }],
	});
});

test("every activity names the file it came from by the bytes' SHA-256, and has an id of its own", async () => {
	const reading = await read(generateGarminCsv([row, { ...row, date: "2026-04-06 07:00:00" }]));
	expect(reading.sha256).toMatch(/^[0-9a-f]{64}$/);
	expect(reading.entries.map(({ activity }) => activity.provenance.fileSha256)).toEqual([reading.sha256, reading.sha256]);
	expect(reading.entries.map(({ activity }) => activity.provenance.part)).toEqual([0, 1]);
	expect(new Set(reading.entries.map(({ activity }) => activity.id)).size).toBe(2);
});

test("a table that a Korean spreadsheet has saved again is read in its own encoding", async () => {
	const text = '활동 종류,날짜,즐겨찾기,제목,거리,칼로리,시간\n러닝,2026-04-05 07:00:00,false,"한강",10.00,"500","00:50:00"\n';
	const asUtf8 = await read(text);
	expect(asUtf8.entries).toMatchObject([{ activity: { name: "한강", distanceMetres: 10_000 } }]);
	const again = await read(eucKr(text));
	expect(again.entries.map(({ activity }) => activity.name)).toEqual(["한강"]);
	expect(again.problems).toEqual(asUtf8.problems);
});

describe("what is no activity is named", () => {
	test.each([
		["an empty file", new Uint8Array(0), "empty_file"],
		["an archive", Uint8Array.of(80, 75, 3, 4, 20, 0, 0, 0, 8, 0), "not_recognised"],
	] as const)("%s", async (_, bytes, code) => {
		expect(await read(bytes)).toMatchObject({ entries: [], problems: [{ code }] });
	});

	test("a FIT file that ends in its header", async () => {
		const reading = await read(run.slice(0, 14));
		expect(reading.entries).toEqual([]);
		expect(reading.problems.length).toBeGreaterThan(0);
	});

	test("an activity of tomorrow's tomorrow, the others stay", async () => {
		const reading = await read(generateGarminCsv([row, { ...row, date: "2026-11-23 07:00:00" }]));
		expect(reading.entries).toHaveLength(1);
		expect(reading.problems).toContainEqual(expect.objectContaining({ code: "unusable_time" }));
	});
});

test.skipIf(noSampleFiles)(
	"every real file gives activities or a named problem",
	async () => {
		const files = (["fit", "csv", "gpx", "tcx"] as const).flatMap((kind) => sampleFiles(kind));
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			const { entries, problems } = await read(sampleBytes(file));
			expect(entries.length + problems.length, file).toBeGreaterThan(0);
		}
	},
	60_000,
);

/** The platform only decodes it: every pair of bytes is tried until it gives the character. */
function eucKr(text: string): Uint8Array {
	const decoder = new TextDecoder("euc-kr");
	const pairs = new Map<string, number[]>();
	for (let lead = 0xa1; lead <= 0xfe; lead++)
		for (let trail = 0xa1; trail <= 0xfe; trail++) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
	return Uint8Array.from([...text].flatMap((char) => pairs.get(char) ?? [char.charCodeAt(0)]));
}
