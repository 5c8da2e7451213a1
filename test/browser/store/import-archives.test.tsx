import { gzipSync, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createImporter, type Importer } from "../../../pwa/src/import/importer.ts";
import { rememberAccount } from "../../../pwa/src/store/remembered-account.ts";
import { useSession } from "../../../pwa/src/store/session.ts";
import { generateGarminCsv } from "../../fixtures/generate-garmin-csv.ts";
import { generateRun } from "../../fixtures/generate-run.ts";
import { stravaArchive } from "../../fixtures/strava-archive.ts";
import { type Asked, type FakeServer, fakeServer, refusal } from "./fake-server.ts";

const account = { athleteId: `archives-${Date.now()}`, email: "runner@example.org", name: "Runner", role: "athlete" };
const run = (day: number) =>
	generateRun({
		minutes: 2,
		speed: 3,
		heartRate: 150,
		startedAt: `2026-04-${String(day).padStart(2, "0")}T07:00:00Z`,
		seed: day,
	}).slice();
const fileOf = (content: Uint8Array, name: string) => new File([content.slice()], name);

interface Stored {
	activities: {
		activity: {
			name: string | null;
			day: string;
			distanceMetres: number;
			outsideIds?: unknown;
			provenance: { part: number; fileSha256: string };
		};
	}[];
	file: { sha256: string; name: string; kind: string; bytes: number };
}

let server: FakeServer;
let importer: Importer;
let stored: { sent: Stored; original: number | null }[];

beforeAll(() => rememberAccount(account));
beforeEach(async () => {
	server = fakeServer();
	stored = [];
	server.answer("GET /auth/me", () => ({ account }));
	server.answer("GET /users/profile", () => refusal(404, "not_found"));
	server.answer("POST /activities/import", ({ body }: Asked) => {
		if (!(body instanceof FormData)) return refusal(400, "invalid_input");
		const sent: Stored = JSON.parse(String(body.get("import")));
		const original = body.get("original");
		stored.push({ sent, original: original instanceof File ? original.size : null });
		return { results: sent.activities.map((_, index) => ({ id: String(index), outcome: "added" })), originalKept: true };
	});
	await useSession().whenOpen();
	importer = createImporter();
});
afterEach(() => importer.cancel());

const patient = { timeout: 15_000 };
async function importAll(...files: File[]): Promise<void> {
	await importer.add(files);
	await expect.poll(() => importer.isRunning(), patient).toBe(false);
}
const fates = () => Object.fromEntries(importer.files.map(({ name, status, reason }) => [name, reason ?? status]));

test("a zip with folders gives its recordings, under the archive's name; what systems add and pictures are passed over", async () => {
	const zip = zipSync({ "a.fit": run(1), "2026/b.fit": run(2), "__MACOSX/2026/._b.fit": strToU8("x"), "me.jpg": strToU8("jpg") });
	await importAll(fileOf(zip, "runs.zip"));
	expect(fates()).toEqual({ "a.fit": "done", "2026/b.fit": "done" });
	expect(new Set(importer.files.map(({ archive }) => archive))).toEqual(new Set(["runs.zip"]));
	expect(importer.passedOver().get("runs.zip")).toBe(2);
	// With the recording itself, as it was before it was packed.
	expect(stored.map(({ original }) => original)).toEqual([run(1).length, run(2).length]);
});

test("copies in one archive are sent once, and named as copies", async () => {
	const zip = zipSync({ "1.fit": run(3), "2.fit": run(3), "sub/3.fit": run(3) });
	await importAll(fileOf(zip, "copies.zip"));
	expect(importer.files.map(({ status }) => status).sort()).toEqual(["done", "known", "known"]);
	expect(stored).toHaveLength(1);
});

test("gzip is unpacked, by itself and in a zip, and known by the bytes within", async () => {
	const packed = gzipSync(run(4));
	await importAll(fileOf(packed, "a.fit.gz"), fileOf(zipSync({ "b.fit.gz": packed }), "b.zip"));
	expect(importer.files.map(({ status }) => status).sort()).toEqual(["done", "known"]);
	expect(stored).toMatchObject([{ original: run(4).length, sent: { file: { bytes: run(4).length } } }]);
});

