import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createImporter, type Importer } from "../../../pwa/src/import/importer.ts";
import { rememberAccount } from "../../../pwa/src/store/remembered-account.ts";
import { useSession } from "../../../pwa/src/store/session.ts";
import { decodeSamples } from "../../../shared/activity/samples-blob.ts";
import { generateGarminCsv } from "../../fixtures/generate-garmin-csv.ts";
import { generateRun } from "../../fixtures/generate-run.ts";
import { aFitness, aProfile } from "../../simulate/builders.ts";
import { type Asked, type FakeServer, fakeServer, refusal } from "./fake-server.ts";

const account = { athleteId: `importer-${Date.now()}`, email: "runner@example.org", name: "Runner", role: "athlete" };
const options = { minutes: 3, speed: 3, heartRate: 150 };

const fileOf = (content: Uint8Array | string, name: string) => new File([typeof content === "string" ? content : content.slice()], name);
const run = (day: number, name = `run-${day}.fit`) =>
	fileOf(generateRun({ ...options, startedAt: `2026-04-${String(day).padStart(2, "0")}T07:00:00Z`, seed: day }), name);
const table = (rows: number) =>
	generateGarminCsv(
		Array.from({ length: rows }, (_, row) => ({
			date: `2025-${String((row % 12) + 1).padStart(2, "0")}-${String((row % 27) + 1).padStart(2, "0")} ${String(6 + (row % 14)).padStart(2, "0")}:00:00`,
			distance: 10,
			seconds: 3_000 + row,
			// Tell kilometres from miles.
			cadence: 170,
			strideLength: 10_000 / (((3_000 + row) / 60) * 170),
		})),
	);

interface Stored {
	activities: {
		activity: { day: string; zone: string; provenance: { part: number } };
		metrics: { load: { method?: string } };
		samples: number | null;
	}[];
	file: { sha256: string; name: string; kind: string; bytes: number };
}

/** As the Worker: the same part of the same file is there once. */
function importing(server: FakeServer): { parts: Set<string>; requests: { stored: Stored; form: FormData }[] } {
	const parts = new Set<string>();
	const requests: { stored: Stored; form: FormData }[] = [];
	server.answer("POST /activities/import", ({ body }: Asked) => {
		if (!(body instanceof FormData)) return refusal(400, "invalid_input");
		const stored: Stored = JSON.parse(String(body.get("import")));
		requests.push({ stored, form: body });
		const results = stored.activities.map(({ activity }, index) => {
			const part = `${stored.file.sha256}-${activity.provenance.part}`;
			const outcome = parts.has(part) ? "already_there" : "added";
			parts.add(part);
			return { id: String(index), outcome };
		});
		return { results, originalKept: true };
	});
	return { parts, requests };
}

let server: FakeServer;
let store: ReturnType<typeof importing>;
let importer: Importer;

beforeAll(() => rememberAccount(account));

beforeEach(async () => {
	server = fakeServer();
	server.answer("GET /auth/me", () => ({ account }));
	server.answer("GET /users/profile", () => ({ profile: aProfile({ zone: "Asia/Seoul" }), dataHorizon: null }));
	server.answer("GET /fitness/current", () => ({
		fitness: {
			...aFitness("2026-03-02"),
			maxHeartRate: { value: 190, kind: "typed" },
			restHeartRate: { value: 50, kind: "typed" },
			thresholdHeartRate: { value: 170, kind: "typed" },
		},
		proposals: [],
		thresholds: [],
		recalculatingFrom: null,
	}));
	store = importing(server);
	await useSession().whenOpen();
	importer = createImporter();
});

afterEach(() => importer.cancel());

/** Workers start slowly on a busy machine. */
const patient = { timeout: 15_000 };
const finished = () => expect.poll(() => importer.isRunning(), patient).toBe(false);
const statuses = () => importer.files.map(({ name, status }) => `${name}: ${status}`);

async function importAll(...items: (File | FileSystemEntry)[]): Promise<void> {
	await importer.add(items);
	await finished();
}

