/** Garmin's history read in the athlete's own tab: the built extension in Chromium, the real Worker, and a Garmin Connect that is ours. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../shared/calendar.ts";
import { kindsOf, type ReadingKind } from "../../shared/health/garmin-kinds.ts";
import { type ChromiumWithExtension, openChromiumWithExtension } from "./extension-browser.ts";
import { testExtensionFolder } from "./extension-build.ts";
import { type FakeSites, type FakeSitesOptions, startFakeSites } from "./fake-sites.ts";
import { type AthleteClient, newAthlete, pair } from "./paired-browser.ts";
import { type RendererMemory, rendererMemory } from "./process-memory.ts";
import { type Server, startServer } from "./server.ts";

const folder = testExtensionFolder("chrome");
const NOW = Date.now();
const TODAY = new Date(NOW).toISOString().slice(0, 10);
const HOME = "https://connect.garmin.com/app/home";
/** A history of years at full length; enough of it to be stopped three times everywhere else. */
const MANY = process.env.LONGRUN_FULL ? 1_000 : 60;

let server: Server;
let sites: FakeSites;
let athlete: AthleteClient;
let chromium: ChromiumWithExtension;
let profile: string;

async function enter(garmin: NonNullable<FakeSitesOptions["garmin"]>, kinds: readonly ReadingKind[]): Promise<void> {
	server = await startServer();
	sites = await startFakeSites({ garmin: { now: NOW, ...garmin } });
	athlete = await newAthlete(server.origin);
	profile = await mkdtemp(join(tmpdir(), "longrun-reading-"));
	chromium = await openChromiumWithExtension(sites.port, { folder, profile });
	await pair(chromium, athlete);
	await consent(kinds);
}

async function leave(): Promise<void> {
	await chromium?.close();
	await sites?.stop();
	await server?.stop();
	await rm(profile, { recursive: true, force: true });
}

async function consent(kinds: readonly ReadingKind[]): Promise<void> {
	const { words } = await athlete.ask("GET", "/connections");
	await athlete.ask("PUT", "/connections/garmin_connect/kinds", { kinds, words });
}

interface Shown {
	state: string;
	activities: { settled: number; total: number } | null;
	error: { code: string } | null;
	failures: number;
	failed: { kind: string; subject: string; error: string }[];
	kinds: { kind: string; came: number; done: boolean; consented: boolean; from: string | null }[];
	answers: { kind: string; answers: number }[];
}
const connection = async (): Promise<Shown> => {
	const { connections }: { connections: Shown[] } = await athlete.ask("GET", "/connections");
	const [garmin] = connections;
	if (!garmin) throw new Error("no connection");
	return garmin;
};
const state = async () => (await connection()).state;
const card = (page: Page) => page.locator("longrun-panel[data-name=reading]");

async function stored(): Promise<{ id: string; samples: boolean; source: string; outside: string[] }[]> {
	const all: Awaited<ReturnType<typeof stored>> = [];
	let before: string | null = null;
	do {
		const page: {
			activities: { activity: { id: string; provenance: { source: string }; outsideIds?: { id: string }[] } }[];
			next: string | null;
		} = await athlete.ask("GET", `/activities?limit=200${before === null ? "" : `&before=${encodeURIComponent(before)}`}`);
		for (const { activity } of page.activities)
			all.push({
				id: activity.id,
				samples: false,
				source: activity.provenance.source,
				outside: (activity.outsideIds ?? []).map(({ id }) => id),
			});
		before = page.next;
	} while (before !== null);
	return all;
}

/** Once so many are on the server. */
const settled = (least: number) =>
	expect.poll(async () => originals().length, { timeout: 600_000, interval: 500 }).toBeGreaterThanOrEqual(least);
const originals = () => sites.garmin.requests.calls().filter(({ path, status }) => path.includes("/download-service/") && status === 200);