test("an archive in an archive is opened, one in that is not", async () => {
	const inner = zipSync({ "deep.fit": run(5), "deeper.zip": zipSync({ "deepest.fit": run(6) }) });
	await importAll(fileOf(zipSync({ "part1.zip": inner }, { level: 6 }), "export.zip"));
	expect(fates()).toEqual({ "deep.fit": "done", "deeper.zip": "nested_too_deep" });
});

describe("what means harm or is broken is named, and the rest comes in", () => {
	test("a bomb, a path that leads out, a damaged entry", async () => {
		const zip = zipSync({
			"good.fit": run(7),
			"bomb.fit": new Uint8Array(20_000_000),
			"../out.fit": run(8),
			"broken.fit": [run(9), { level: 0 }],
		});
		// A byte of the last file's content.
		const name = new TextEncoder().encode("broken.fit");
		const at = zip.findIndex((_, i) => name.every((byte, k) => zip[i + k] === byte)) + name.length + 500;
		zip[at] = (zip[at] ?? 0) ^ 255;
		await importAll(fileOf(zip, "harm.zip"));
		expect(fates()).toEqual({
			"good.fit": "done",
			"bomb.fit": "expands_too_much",
			"../out.fit": "unsafe_path",
			"broken.fit": "damaged",
		});
		expect(stored).toHaveLength(1);
	});

	test("an entry whose directory understates it", async () => {
		const zip = zipSync({ "lie.fit": new Uint8Array(3_000_000) });
		const directory = new DataView(zip.buffer);
		for (let i = 0; i + 4 < zip.length; i++) {
			if (directory.getUint32(i, true) === 0x02014b50) directory.setUint32(i + 24, 1_000, true);
			if (directory.getUint32(i, true) === 0x04034b50) directory.setUint32(i + 22, 1_000, true);
		}
		await importAll(fileOf(zip, "lie.zip"));
		expect(importer.files).toMatchObject([{ name: "lie.fit", status: "refused" }]);
	});

	test("an encrypted entry", async () => {
		const zip = zipSync({ "secret.fit": run(10) });
		const directory = new DataView(zip.buffer);
		for (let i = 0; i + 4 < zip.length; i++) {
			if (directory.getUint32(i, true) === 0x02014b50) directory.setUint16(i + 8, 1, true);
			if (directory.getUint32(i, true) === 0x04034b50) directory.setUint16(i + 6, 1, true);
		}
		await importAll(fileOf(zip, "secret.zip"));
		expect(fates()).toEqual({ "secret.fit": "encrypted" });
	});

	test("an archive that ends too early, and one that holds nothing to read", async () => {
		const whole = zipSync({ "a.fit": run(11) });
		await importAll(fileOf(whole.slice(0, -30), "cut.zip"), fileOf(zipSync({ "me.jpg": strToU8("jpg") }), "pictures.zip"));
		expect(fates()).toEqual({ "cut.zip": "damaged", "pictures.zip": "not_an_activity" });
	});
});

test("a table that does not tell kilometres from miles asks, and is read by the answer", async () => {
	const table = generateGarminCsv([{ date: "2026-04-05 07:00:00", distance: 10, seconds: 3_000 }]);
	await importAll(fileOf(strToU8(table), "Activities.csv"));
	const [asking] = importer.files;
	expect(asking).toMatchObject({ status: "asking", problems: [{ code: "unknown_distance_unit" }] });
	expect(stored).toEqual([]);
	importer.answer(asking?.id ?? "", "mile");
	await expect.poll(() => importer.files[0]?.status, patient).toBe("done");
	expect(stored[0]?.sent.activities[0]?.activity.distanceMetres).toBeCloseTo(16_093.44, 1);
});