describe("a FIT file", () => {
	test("arrives with its original, metrics by the athlete's thresholds and samples that can be read back", async () => {
		const file = run(1);
		await importAll(file);
		expect(importer.files).toMatchObject([
			{
				name: "run-1.fit",
				status: "done",
				counts: { added: 1, merged: 0, alreadyThere: 0 },
				activities: [{ day: "2026-04-01", sport: "running", outcome: "added" }],
				reason: null,
			},
		]);
		const [request] = store.requests;
		expect(request?.stored.file).toMatchObject({ name: "run-1.fit", kind: "fit", bytes: file.size });
		expect(request?.stored.activities[0]?.metrics.load.method).toBe("heart_rate");
		const original = request?.form.get("original");
		expect(original instanceof File && original.size).toBe(file.size);
		const columns = request?.form.get("samples");
		if (!(columns instanceof File)) throw new Error("no samples were sent");
		const samples = decodeSamples(new Uint8Array(await columns.arrayBuffer()));
		expect(samples.ok && samples.samples.time.length).toBe(180);
	});

	test("dropped twice, in another name too, is there once", async () => {
		await importAll(run(2), run(2), run(2, "copy.fit"));
		expect(importer.files.map(({ status }) => status).sort()).toEqual(["done", "known", "known"]);
		for (const { status, problems } of importer.files) if (status === "known") expect(problems).toMatchObject([{ code: "already_there" }]);
		expect(store.requests).toHaveLength(1);
		await importAll(run(2));
		expect(importer.files.at(-1)).toMatchObject({ status: "known", counts: { added: 0, merged: 0, alreadyThere: 1 } });
		expect(store.parts.size).toBe(1);
	});

	test("dropped into two tabs at once is there once", async () => {
		const other = createImporter();
		await Promise.all([importer.add([run(3)]), other.add([run(3)])]);
		await finished();
		await expect.poll(() => other.isRunning(), patient).toBe(false);
		expect([...importer.files, ...other.files].map(({ status }) => status).sort()).toEqual(["done", "known"]);
		expect(store.parts.size).toBe(1);
	});
});

describe("Garmin's table", () => {
	test("arrives in pieces of at most a hundred, its zone assumed to be the athlete's", async () => {
		await importAll(fileOf(table(230), "Activities.csv"));
		expect(importer.files).toMatchObject([{ status: "done", counts: { added: 230 } }]);
		expect(store.requests.map(({ stored }) => stored.activities.length)).toEqual([100, 100, 30]);
		expect(store.requests.map(({ form }) => form.has("original"))).toEqual([true, false, false]);
		expect(store.requests[0]?.stored.activities[0]?.activity.zone).toBe("Asia/Seoul");
		expect(store.parts.size).toBe(230);
	});
});

describe("files that cannot be taken", () => {
	test("are named with the reason, and the others go on", async () => {
		const damaged = generateRun({ ...options, startedAt: "2026-04-05T07:00:00Z", seed: 5 }).slice(0, 14);
		await importAll(
			fileOf("", "empty.fit"),
			fileOf(new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0]), "archive.zip"),
			fileOf("a shopping list", "notes.txt"),
			fileOf(damaged, "damaged.fit"),
			fileOf(new Uint8Array(32 * 1024 * 1024 + 1), "huge.fit"),
			run(5),
		);
		expect(statuses()).toEqual([
			"empty.fit: refused",
			"archive.zip: refused",
			"notes.txt: refused",
			"damaged.fit: refused",
			"huge.fit: refused",
			"run-5.fit: done",
		]);
		const reasons = importer.files.map(({ reason }) => reason);
		expect(reasons[0]).toBe("empty_file");
		expect(reasons[1]).toBe("damaged");
		expect(reasons[4]).toBe("too_large");
		for (const file of importer.files.slice(0, 5)) expect(file.problems.length, file.name).toBeGreaterThan(0);
		expect(importer.progress()).toEqual({ done: 6, total: 6 });
		expect(store.parts.size).toBe(1);
	});

	test("include a recording from the future, before the server must refuse it", async () => {
		const later = generateRun({ ...options, startedAt: "2060-01-01T07:00:00Z", seed: 6 });
		await importAll(fileOf(later, "future.fit"));
		expect(importer.files).toMatchObject([{ status: "refused", reason: "unusable_time" }]);
		expect(store.requests).toEqual([]);
	});

	test("that the server refuses say so, and the others go on", async () => {
		let first = true;
		const takeIn = store;
		server.answer("POST /activities/import", () => {
			if (!first) return { results: [{ id: "1", outcome: "added" }], originalKept: true };
			first = false;
			return refusal(413, "too_large");
		});
		await importAll(run(7), run(8));
		// Whichever was read first.
		expect(importer.files.map(({ status, reason }) => `${status} ${reason}`).sort()).toEqual(["done null", "refused too_large"]);
		expect(takeIn.parts.size).toBe(0);
	});
});

