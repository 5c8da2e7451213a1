import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WxtBrowser } from "wxt/browser";
import { NO_FIREFOX } from "../../scripts/testing/find-firefox.ts";
import { type ChromiumWithExtension, openChromiumWithExtension } from "./extension-browser.ts";
import { type FirefoxWithExtension, openFirefoxWithExtension } from "./extension-firefox.ts";
import { type FakeSites, startFakeSites } from "./fake-sites.ts";

/** In the extension's own pages. */
declare const chrome: WxtBrowser;

const root = join(import.meta.dirname, "../..");
const output = (build: string) => join(root, "extension/.output", build);

async function manifestOf(build: string): Promise<Record<string, unknown>> {
	return JSON.parse(await readFile(join(output(build), "manifest.json"), "utf8"));
}

const version = JSON.parse(await readFile(join(root, "package.json"), "utf8")).version as string;

/** Playwright's page or Puppeteer's. */
interface AnyPage {
	evaluate<T>(script: () => T): Promise<T>;
}

/** What the design promises of a content script, gzip. */
const MOST_BYTES = 40 * 1024;

/** Every one that is written, and no other. */
async function contentScripts(): Promise<string[]> {
	const files = await readdir(join(root, "extension/entrypoints"));
	return files.filter((name) => name.includes(".content.")).map((name) => name.replace(/\.content\.tsx?$/, ".js"));
}

const mark = (page: AnyPage) => page.evaluate(() => document.documentElement.dataset.longrun ?? null);

let sites: FakeSites;

beforeAll(async () => {
	sites = await startFakeSites();
});

afterAll(() => sites?.stop());

const faked = [
	["Strava's activity", "https://www.strava.com/activities/101"],
	["Strava's dashboard", "https://www.strava.com/dashboard"],
	["Garmin Connect's calendar", "https://connect.garmin.com/app/calendar"],
	["Garmin Connect's activity at its former address", "https://connect.garmin.com/modern/activity/123"],
] as const;

describe("in Chromium", () => {
	let chromium: ChromiumWithExtension;
	beforeAll(async () => {
		chromium = await openChromiumWithExtension(sites.port);
	});
	afterAll(() => chromium?.close());

	test.each(faked)("its content script runs on %s", async (_, url) => {
		const page = await chromium.open(url);
		await expect.poll(() => mark(page), { timeout: 10_000 }).toBe(version);
	});

	test("a site that is switched off has nothing of ours on its pages, not even in their own world; switched on, it has", async () => {
		const options = await chromium.extensionPage("options.html");
		const garmin = options.getByRole("checkbox", { name: "Garmin Connect" });
		/** Our script stands before the page's `fetch`: it has no name of its own then. */
		const isWatched = (page: AnyPage) => page.evaluate(() => !/function fetch/.test(Function.prototype.toString.call(fetch)));
		await garmin.uncheck();
		await options.getByText("Saved.").waitFor();
		const off = await chromium.open("https://connect.garmin.com/app/calendar");
		// Opened afterwards and marked: by now the other one would be too.
		const strava = await chromium.open("https://www.strava.com/activities/102");
		await expect.poll(() => mark(strava), { timeout: 10_000 }).toBe(version);
		expect([await mark(off), await isWatched(off)]).toEqual([null, false]);
		await garmin.check();
		await options.getByText("Saved.").waitFor();
		const on = await chromium.open("https://connect.garmin.com/app/calendar");
		await expect.poll(() => mark(on), { timeout: 10_000 }).toBe(version);
		expect(await isWatched(on)).toBe(true);
		for (const page of [options, off, strava, on]) await page.close();
	});

	test("sending brings an open tab to the front; switched off it opens none and says so", async () => {
		for (const page of chromium.context.pages()) if (page.url().startsWith("https://connect.garmin.com/")) await page.close();
		const options = await chromium.extensionPage("options.html");
		const garmin = await chromium.open("https://connect.garmin.com/app/calendar");
		await expect.poll(() => mark(garmin), { timeout: 10_000 }).toBe(version);
		const tabs = await options.evaluate(async () => {
			await chrome.runtime.sendMessage({ longrun: "shell.send", request: {} });
			return (await chrome.tabs.query({ url: "https://connect.garmin.com/*" })).map(({ active }) => active);
		});
		expect(tabs).toEqual([true]);
		await garmin.close();
		const off = await options.evaluate(async () => {
			await chrome.runtime.sendMessage({ longrun: "settings.change", request: { features: { garminSend: false } } });
			const answer: unknown = await chrome.runtime.sendMessage({ longrun: "shell.send", request: {} });
			await chrome.runtime.sendMessage({ longrun: "settings.change", request: { features: { garminSend: true } } });
			return { answer, tabs: (await chrome.tabs.query({ url: "https://connect.garmin.com/*" })).length };
		});
		expect(off).toEqual({ answer: { ok: false, failure: { code: "sending_off" } }, tabs: 0 });
		await options.close();
	});

	test("it runs on no other page", async () => {
		const { context } = chromium;
		await context.route(/^https?:/, (route) =>
			["www.strava.com", "connect.garmin.com"].includes(new URL(route.request().url()).host) && route.request().url().startsWith("https:")
				? route.continue()
				: route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Another page</title>" }),
		);
		const others = await Promise.all(
			[
				"https://example.org/",
				"https://strava.com/",
				"https://developers.strava.com/",
				"https://www.garmin.com/",
				"https://sso.garmin.com/portal/sso",
				"https://www.strava.com.example.org/activities/123",
				"http://www.strava.com/activities/123",
			].map(chromium.open),
		);
		// Opened after the others and marked: by now theirs would have run too.
		const strava = await chromium.open("https://www.strava.com/activities/102");
		await expect.poll(() => mark(strava), { timeout: 10_000 }).toBe(version);
		for (const page of others) expect(await mark(page), page.url()).toBeNull();
	});
});