describe("a history of many activities", () => {
	const most: RendererMemory = { extension: 0, tab: 0 };
	let watching: ReturnType<typeof setInterval>;
	beforeAll(async () => {
		await enter({ history: { count: MANY, minutes: 6, newest: `${TODAY}T05:30:00Z` } }, ["activities"]);
		watching = setInterval(() => {
			const now = rendererMemory(profile);
			most.extension = Math.max(most.extension, now.extension);
			most.tab = Math.max(most.tab, now.tab);
		}, 2_000);
	});
	afterAll(async () => {
		clearInterval(watching);
		await leave();
	});

	test("comes in once each, stopped and gone on with three times, in bounded memory", async () => {
		// Stopped by the button.
		let page = await chromium.open(HOME);
		await settled(MANY / 5);
		await card(page).getByRole("button", { name: "Stop" }).click();
		await card(page).getByRole("heading", { name: "Reading is stopped" }).waitFor();
		await expect.poll(state).toBe("stopped");
		const atStop = originals().length;
		await page.reload();
		await page.waitForTimeout(3_000);
		expect(originals().length).toBeLessThanOrEqual(atStop + 1);
		await card(page).getByRole("button", { name: "Go on" }).click();
		// By closing the tab.
		await settled((2 * MANY) / 5);
		await page.close();
		// Gone on with by itself, and cut off with the whole browser.
		page = await chromium.open(HOME);
		await settled((3 * MANY) / 5);
		await chromium.close();
		chromium = await openChromiumWithExtension(sites.port, { folder, profile });
		page = await chromium.open(HOME);
		await card(page)
			.getByText(`of ${MANY.toLocaleString("en")} activities`)
			.first()
			.waitFor();
		await card(page).getByRole("heading", { name: "Everything is read", exact: true }).waitFor({ timeout: 900_000 });

		const all = await stored();
		expect(all).toHaveLength(MANY);
		expect(new Set(all.flatMap(({ outside }) => outside)).size).toBe(MANY);
		expect(new Set(all.map(({ source }) => source))).toEqual(new Set(["garmin_connect"]));
		expect(await connection()).toMatchObject({ state: "up_to_date", activities: { settled: MANY, total: MANY }, failures: 0, error: null });
		// What had been stored was not fetched again, but for what was under way when it was cut off.
		const withFile = MANY - Math.floor(MANY / 25);
		expect(originals().length).toBeLessThanOrEqual(withFile + 4);
		expect(originals().length).toBeGreaterThanOrEqual(withFile);
		console.log(`${MANY} activities: background at most ${most.extension.toFixed(0)} MB, tab at most ${most.tab.toFixed(0)} MB`);
		expect(most.extension).toBeGreaterThan(0);
		expect(most.extension).toBeLessThan(300);
		expect(most.tab).toBeLessThan(300);
	}, 1_800_000);
});

