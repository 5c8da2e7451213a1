/** The fakes as a browser sees them, without the extension: what their scripts do can be tried nowhere else. */
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumFlags } from "../../scripts/browser.ts";
import { step, workout } from "../fakes/garmin-connect/bodies.ts";
import { resolverRules } from "./extension-browser.ts";
import { type FakeSites, startFakeSites } from "./fake-sites.ts";

let sites: FakeSites;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
	sites = await startFakeSites({ garmin: { history: { count: 3 } } });
	browser = await chromium.launch({
		executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
		headless: true,
		args: [...chromiumFlags, `--host-resolver-rules=${resolverRules(sites.port)}`],
	});
});
afterAll(async () => {
	await browser?.close();
	await sites?.stop();
});

let complaints: string[];
beforeEach(async () => {
	complaints = [];
	context = await browser.newContext({ ignoreHTTPSErrors: true });
	context.on("weberror", (error) => complaints.push(error.error().message));
	context.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
});
afterEach(async () => {
	await context.close();
	expect(complaints).toEqual([]);
});

async function open(url: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(url);
	return page;
}

describe("Garmin Connect", () => {
	const garmin = "https://connect.garmin.com";

	test("fills its page late and changes it without a load", async () => {
		const page = await open(`${garmin}/app/home`);
		await page.getByRole("heading", { name: "Home" }).waitFor();
		await page.evaluate(() => Object.assign(window, { stays: true }));
		await page.getByRole("link", { name: "Calendar" }).click();
		await page.getByRole("heading", { name: "Calendar" }).waitFor();
		expect(new URL(page.url()).pathname).toBe("/app/calendar");
		await page.goBack();
		await page.getByRole("heading", { name: "Home" }).waitFor();
		expect(await page.evaluate(() => "stays" in window)).toBe(true);
	});

	test("its own calls carry the token, also when no meta tag does", async () => {
		sites.garmin.condition.tokenIn = "calls";
		const page = await open(`${garmin}/app/home`);
		const call = await page.waitForRequest(/\/gc-api\//);
		expect(await call.headerValue("connect-csrf-token")).toBe(sites.garmin.token);
		expect(await page.locator("meta[name=csrf-token]").count()).toBe(0);
		sites.garmin.condition.tokenIn = "meta";
		await page.reload();
		expect(await page.locator("meta[name=csrf-token]").getAttribute("content")).toBe(sites.garmin.token);
	});

	test("a call from the page works with the session of the browser", async () => {
		const page = await open(`${garmin}/app/home`);
		const status = await page.evaluate(async () => (await fetch("/gc-api/workout-service/workouts")).status);
		expect(status).toBe(200);
	});

	test("a lost answer is one write, whatever the browser does", async () => {
		const page = await open(`${garmin}/app/home`);
		await page.getByRole("heading", { name: "Home" }).waitFor();
		sites.garmin.faults.next("lose answer", { method: "POST" });
		const body = JSON.stringify(workout([step()]));
		const lost = page.evaluate(
			async ([token, body]) =>
				(await fetch("/gc-api/workout-service/workout", { method: "POST", headers: { "connect-csrf-token": token }, body })).status,
			[sites.garmin.token, body] as const,
		);
		await expect(lost).rejects.toThrow();
		expect(sites.garmin.requests.writes()).toEqual(["POST /gc-api/workout-service/workout"]);
		expect(sites.garmin.library.all()).toHaveLength(1);
		// The browser writes it down.
		complaints.length = 0;
	});

	test("the builder shows a workout when it is told the sport", async () => {
		const { workoutId } = sites.garmin.library.create(workout([step()], { workoutName: "Ten by one" }));
		const page = await open(`${garmin}/app/workout/${workoutId}?workoutType=running`);
		await page.getByRole("list", { name: "Steps" }).waitFor();
		const lost = await open(`${garmin}/modern/workout/${workoutId}?workoutType=running`);
		await lost.getByText("Select a workout type").waitFor();
	});

	test("it can draw itself anew, and foreign elements go with that", async () => {
		sites.garmin.condition.redrawMs = 400;
		const page = await open(`${garmin}/app/calendar`);
		await page.getByRole("heading", { name: "Calendar" }).waitFor();
		await page.evaluate(() => document.querySelector("main")?.append(Object.assign(document.createElement("b"), { id: "foreign" })));
		await page.locator("#foreign").waitFor({ state: "detached" });
		sites.garmin.condition.redrawMs = null;
	});
});

describe("Strava", () => {
	const strava = "https://www.strava.com";

	test("tabs change without a load, another activity is a full load", async () => {
		const page = await open(`${strava}/activities/101`);
		await page.evaluate(() => Object.assign(window, { stays: true }));
		await page.locator("a[data-menu=laps]").click();
		await page.locator("#tab-content[data-tab=laps] table").waitFor();
		expect(new URL(page.url()).pathname).toBe("/activities/101/laps");
		expect(await page.evaluate(() => "stays" in window)).toBe(true);
		await page.locator("a.next-activity").click();
		await page.waitForURL(/102$/);
		expect(await page.evaluate(() => "stays" in window)).toBe(false);
	});

	test("the feed comes late and in steps", async () => {
		const page = await open(`${strava}/dashboard`);
		expect(await page.locator("[id^=feed-entry-]").count()).toBeLessThan(sites.strava.activities.length);
		await expect.poll(() => page.locator("[id^=feed-entry-]").count()).toBe(sites.strava.activities.length);
	});

	test("the page's globals are there, jQuery when it is ordered", async () => {
		const globals = async () => {
			const page = await open(`${strava}/activities/101`);
			return page.evaluate(() => ["currentAthlete", "jQuery"].map((name) => name in window));
		};
		expect(await globals()).toEqual([true, true]);
		sites.strava.condition.jquery = false;
		expect(await globals()).toEqual([true, false]);
		sites.strava.condition.jquery = true;
	});

	test("it can throw foreign elements out, a given number of times", async () => {
		sites.strava.condition.redraws = { times: 1, everyMs: 300 };
		const page = await open(`${strava}/activities/101`);
		const put = () =>
			page.evaluate(() => document.querySelector("#heading")?.append(Object.assign(document.createElement("b"), { id: "foreign" })));
		await put();
		await page.locator("#foreign").waitFor({ state: "detached" });
		await put();
		await page.waitForTimeout(600);
		expect(await page.locator("#foreign").count()).toBe(1);
		sites.strava.condition.redraws = null;
	});
});

test("nothing else can be reached", async () => {
	const page = await context.newPage();
	await expect(page.goto("https://example.org/")).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
});