test("a table whose dates can be read in two ways asks for their order, then for what else is open", async () => {
	const rows = ["12/11/20 18:05", "10/11/20 18:05", "09/10/20 18:05"].map((date) => ({ date, distance: 5, seconds: 1_500 }));
	await importAll(fileOf(strToU8(generateGarminCsv(rows)), "Activities.csv"));
	const [asking] = importer.files;
	expect(asking?.status).toBe("asking");
	expect(asking?.problems.map(({ code }) => code)).toContain("unknown_date_order");
	importer.answer(asking?.id ?? "", "day_first");
	await expect.poll(() => importer.files[0]?.problems.map(({ code }) => code), patient).toEqual(["unknown_distance_unit"]);
	expect(stored).toEqual([]);
	importer.answer(asking?.id ?? "", "kilometre");
	await expect.poll(() => importer.files[0]?.status, patient).toBe("done");
	expect(stored[0]?.sent.activities.map(({ activity }) => activity.day)).toEqual(["2020-11-12", "2020-11-10", "2020-10-09"]);
});

test("of recordings that cannot be read, Strava's table tells what it knows, and each row arrives as its own part", async () => {
	const files = [1, 2, 3].map((number) => ({
		id: 9_000 + number,
		startedAt: `2026-03-0${number}T07:00:00Z`,
		minutes: 6,
		name: `Run ${number}`,
		gzip: false,
	}));
	const unpacked = unzipSync(stravaArchive({ activities: files }));
	for (const name of ["activities/9001.fit", "activities/9002.fit"]) unpacked[name] = (unpacked[name] ?? new Uint8Array()).slice(0, 20);
	await importAll(fileOf(zipSync(unpacked), "export.zip"));
	const rows = importer.files.filter(({ name }) => name.endsWith(".fit"));
	expect(rows.map(({ status }) => status)).toEqual(["done", "done", "done"]);
	expect(rows.filter(({ problems }) => problems.length > 0).map(({ name }) => name)).toEqual([
		"activities/9001.fit",
		"activities/9002.fit",
	]);
	const sent = stored.map(({ sent: { file, activities }, original }) => ({ ...file, original, activity: activities[0]?.activity }));
	const told = sent
		.filter(({ kind }) => kind === "strava_csv")
		.sort((a, b) => (a.activity?.provenance.part ?? 0) - (b.activity?.provenance.part ?? 0));
	expect(told).toMatchObject([
		{
			name: "activities.csv",
			original: null,
			activity: { name: "Run 1", provenance: { source: "strava_archive", part: 0 }, outsideIds: [{ id: "9001" }] },
		},
		{
			name: "activities.csv",
			original: null,
			activity: { name: "Run 2", provenance: { source: "strava_archive", part: 1 }, outsideIds: [{ id: "9002" }] },
		},
	]);
	expect(new Set(told.map(({ sha256 }) => sha256)).size).toBe(1);
	expect(told.every(({ sha256, activity }) => activity?.provenance.fileSha256 === sha256)).toBe(true);
	expect(sent.filter(({ kind }) => kind === "fit").map(({ activity }) => activity?.name)).toEqual(["Run 3"]);
});

test("paused, nothing is begun; going on brings the rest in", async () => {
	importer.pause();
	await importer.add([fileOf(run(12), "a.fit"), fileOf(run(13), "b.fit")]);
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(fates()).toEqual({ "a.fit": "waiting", "b.fit": "waiting" });
	importer.goOn();
	await expect.poll(() => importer.isRunning(), patient).toBe(false);
	expect(fates()).toEqual({ "a.fit": "done", "b.fit": "done" });
});

test("what was dropped is copied to the device until it has arrived, and then removed", async () => {
	const files = async () => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(`longrun-${account.athleteId}`, { create: true });
		const names: string[] = [];
		for await (const name of (folder as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys()) names.push(name);
		return names;
	};
	// What the tests before have left is on its way out.
	await expect.poll(files, patient).toEqual([]);
	server.away = true;
	await importer.add([fileOf(run(14), "a.fit")]);
	await expect.poll(() => importer.kept(), patient).toBe("safe");
	expect(await files()).toHaveLength(1);
	server.away = false;
	importer.retryNow();
	await expect.poll(() => importer.isRunning(), patient).toBe(false);
	await expect.poll(async () => (await files()).length, patient).toBe(0);
	expect(await (await useSession().whenOpen()).db.count("importPacks")).toBe(0);
});