describe.skipIf(process.env.FIREFOX_BINARY === NO_FIREFOX)("in Firefox", () => {
	let firefox: FirefoxWithExtension;
	beforeAll(async () => {
		firefox = await openFirefoxWithExtension(sites.port);
	});
	afterAll(() => firefox?.close());

	test.each(faked)("its content script runs on %s", async (_, url) => {
		const page = await firefox.open(url);
		await expect.poll(() => mark(page), { timeout: 10_000 }).toBe(version);
	});

	test("its own pages open", async () => {
		const popup = await firefox.extensionPage("popup.html");
		expect(await popup.evaluate(() => document.contentType)).toBe("text/html");
	});

	test("a site that is not faked cannot be reached", async () => {
		await expect(firefox.open("https://example.org/")).rejects.toThrow();
	});
});

describe.each(["chrome-mv3", "firefox-mv3"])("the manifest of %s", (build) => {
	test("asks for three permissions and the two sites; servers are asked for one by one, on a click", async () => {
		const manifest = await manifestOf(build);
		expect(manifest).toMatchObject({
			manifest_version: 3,
			version,
			permissions: ["storage", "alarms", "scripting"],
			// Nothing of a test build: that one holds a loopback server here.
			host_permissions: ["https://www.strava.com/*", "https://connect.garmin.com/*"],
			optional_host_permissions: ["https://*/*", "http://127.0.0.1/*", "http://localhost/*"],
			options_ui: { page: "options.html", open_in_tab: true },
		});
		for (const key of ["optional_permissions", "web_accessible_resources", "externally_connectable", "content_security_policy"]) {
			expect(manifest).not.toHaveProperty(key);
		}
	});

	test("has content scripts for the two sites only, and their files; those that are registered later stand by", async () => {
		const { content_scripts } = (await manifestOf(build)) as { content_scripts: { matches: string[]; js: string[] }[] };
		expect(new Set(content_scripts.flatMap((script) => script.matches))).toEqual(
			new Set(["https://connect.garmin.com/*", "https://www.strava.com/*"]),
		);
		for (const script of [
			...content_scripts.flatMap((entry) => entry.js),
			"content-scripts/pairing.js",
			"content-scripts/garmin-token.js",
		]) {
			expect((await readFile(join(output(build), script))).byteLength).toBeGreaterThan(0);
		}
	});

	test("content scripts are small, and hold neither the server's client nor its token", async () => {
		const folder = join(output(build), "content-scripts");
		const scripts = (await readdir(folder)).filter((name) => name.endsWith(".js"));
		expect(scripts.sort()).toEqual((await contentScripts()).sort());
		const client = /idempotency-key|Bearer /i;
		for (const name of scripts) {
			const code = await readFile(join(folder, name));
			expect(gzipSync(code, { level: 9 }).byteLength, name).toBeLessThanOrEqual(MOST_BYTES);
			expect(code.toString(), name).not.toMatch(client);
		}
		// By these it is known where they do belong.
		expect((await readFile(join(output(build), "background.js"))).toString()).toMatch(client);
	});

	test("icons are there in every size it names", async () => {
		const { icons } = (await manifestOf(build)) as { icons: Record<string, string> };
		expect(Object.keys(icons)).toEqual(["16", "32", "48", "96", "128"]);
		for (const [size, file] of Object.entries(icons)) {
			const png = await readFile(join(output(build), file));
			expect(png.subarray(1, 4).toString()).toBe("PNG");
			expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
		}
	});
});

test("the Firefox build names its id, its oldest Firefox, and what it sends to the athlete's own server", async () => {
	expect(await manifestOf("firefox-mv3")).toMatchObject({
		browser_specific_settings: {
			gecko: {
				id: "@longrun",
				strict_min_version: "142.0",
				data_collection_permissions: {
					required: ["healthInfo", "locationInfo", "websiteContent", "browsingActivity", "personallyIdentifyingInfo", "authenticationInfo"],
					optional: ["technicalAndInteraction"],
				},
			},
		},
	});
});

test("Mozilla's linter finds nothing to say", async () => {
	const linter = join(root, "node_modules/web-ext/bin/web-ext.js");
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[linter, "lint", "--source-dir", output("firefox-mv3"), "--output", "json", "--no-config-discovery", "--self-hosted"],
		{ cwd: root },
	).catch((failed: { stdout: string }) => failed);
	const { errors, warnings } = JSON.parse(stdout) as Record<"errors" | "warnings", { code: string; file: string; description: string }[]>;
	const told = (found: typeof errors) => found.map(({ code, file, description }) => `${code} ${file}: ${description}`);
	expect(told(errors)).toEqual([]);
	expect(told(warnings)).toEqual([]);
}, 120_000);