describe("a lost connection", () => {
	test("before the server has the file: it waits and arrives", async () => {
		server.answer("GET /users/profile", () => refusal(404, "not_found"));
		server.away = true;
		await importer.add([run(9), run(10)]);
		await expect.poll(() => importer.files[0]?.status, patient).toBe("failed");
		expect(importer.files[0]?.reason).toBe("offline");
		server.away = false;
		importer.retryNow();
		await finished();
		expect(statuses()).toEqual(["run-9.fit: done", "run-10.fit: done"]);
		expect(store.parts.size).toBe(2);
	});

	test("after the server has taken it: the same answer comes again, nothing doubles", async () => {
		server.loseAnswerTo = "POST /activities/import";
		await importAll(run(11));
		const sent = server.asked.filter(({ what }) => what === "POST /activities/import");
		expect(sent).toHaveLength(2);
		expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
		expect(store.requests).toHaveLength(1);
		expect(importer.files).toMatchObject([{ status: "done", counts: { added: 1, alreadyThere: 0 } }]);
	});
});

test("an ended sign-in waits for the athlete and goes on", async () => {
	const session = useSession();
	server.answer("POST /activities/import", () => refusal(401, "unauthenticated"));
	await importer.add([run(12)]);
	await expect.poll(session.needsSignIn, patient).toBe(true);
	expect(importer.files).toMatchObject([{ status: "failed", reason: "unauthenticated" }]);
	store = importing(server);
	server.answer("POST /auth/login", () => ({ account }));
	await session.signIn({ email: account.email, password: "a long password" });
	await finished();
	expect(statuses()).toEqual(["run-12.fit: done"]);
});

test("a dropped folder is walked, to the bottom and past what systems hide in it", async () => {
	await importAll(
		folder("Garmin", [folder("2026", [entry(run(13)), entry(fileOf("x", ".DS_Store"))]), entry(run(14)), broken("gone.fit")]),
	);
	expect(statuses().sort()).toEqual(["gone.fit: refused", "run-13.fit: done", "run-14.fit: done"]);
});

test("taking back leaves what has arrived and forgets the rest", async () => {
	server.answer("GET /users/profile", () => refusal(404, "not_found"));
	await importAll(run(15));
	server.away = true;
	await importer.add([run(16), run(17)]);
	await expect.poll(() => importer.files[1]?.status, patient).toBe("failed");
	importer.cancel();
	await finished();
	expect(statuses()).toEqual(["run-15.fit: done"]);
	expect(importer.progress()).toEqual({ done: 1, total: 1 });
	importer.clear();
	expect(importer.files).toEqual([]);
});

test("leaving the page is asked about until what was dropped is kept on this device, and no longer", async () => {
	const asksToStay = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
	expect(asksToStay()).toBe(false);
	const done = importAll(run(18));
	expect(asksToStay()).toBe(false);
	await expect.poll(() => importer.isRunning(), patient).toBe(true);
	expect(asksToStay()).toBe(importer.kept() !== "safe");
	await expect.poll(() => importer.kept() === "safe" || !importer.isRunning(), patient).toBe(true);
	expect(asksToStay()).toBe(false);
	await done;
	expect(asksToStay()).toBe(false);
});

function entry(file: File): FileSystemEntry {
	return entryOf({ name: file.name, isFile: true, file: (give: (file: File) => void) => give(file) });
}

function broken(name: string): FileSystemEntry {
	return entryOf({ name, isFile: true, file: (_: unknown, fail: (error: Error) => void) => fail(new Error("not found")) });
}

function folder(name: string, children: FileSystemEntry[]): FileSystemEntry {
	return entryOf({
		name,
		isDirectory: true,
		createReader() {
			const left = [...children];
			// One at a time, as browsers give a hundred at a time.
			return { readEntries: (give: (some: FileSystemEntry[]) => void) => give(left.splice(0, 1)) };
		},
	});
}

/** What a browser gives of a drop cannot be made by a script: an object with the same few properties stands for it. */
function entryOf(parts: object): FileSystemEntry {
	return { isFile: false, isDirectory: false, ...parts } as FileSystemEntry;
}
