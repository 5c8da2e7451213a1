/** A person with a browser of their own. Every policy violation and every error on a page is kept, and a test ends by asking for them. */
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumFlags } from "../../scripts/browser.ts";
import { ensureBrowser } from "../../scripts/testing/find-browser.ts";

export interface Visitor {
	page: Page;
	context: BrowserContext;
	/** What a page should never say: uncaught errors, errors on the console, violations of the content security policy. */
	complaints: string[];
	/** Closes the browser; a violation of the policy fails the test file, whatever else it looked at. */
	leave(): Promise<void>;
}

export async function visit(origin: string): Promise<Visitor> {
	const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromiumFlags });
	const context = await browser.newContext({
		baseURL: origin,
		locale: "en-IE",
		timezoneId: "Asia/Seoul",
		viewport: { width: 1280, height: 900 },
		acceptDownloads: true,
	});
	const complaints: string[] = [];
	await context.addInitScript(() => {
		// Blank and error pages have no storage.
		if (location.protocol.startsWith("http")) localStorage.setItem("longrun.language", "en");
		document.addEventListener("securitypolicyviolation", (event) =>
			console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`),
		);
	});
	context.on("weberror", (error) => complaints.push(String(error.error())));
	context.on("console", (message) => {
		// The browser's own line about a refused or unreachable request; what it means is on the page.
		if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
	});
	const page = await context.newPage();
	return {
		page,
		context,
		complaints,
		leave: async () => {
			await browser.close();
			const violations = complaints.filter((complaint) => /policy violation|Content Security Policy/i.test(complaint));
			if (violations.length > 0) throw new Error(violations.join("\n"));
		},
	};
}

export const PASSWORD = "a quiet morning run";

export async function signUp({ page }: Visitor, email: string): Promise<void> {
	await page.goto("/sign-up");
	await page.getByLabel("Name").fill("Mina");
	await page.getByLabel("E-mail").fill(email);
	await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
	await page.getByRole("button", { name: "Make account" }).click();
	await page.waitForURL("**/welcome");
}

export interface Upload {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/** Three steps: a marathon in sixteen weeks, four days, these files. */
export async function onboard({ page }: Visitor, files: Upload[]): Promise<void> {
	await page.locator("[type=date]").fill(new Date(Date.now() + 113 * 86_400_000).toISOString().slice(0, 10));
	await page.getByLabel("Name of the race").fill("Seoul Marathon");
	await page.getByRole("button", { name: "Continue" }).click();
	await page.getByRole("button", { name: "4 days" }).click();
	await page.getByRole("button", { name: "Continue" }).click();
	if (files.length > 0) {
		await page.locator("input[type=file]:not([webkitdirectory])").setInputFiles(files);
		// The list shows the first files and a count; the progress goes when the last one is in.
		await page.locator("form li").first().waitFor();
		await page.waitForFunction(() => document.querySelector("[role=progressbar]") === null, undefined, { timeout: 60_000 });
	}
	await page.getByRole("button", { name: "Make my plan" }).click();
	await page.waitForURL("**/plan*");
	await page.locator("[data-week]").first().waitFor();
}
