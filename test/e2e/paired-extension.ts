/** Chromium with a test build of the extension that may talk to one server, and an athlete of that server in the same browser. */
import type { BrowserContext, Page } from "playwright-core";
import { type ChromiumOptions, type ChromiumWithExtension, openChromiumWithExtension } from "./extension-browser.ts";
import { testExtensionFolder } from "./extension-build.ts";
import { onboard, PASSWORD } from "./visitor.ts";

export const openTestExtension = (sitesPort: number, options: ChromiumOptions = {}): Promise<ChromiumWithExtension> =>
	openChromiumWithExtension(sitesPort, { locale: "en-IE", ...options, folder: testExtensionFolder("chrome") });

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
