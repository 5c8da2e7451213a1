/** A build for one server, in a real Chromium: its page hands the code over by a call, and no script of ours stands on it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WxtBrowser } from "wxt/browser";
import { type ChromiumWithExtension, openChromiumWithExtension } from "./extension-browser.ts";
import { buildExtension } from "./extension-build.ts";
import { type Server, startServer } from "./server.ts";
import { PASSWORD } from "./visitor.ts";

/** In the extension's own pages. */
declare const chrome: WxtBrowser;

/** Nobody is there: this is about no site. */
const NO_SITES = 9;

let output: string | undefined;
let server: Server;
let chromium: ChromiumWithExtension;
let popup: Page;

beforeAll(async () => {
	// Of its own: after the first account registration is closed.
	server = await startServer();
	output = await mkdtemp(join(tmpdir(), "longrun-build-"));
	await buildExtension("chrome", { LONGRUN_ORIGIN: server.origin, LONGRUN_TEST_ORIGIN: server.origin, LONGRUN_TEST_OUTPUT: output });
	chromium = await openChromiumWithExtension(NO_SITES, { folder: join(output, "chrome-mv3"), locale: "en-IE" });
	// In the browser's own jar: the page is signed in.
	const account = { name: "Mina", email: `one-server-${Date.now()}@example.org`, password: PASSWORD };
	await chromium.context.request.post(`${server.origin}/api/auth/register`, { data: account, headers: { origin: server.origin } });
	popup = await chromium.extensionPage("popup.html");
});
afterAll(async () => {
	await chromium?.close();
	if (output) await rm(output, { recursive: true, force: true });
	await server?.stop();
});

test("the address is filled in, and one yes connects by the page's own call", async () => {
	expect(await popup.getByLabel("Address of your Longrun").inputValue()).toBe(server.origin);
	const opened = chromium.context.waitForEvent("page");
	await popup.getByRole("button", { name: "Connect", exact: true }).click();
	const asking = await opened;
	await asking.waitForURL(`${server.origin}/pair?code=*&extension=${new URL(popup.url()).host}`);
	expect(await popup.evaluate(() => chrome.scripting.getRegisteredContentScripts({ ids: ["pairing"] }))).toEqual([]);
	// From now on nobody asks the server whether the athlete has said yes: only the page can tell.
	await popup.evaluate(() => chrome.alarms.clearAll());
	await popup.close();
	await asking.getByRole("button", { name: "Connect", exact: true }).click();
	await asking.getByRole("heading", { name: "Connected" }).waitFor();
	const { devices } = await (await chromium.context.request.get(`${server.origin}/api/devices`)).json();
	expect(devices).toMatchObject([{ name: "Chrome (Linux)" }]);
});