describe("health and what is new", () => {
	beforeAll(() =>
		enter(
			{ history: { count: 12, minutes: 6, newest: `${TODAY}T05:30:00Z` }, health: { from: addDays(TODAY, -60) } },
			kindsOf("garmin_connect"),
		),
	);
	afterAll(leave);
	beforeEach(() => sites.garmin.requests.clear());
	afterEach(() => sites.garmin.faults.clear());
	const asked = () =>
		sites.garmin.requests
			.calls()
			.map(({ path }) => path)
			.filter((path) => !path.includes("socialProfile"));
	const readAll = async () => {
		await athlete.ask("POST", "/ingest/run", { source: "garmin_connect" });
		const page = await chromium.open(HOME);
		await expect.poll(state, { timeout: 300_000, interval: 500 }).toBe("up_to_date");
		return page;
	};

	test("every kind comes, with Garmin's answers kept", { timeout: 600_000 }, async () => {
		const complaints: string[] = [];
		const page = await chromium.context.newPage();
		page.on("pageerror", (error) => complaints.push(String(error)));
		page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
		await page.goto(HOME);
		await card(page).getByRole("heading", { name: "Everything is read", exact: true }).waitFor({ timeout: 500_000 });
		const { kinds, answers, failures } = await connection();
		expect(kinds.filter(({ done }) => !done)).toEqual([]);
		expect(failures).toBe(0);
		for (const kind of [
			"sleep",
			"hrv",
			"stress",
			"body_battery",
			"steps",
			"weight",
			"respiration",
			"training_readiness",
			"training_status",
		])
			expect(kinds.find((each) => each.kind === kind)?.came, kind).toBeGreaterThan(10);
		expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(kindsOf("garmin_connect").filter((kind) => kind !== "activities")));
		const { days }: { days: { day: string; facts: { kind: string }[] }[] } = await athlete.ask(
			"GET",
			`/metrics?from=${addDays(TODAY, -6)}&to=${TODAY}`,
		);
		expect(days.length).toBeGreaterThanOrEqual(6);
		expect(complaints).toEqual([]);
		expect(sites.garmin.requests.writes()).toEqual([]);
		await page.close();
	});

	test("what is new comes when it is asked for, with few calls", { timeout: 300_000 }, async () => {
		sites.garmin.activities.add({ sport: "run", startedAt: new Date(NOW - 3_600_000).toISOString(), minutes: 8, speed: 3, heartRate: 150 });
		const page = await readAll();
		expect(await stored()).toHaveLength(13);
		expect(asked().filter((path) => path.includes("/sleep-service/"))).toHaveLength(1);
		expect(asked().length).toBeLessThan(30);
		await page.close();
	});

	test("an original that cannot be had now is listed, its summary is there, and it comes another time", { timeout: 300_000 }, async () => {
		const { activityId } = sites.garmin.activities.add({
			sport: "run",
			startedAt: new Date(NOW - 1_800_000).toISOString(),
			minutes: 8,
			speed: 3,
			heartRate: 150,
		});
		sites.garmin.faults.every({ status: 503, body: "down" }, { path: new RegExp(`/download-service/files/activity/${activityId}`) });
		const page = await readAll();
		const { failed } = await connection();
		expect(failed).toMatchObject([{ kind: "activities", subject: String(activityId), error: "garmin_down" }]);
		expect(await stored()).toHaveLength(14);
		await page.close();
		sites.garmin.faults.clear();
		await athlete.ask("POST", "/connections/garmin_connect/retry", {});
		const again = await chromium.open(HOME);
		await expect.poll(async () => (await connection()).failures, { timeout: 120_000 }).toBe(0);
		expect(await stored()).toHaveLength(14);
		await again.close();
	});

	test("a 429 stops it at once, says so, and nothing is asked until the pause is over", { timeout: 300_000 }, async () => {
		sites.garmin.faults.nth(4, { status: 429, headers: { "retry-after": "7" }, body: "" }, { path: /\/gc-api\/(?!userprofile)/ });
		await athlete.ask("POST", "/ingest/run", { source: "garmin_connect" });
		const page = await chromium.open(HOME);
		await card(page).getByText("Garmin Connect asks for a pause.").waitFor({ timeout: 60_000 });
		await expect.poll(state).toBe("paused");
		const before = asked().length;
		await card(page)
			.getByRole("button", { name: /Go on|Read now/ })
			.click();
		await page.waitForTimeout(2_000);
		expect(asked().length).toBe(before);
		await page.close();
	});
});

describe("originals that are no longer where they were", () => {
	const COUNT = 12;
	beforeAll(() => enter({ history: { count: COUNT, minutes: 6, newest: `${TODAY}T05:30:00Z` } }, ["activities"]));
	afterAll(leave);

	test("end the reading before a history is taken in without recordings, and are fetched later", { timeout: 300_000 }, async () => {
		const download = /\/download-service\//;
		const asked = () => sites.garmin.requests.calls().filter(({ path }) => download.test(path)).length;
		sites.garmin.faults.every({ status: 404, headers: { "content-type": "application/json" }, body: "{}" }, { path: download });
		const page = await chromium.open(HOME);
		await card(page).getByText("Garmin Connect has changed").waitFor({ timeout: 120_000 });
		await expect.poll(async () => (await connection()).error?.code).toBe("garmin_changed");
		expect(asked()).toBe(8);
		expect((await connection()).failed.map(({ error }) => error)).toEqual(Array(7).fill("no_original"));
		expect(await stored()).toHaveLength(7);
		await page.close();
		// As a new version would find them again.
		sites.garmin.faults.clear();
		await athlete.ask("POST", "/connections/garmin_connect/retry", {});
		await athlete.ask("POST", "/ingest/run", { source: "garmin_connect" });
		const again = await chromium.open(HOME);
		await expect.poll(connection, { timeout: 200_000, interval: 500 }).toMatchObject({ state: "up_to_date", failures: 0 });
		expect(await stored()).toHaveLength(COUNT);
		expect(new Set(originals().map(({ path }) => path)).size).toBe(COUNT);
		await again.close();
	});
});
