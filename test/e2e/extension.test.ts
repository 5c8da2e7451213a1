import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFlags } from "../../scripts/browser.ts";

const root = join(import.meta.dirname, "../..");
const output = (build: string) => join(root, "extension/.output", build);

async function buildFor(browser: "chrome" | "firefox"): Promise<void> {
	const wxt = join(root, "node_modules/wxt/bin/wxt.mjs");
	await promisify(execFile)(process.execPath, [wxt, "build", "-b", browser], {
		cwd: root,
		env: { ...process.env, NODE_ENV: "production" },
	});
}

async function manifestOf(build: string): Promise<Record<string, unknown>> {
	return JSON.parse(await readFile(join(output(build), "manifest.json"), "utf8"));
}

const version = JSON.parse(await readFile(join(root, "package.json"), "utf8")).version as string;

const mark = (page: Page) => page.evaluate(() => document.documentElement.dataset.longrun ?? null);

// One after the other: both write .wxt.
beforeAll(async () => {
	await buildFor("chrome");
	await buildFor("firefox");
});

describe("in Chromium", () => {
	let context: BrowserContext;

	beforeAll(async () => {
		const extension = output("chrome-mv3");
		context = await chromium.launchPersistentContext("", {
			executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
			headless: true,
			args: [
				...chromiumFlags,
				`--disable-extensions-except=${extension}`,
				`--load-extension=${extension}`,
				// Nothing leaves the machine, even if a page slips past the fake below.
				"--host-resolver-rules=MAP * ~NOTFOUND",
			],
		});
		await context.route(/^https?:/, (route) =>
			route.fulfill({
				contentType: "text/html",
				headers: { "content-security-policy": "default-src 'self'" },
				body: `<!doctype html><title>${new URL(route.request().url()).host}</title><main>A fake page</main>`,
			}),
		);
	});

	afterAll(() => context?.close());

	async function open(url: string): Promise<Page> {
		const page = await context.newPage();
		await page.goto(url, { waitUntil: "load" });
		return page;
	}

	test.each([
		["Strava", "https://www.strava.com/activities/123"],
		["Garmin Connect", "https://connect.garmin.com/modern/activity/123"],
	])("its content script runs on %s", async (_, url) => {
		const page = await open(url);
		await expect.poll(() => mark(page), { timeout: 10_000 }).toBe(version);
	});

	test("it runs on no other page", async () => {
		const others = await Promise.all(
			[
				"https://example.org/",
				"https://strava.com/",
				"https://developers.strava.com/",
				"https://www.garmin.com/",
				"https://sso.garmin.com/portal/sso",
				"https://www.strava.com.example.org/activities/123",
				"http://www.strava.com/activities/123",
			].map(open),
		);
		// Opened after the others and marked: by now theirs would have run too.
		const strava = await open("https://www.strava.com/activities/124");
		await expect.poll(() => mark(strava), { timeout: 10_000 }).toBe(version);
		for (const page of others) expect(await mark(page), page.url()).toBeNull();
	});
});

describe.each(["chrome-mv3", "firefox-mv3"])("the manifest of %s", (build) => {
	test("asks for storage and the two sites, and nothing else", async () => {
		expect(await manifestOf(build)).toMatchObject({
			manifest_version: 3,
			version,
			permissions: ["storage"],
			host_permissions: ["https://www.strava.com/*", "https://connect.garmin.com/*"],
		});
		expect(await manifestOf(build)).not.toHaveProperty("optional_permissions");
	});

	test("has one content script per site, and its file", async () => {
		const { content_scripts } = (await manifestOf(build)) as { content_scripts: { matches: string[]; js: string[] }[] };
		expect(content_scripts.flatMap((script) => script.matches).sort()).toEqual([
			"https://connect.garmin.com/*",
			"https://www.strava.com/*",
		]);
		for (const script of content_scripts.flatMap((entry) => entry.js)) {
			expect((await readFile(join(output(build), script))).byteLength).toBeGreaterThan(0);
		}
	});
});

test("the Firefox build names its id, its oldest Firefox, and that it collects nothing", async () => {
	expect(await manifestOf("firefox-mv3")).toMatchObject({
		browser_specific_settings: {
			gecko: { id: "@longrun", strict_min_version: "140.0", data_collection_permissions: { required: ["none"] } },
		},
	});
});
