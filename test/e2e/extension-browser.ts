/**
 * Chromium with the built extension, in which www.strava.com and connect.garmin.com are the fakes and nothing else exists but this
 * machine. `buildExtensionsIfStale` comes first.
 *
 *     const chromium = await openChromiumWithExtension(sites.port);
 *     const page = await chromium.open("https://www.strava.com/activities/101");
 *     await chromium.popup("popup.html");     // a page of the extension in a tab
 *     await chromium.close();
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { chromiumFlags } from "../../scripts/browser.ts";
import { extensionFolder } from "./extension-build.ts";

export interface ChromiumWithExtension {
	context: BrowserContext;
	/** The folder of the profile: given to a second start, it is the same browser after a crash. */
	profile: string;
	open: (url: string) => Promise<Page>;
	/** The extension's background; null while the extension has none. */
	background: () => Promise<Worker | null>;
	/** Needs a background, by which the extension's id is known. */
	extensionPage: (path: string) => Promise<Page>;
	/** Keeps the profile when the caller gave it. */
	close: () => Promise<void>;
}

export interface ChromiumOptions {
	/** An own profile folder, kept over starts. Default: a new one, deleted at the end. */
	profile?: string;
	/** Where the extension lies unpacked. Default: the release build. */
	folder?: string;
	viewport?: { width: number; height: number };
	locale?: string;
}

export async function openChromiumWithExtension(sitesPort: number, options: ChromiumOptions = {}): Promise<ChromiumWithExtension> {
	const { folder = extensionFolder("chrome"), viewport = { width: 1280, height: 900 } } = options;
	const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "longrun-extension-")));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
		headless: true,
		ignoreHTTPSErrors: true,
		viewport,
		...(options.locale === undefined ? {} : { locale: options.locale }),
		args: [
			...chromiumFlags,
			// Playwright's own way comes too late for a tab that the extension opens.
			"--ignore-certificate-errors",
			`--disable-extensions-except=${folder}`,
			`--load-extension=${folder}`,
			`--host-resolver-rules=${resolverRules(sitesPort)}`,
			...(options.locale === undefined ? [] : [`--lang=${options.locale}`]),
		],
	});

	async function background(): Promise<Worker | null> {
		const [running] = context.serviceWorkers();
		return running ?? (await context.waitForEvent("serviceworker", { timeout: 60_000 }).catch(() => null));
	}

	async function open(url: string): Promise<Page> {
		const page = await context.newPage();
		await page.goto(url, { waitUntil: "load" });
		return page;
	}

	return {
		context,
		profile,
		open,
		background,
		extensionPage: async (path) => {
			const worker = await background();
			if (!worker) throw new Error("the extension has no background");
			return open(new URL(`/${path}`, worker.url()).href);
		},
		close: async () => {
			await context.close();
			if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
		},
	};
}

/** For `--host-resolver-rules`. */
export function resolverRules(port: number): string {
	const fakes = ["www.strava.com", "connect.garmin.com"].map((host) => `MAP ${host} 127.0.0.1:${port}`);
	return [...fakes, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1", "EXCLUDE localhost"].join(", ");
}
