/** Chromium with a test build of the extension that may talk to one server, and an athlete of that server in the same browser. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { type ChromiumOptions, type ChromiumWithExtension, openChromiumWithExtension } from "./extension-browser.ts";
import { buildExtension } from "./extension-build.ts";
import { onboard, PASSWORD } from "./visitor.ts";

/**
 * Apart from the release build: it holds the server's permission, because a browser without a person cannot be asked. In a folder of its own, which nobody else
 * builds into. Returns where it lies unpacked.
 */
export async function buildTestExtension(browser: "chrome" | "firefox", origin: string): Promise<string> {
	const output = await mkdtemp(join(tmpdir(), "longrun-build-"));
	await buildExtension(browser, { LONGRUN_TEST_ORIGIN: origin, LONGRUN_TEST_OUTPUT: output });
	return join(output, `${browser}-mv3`);
}

/** The folder that `buildTestExtension` made. */
export const removeTestExtension = (folder: string): Promise<void> => rm(dirname(folder), { recursive: true, force: true });

export const openTestExtension = (folder: string, sitesPort: number, options: ChromiumOptions = {}): Promise<ChromiumWithExtension> =>
	openChromiumWithExtension(sitesPort, { locale: "en-IE", ...options, folder });

export async function newAthlete(context: BrowserContext, origin: string, email: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${origin}/sign-up`);
	await page.getByLabel("Name").fill("Mina");
	await page.getByLabel("E-mail").fill(email);
	await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
	await page.getByRole("button", { name: "Make account" }).click();
	await page.waitForURL("**/welcome");
	await onboard({ page, context, complaints: [], leave: () => Promise.resolve() }, []);
	return page;
}

/** Up to the question. */
export async function askToPair(context: BrowserContext, popup: Page, origin: string): Promise<Page> {
	await popup.getByLabel("Address of your Longrun").fill(origin);
	const opened = context.waitForEvent("page");
	await popup.getByRole("button", { name: "Connect", exact: true }).click();
	const asking = await opened;
	await asking.waitForURL(`${origin}/pair?code=*`);
	return asking;
}
