import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { createImporter, type Importer } from "../../../pwa/src/import/importer.ts";
import { rememberAccount } from "../../../pwa/src/store/remembered-account.ts";
import { useSession } from "../../../pwa/src/store/session.ts";
import { generateRun } from "../../fixtures/generate-run.ts";
import { type FakeServer, fakeServer, refusal } from "./fake-server.ts";

const account = { athleteId: `device-${Date.now()}`, email: "runner@example.org", name: "Runner", role: "athlete" };
const folderName = `longrun-${account.athleteId}`;
const patient = { timeout: 15_000 };
const run = (day: number, minutes = 2) => {
	const startedAt = `2026-04-${String(day).padStart(2, "0")}T07:00:00Z`;
	return new File([generateRun({ minutes, speed: 3, heartRate: 150, startedAt, seed: day }).slice()], `${day}.fit`);
};

let server: FakeServer;
let importer: Importer;

beforeAll(() => rememberAccount(account));
beforeEach(async () => {
	server = fakeServer();
	server.answer("GET /auth/me", () => ({ account }));
	server.answer("GET /users/profile", () => refusal(404, "not_found"));
	server.answer("POST /activities/import", () => ({ results: [{ id: "1", outcome: "added" }], originalKept: true }));
	await useSession().whenOpen();
	importer = createImporter();
});
afterEach(() => importer.cancel());

const statuses = () => importer.files.map(({ name, status }) => `${name}: ${status}`);
const finished = () => expect.poll(() => importer.isRunning(), patient).toBe(false);
const rows = async () => (await useSession().whenOpen()).db.count("importPacks");

test("without a private file system the import goes on and says that the page must stay open", async () => {
	// A file in the folder's place: the folder cannot be had.
	const root = await navigator.storage.getDirectory();
	await root.getFileHandle(folderName, { create: true });
	try {
		server.away = true;
		await importer.add([run(1), run(2)]);
		await expect.poll(() => importer.kept(), patient).toBe("impossible");
		expect(dispatchEvent(new Event("beforeunload", { cancelable: true }))).toBe(false);
		server.away = false;
		importer.retryNow();
		await finished();
		expect(statuses()).toEqual(["1.fit: done", "2.fit: done"]);
		await expect.poll(rows, patient).toBe(0);
	} finally {
		await root.removeEntry(folderName);
	}
});

test("with a full device the import goes on and says so", async () => {
	const storage = cdp() as { send(method: string, params: object): Promise<unknown> };
	await storage.send("Storage.overrideQuotaForOrigin", { origin: location.origin, quotaSize: 1 });
	try {
		server.away = true;
		await importer.add([run(3, 600), run(4)]);
		await expect.poll(() => importer.kept(), patient).toBe("full");
		server.away = false;
		importer.retryNow();
		await finished();
		expect(statuses()).toEqual(["3.fit: done", "4.fit: done"]);
	} finally {
		await storage.send("Storage.overrideQuotaForOrigin", { origin: location.origin });
	}
});

test("taking back ends the walk through a folder that has no end", async () => {
	let given = 0;
	const endless = {
		name: "loop",
		isFile: false,
		isDirectory: true,
		createReader: () => ({
			readEntries: (give: (some: FileSystemEntry[]) => void) => setTimeout(() => give([entry(run((given++ % 28) + 1))]), 5),
		}),
	} as unknown as FileSystemEntry;
	const added = importer.add([endless]);
	await expect.poll(() => importer.files.length, patient).toBeGreaterThan(3);
	importer.cancel();
	await added;
	const then = given;
	await finished();
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(given).toBe(then);
	expect(importer.files.every(({ status }) => status === "done" || status === "known")).toBe(true);
});

/** The last one: nobody is signed in behind it. */
test("signing out in mid-import leaves nothing of it on the device", async () => {
	server.answer("POST /auth/logout", () => ({}));
	server.answer("POST /activities/import", () => new Promise<Response>(() => undefined));
	await importer.add([run(5), run(6), run(7)]);
	await expect.poll(() => importer.kept(), patient).toBe("safe");
	expect(await entries()).toContain(folderName);
	await useSession().signOut();
	expect(await entries()).not.toContain(folderName);
	expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(folderName);
	expect(importer.files).toEqual([]);
	expect(importer.isRunning()).toBe(false);
});

async function entries(): Promise<string[]> {
	const root = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };
	const names: string[] = [];
	for await (const name of root.keys()) names.push(name);
	return names;
}

function entry(file: File): FileSystemEntry {
	return {
		name: file.name,
		isFile: true,
		isDirectory: false,
		file: (give: (file: File) => void) => give(file),
	} as unknown as FileSystemEntry;
}
