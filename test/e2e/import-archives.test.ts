/** Archives dropped on the real app: everything arrives once, also when the page is reloaded in mid-import. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { garminExport } from "../fixtures/garmin-export.ts";
import { generateRun } from "../fixtures/generate-run.ts";
import { noSampleFiles, sampleBytes } from "../fixtures/sample-files.ts";
import { stravaArchive } from "../fixtures/strava-archive.ts";
import { zipOf } from "../fixtures/zip-writer.ts";
import { type Server, startServer } from "./server.ts";
import { onboard, signUp, type Upload, type Visitor, visit } from "./visitor.ts";

let server: Server;
let visitor: Visitor;

beforeAll(async () => {
	server = await startServer();
	visitor = await visit(server.origin);
	await signUp(visitor, `archives-${Date.now()}@example.org`);
	await onboard(visitor, []);
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
});

interface Listed {
	activity: { name: string | null; day: string; outsideIds?: { system: string; id: string }[]; provenance: { source: string } };
}
async function activities(): Promise<Listed["activity"][]> {
	const reply: { activities: Listed[] } = await (await visitor.context.request.get("/api/activities?limit=200")).json();
	return reply.activities.map(({ activity }) => activity);
}
const zip = (name: string, bytes: Uint8Array): Upload => ({ name, mimeType: "application/zip", buffer: Buffer.from(bytes) });
const input = () => visitor.page.locator("input[type=file]:not([webkitdirectory])").first();
async function importOnly(...files: Upload[]): Promise<string> {
	const { page } = visitor;
	await page.goto("/import");
	await input().setInputFiles(files);
	await page.getByRole("button", { name: "Clear the list" }).waitFor({ timeout: 90_000 });
	return page.locator("main").innerText();
}

test.skipIf(noSampleFiles)("zip/samples.zip gives one activity and names the two copies", async () => {
	const before = (await activities()).length;
	const text = await importOnly(zip("samples.zip", sampleBytes("zip/samples.zip")));
	expect(text.match(/You already have it\./g)).toHaveLength(2);
	expect((await activities()).length).toBe(before + 1);
});

const started = (day: number) => `2026-03-${String(day).padStart(2, "0")}T07:00:00Z`;

test("a Strava archive: recordings take name and number from the table, rows without a file are activities", async () => {
	const before = (await activities()).length;
	await importOnly(
		zip(
			"export_1000.zip",
			stravaArchive({
				activities: [
					{ id: 9_001, startedAt: started(1), minutes: 6, name: "Along the river" },
					{ id: 9_002, startedAt: started(2), minutes: 6, name: "Round the lake", format: "gpx" },
					{ id: 9_003, startedAt: started(3), minutes: 40, name: "Typed in", format: null },
				],
			}),
		),
	);
	const all = await activities();
	expect(all.length).toBe(before + 3);
	const river = all.find(({ name }) => name === "Along the river");
	expect(river).toMatchObject({ outsideIds: [{ system: "strava", id: "9001" }], provenance: { source: "fit_file" } });
	expect(all.find(({ name }) => name === "Typed in")?.provenance.source).toBe("strava_archive");
});

test("a Garmin export: summaries and recordings of the same effort are one activity, health facts come in", async () => {
	const before = (await activities()).length;
	const text = await importOnly(
		zip(
			"garmin.zip",
			garminExport({
				activities: [
					{ id: 8_001, startedAt: started(11), minutes: 6 },
					{ id: 8_002, startedAt: started(12), minutes: 6, recorded: false },
				],
				nights: [{ day: "2026-03-11" }, { day: "2026-03-12", weight: 61 }],
			}),
		),
	);
	expect((await activities()).length).toBe(before + 2);
	expect(text).toMatch(/\d+ health values/);
});

test("a reload in mid-import: it goes on by itself, and everything arrives once", async () => {
	const { page } = visitor;
	const before = (await activities()).length;
	const run = (seed: number, minutes: number) =>
		generateRun({ startedAt: new Date(Date.UTC(2025, 0, 1 + seed, 7)).toISOString(), minutes, speed: 3, heartRate: 150, seed });
	const inside = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`runs/${i}.fit`, run(i, 30)]));
	const alone: Upload[] = Array.from({ length: 20 }, (_, i) => ({
		name: `alone-${i}.fit`,
		mimeType: "application/octet-stream",
		buffer: Buffer.from(run(100 + i, 30)),
	}));
	await page.goto("/import");
	await input().setInputFiles([zip("forty.zip", zipOf(inside)), ...alone]);
	await page.getByText("You may close the page.").waitFor({ timeout: 30_000 });
	await expect.poll(async () => (await activities()).length, { timeout: 60_000 }).toBeGreaterThan(before + 5);
	// Without a question: what is left is on the device. On another page than the import's.
	await page.goto("/fitness");
	expect((await activities()).length).toBeLessThan(before + 60);
	await expect.poll(async () => (await activities()).length, { timeout: 90_000 }).toBe(before + 60);
	await page.locator("a[href='/import']").first().click();
	await page.getByRole("button", { name: "Clear the list" }).waitFor({ timeout: 60_000 });
	// Nothing of it stays on the device.
	const left = await page.evaluate(async () => {
		const names: string[] = [];
		const root = (await navigator.storage.getDirectory()) as unknown as {
			values(): AsyncIterable<{ values(): AsyncIterable<{ name: string }> }>;
		};
		for await (const folder of root.values()) for await (const file of folder.values()) names.push(file.name);
		return names;
	});
	expect(left).toEqual([]);
	await page.reload();
	await expect.poll(() => page.locator("main").innerText()).toContain("Drop files");
	expect((await activities()).length).toBe(before + 60);
});

test("a pause is kept over a reload: nothing is sent until the athlete goes on", async () => {
	const { page } = visitor;
	const before = (await activities()).length;
	const run = (seed: number): Upload => {
		const startedAt = new Date(Date.UTC(2024, 0, 1 + seed, 7)).toISOString();
		return {
			name: `${seed}.fit`,
			mimeType: "application/octet-stream",
			buffer: Buffer.from(generateRun({ startedAt, minutes: 5, speed: 3, heartRate: 150, seed })),
		};
	};
	await page.goto("/import");
	// Refused for now: all of it is still to be sent when the page goes.
	await page.route("**/api/activities/import", (route) => route.abort());
	await input().setInputFiles(Array.from({ length: 6 }, (_, seed) => run(seed)));
	await page.getByText("You may close the page.").waitFor({ timeout: 30_000 });
	await page.getByRole("button", { name: "Pause" }).click();
	await page.getByRole("button", { name: "Go on" }).waitFor();
	await page.unroute("**/api/activities/import");
	await page.reload();
	await page.getByRole("button", { name: "Go on" }).waitFor({ timeout: 30_000 });
	await page.waitForTimeout(1_500);
	expect((await activities()).length).toBe(before);
	await page.getByRole("button", { name: "Go on" }).click();
	await expect.poll(async () => (await activities()).length, { timeout: 60_000 }).toBe(before + 6);
});

test("no page broke its security policy or threw", () => {
	expect(visitor.complaints).toEqual([]);
});
