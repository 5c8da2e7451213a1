/** The extension's own pages with the real server: pairing, the day, offline, settings, unpairing; and those who should get nothing. In order: each goes on from the one before. */
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WxtBrowser } from "wxt/browser";
import { axeViolations } from "./axe.ts";
import type { ChromiumWithExtension } from "./extension-browser.ts";
import { askToPair, newAthlete, openTestExtension } from "./paired-extension.ts";
import { type Server, startServer } from "./server.ts";

/** In the extension's own pages and its background. */
declare const chrome: WxtBrowser;

/** Nobody is there: the two sites answer by routes below. */
const NO_SITES = 9;

let server: Server;
let chromium: ChromiumWithExtension;
let athlete: Page;
let popup: Page;

beforeAll(async () => {
	// Of its own: after the first account registration is closed.
	server = await startServer();
	chromium = await openTestExtension(NO_SITES);
	await chromium.context.route(/^https:/, (route) =>
		route.fulfill({ contentType: "text/html", body: "<!doctype html><title>A fake page</title><main>A fake page</main>" }),
	);
	athlete = await newAthlete(chromium.context, server.origin, `extension-${Date.now()}@example.org`);
	popup = await chromium.extensionPage("popup.html");
});
afterAll(async () => {
	await chromium?.close();
	await server?.stop();
});

const devices = async (): Promise<{ id: string; name: string }[]> =>
	(await (await athlete.context().request.get(`${server.origin}/api/devices`)).json()).devices;
const alert = (text: RegExp) => popup.getByText(text).first().waitFor();
const badge = async (): Promise<string> => {
	const worker = await chromium.background();
	return worker ? await worker.evaluate(() => chrome.action.getBadgeText({})) : "no background";
};
async function reopen(): Promise<void> {
	await popup.close();
	popup = await chromium.extensionPage("popup.html");
}

describe("addresses", () => {
	test.each([
		["one that is none", "not an address", /This is no web address/],
		["http to somewhere else", "http://longrun.example.com", /Only https is safe enough/],
		["a name before the @", "https://longrun.example.com@evil.example", /name before the @/],
	])("%s is refused before anything is asked", async (_, typed, words) => {
		await popup.getByLabel("Address of your Longrun").fill(typed);
		await popup.getByRole("button", { name: "Connect", exact: true }).click();
		await alert(words);
		expect(await popup.evaluate(() => chrome.permissions.getAll().then(({ origins }) => origins))).toHaveLength(3);
	});
});

describe("pairing", () => {
	let asking: Page;

	test("popup and page show the same code, and the page says who asks", async () => {
		asking = await askToPair(chromium.context, popup, server.origin);
		const code = new URL(asking.url()).searchParams.get("code") ?? "";
		await popup.getByText("Waiting for your yes").waitFor();
		await popup.getByText(code, { exact: true }).waitFor();
		await asking.getByText(code, { exact: true }).waitFor();
		await asking.getByText(/Chrome \(Linux\)/).waitFor();
		expect(await axeViolations(popup)).toEqual([]);
	});

	test("a code that the page makes up does not end it, and connects nobody", async () => {
		const { id } = await pending();
		await asking.evaluate((id) => window.postMessage({ longrun: "pairing", id, code: "A".repeat(43) }, location.origin), id);
		await asking.evaluate(() => window.postMessage({ longrun: "pairing", id: "another", code: "B".repeat(43) }, location.origin));
		await popup.waitForTimeout(1_500);
		expect(await devices()).toEqual([]);
		await popup.getByText("Waiting for your yes").waitFor();
	});

	test("our script stands on the server's own pages only, not on a look-alike's", async () => {
		const other = new URL(server.origin);
		other.hostname = other.hostname === "localhost" ? "127.0.0.1" : "localhost";
		const scriptsOn = async (address: string): Promise<number> => {
			const page = await chromium.context.newPage();
			const session = await page.context().newCDPSession(page);
			let found = 0;
			session.on("Runtime.executionContextCreated", ({ context }) => {
				if (context.origin.startsWith("chrome-extension://")) found++;
			});
			await session.send("Runtime.enable");
			await page.goto(address, { waitUntil: "load" });
			await page.waitForTimeout(300);
			await page.close();
			return found;
		};
		expect(await scriptsOn(`${server.origin}/pair`)).toBeGreaterThan(0);
		for (const address of [`${other.origin}/pair`, "https://longrun.example.com/pair"]) expect(await scriptsOn(address), address).toBe(0);
	});

	test("one yes on the page connects at once, without a code typed", async () => {
		await asking.getByRole("button", { name: "Connect", exact: true }).click();
		await asking.getByRole("heading", { name: "Connected" }).waitFor();
		await popup.getByRole("link", { name: "Open plan" }).waitFor();
		expect((await devices()).map(({ name }) => name)).toEqual(["Chrome (Linux)"]);
	});

	test("afterwards no script of ours is left on the server's pages", async () => {
		const ids = await popup.evaluate(() => chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id)));
		expect(ids).toEqual(["garmin-token"]);
		expect(await popup.evaluate(() => chrome.storage.session.get())).toEqual({});
	});
});

describe("the day", () => {
	test("the popup has the plan's next days, the server's name and the age of it all", async () => {
		const today = await plannedDays();
		for (const { title } of today) await popup.getByText(title, { exact: true }).first().waitFor();
		await popup.getByText(new URL(server.origin).host).waitFor();
		await popup.getByText("As of just now").waitFor();
		expect(await axeViolations(popup)).toEqual([]);
	});

	test("the badge counts what waits for the athlete", async () => {
		const { waiting } = await plannedToday();
		const count = waiting.proposals + waiting.questions + waiting.unapproved;
		expect(count).toBeGreaterThan(0);
		await expect.poll(badge).toBe(String(count));
	});

	test("without the server it shows what was kept, and says so", async () => {
		const { port } = new URL(server.origin);
		await server.kill();
		await reopen();
		await alert(/cannot be reached/);
		const [first] = await plannedTitles();
		expect(first).toBeTruthy();
		await popup.getByText(/As of/).waitFor();
		server = await startServer({ state: server.state, port: Number(port) });
		await popup.getByRole("button", { name: "Refresh" }).click();
		await popup.getByText(/cannot be reached/).waitFor({ state: "detached" });
	});
});

describe("strangers", () => {
	/** What a script on one of the sites can do once it has taken over our content script: the worst case. */
	async function takenOver(page: Page): Promise<(expression: string) => Promise<unknown>> {
		const session: CDPSession = await page.context().newCDPSession(page);
		const found = new Promise<number>((resolve) => {
			session.on("Runtime.executionContextCreated", ({ context }) => {
				if (context.origin.startsWith("chrome-extension://")) resolve(context.id);
			});
		});
		await session.send("Runtime.enable");
		const contextId = await found;
		return async (expression) => {
			const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
				expression,
				contextId,
				awaitPromise: true,
				returnByValue: true,
			});
			return exceptionDetails ? `threw: ${exceptionDetails.exception?.description ?? exceptionDetails.text}` : result.value;
		};
	}
	const said = (name: string, request: unknown) => `chrome.runtime.sendMessage(${JSON.stringify({ longrun: name, request })})`;

	test("a page has no way to the extension: no API, and no message of its is heard", async () => {
		const page = await chromium.open("https://www.strava.com/activities/1");
		expect(
			await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage),
		).toBe("undefined");
		await page.evaluate(() => {
			for (const longrun of ["pairing", "pairing.end", "settings.change"]) {
				window.postMessage({ longrun, id: "x", code: "y", request: {} }, "*");
				document.dispatchEvent(new CustomEvent(longrun, { detail: { longrun } }));
			}
		});
		await page.waitForTimeout(500);
		expect(await devices()).toHaveLength(1);
		await page.close();
	});

	test("a content script that was taken over gets no token, no storage, and may ask only what is for its place", async () => {
		const page = await chromium.open("https://www.strava.com/activities/2");
		const run = await takenOver(page);
		const context = JSON.stringify(await run(said("shell.context", {})));
		expect(context).toContain(`"origin":"${server.origin}"`);
		expect(context).not.toMatch(/lr1_|token|verifier/i);
		for (const name of ["pairing.state", "pairing.end", "pairing.cancel", "shell.sync", "shell.send"]) {
			expect(await run(said(name, {})), name).toEqual({ ok: false, failure: { code: "not_allowed" } });
		}
		expect(await run(said("pairing.code", { id: "x", code: "y" }))).toEqual({ ok: false, failure: { code: "not_allowed" } });
		expect(await run(said("toString", {}))).toEqual({ ok: false, failure: { code: "unknown_message" } });
		expect(await run(said("shell.today", { fresh: "yes" }))).toEqual({ ok: false, failure: { code: "bad_request" } });
		expect(await run("chrome.storage.local.get()")).toMatch(/threw: .*not allowed/i);
		expect(await run("chrome.storage.session.get()")).toMatch(/threw: .*not allowed/i);
		expect(await run("indexedDB.databases().then((all) => all.map(({ name }) => name))")).not.toContain("longrun");
		expect(await devices()).toHaveLength(1);
		await page.close();
	});
});

describe("options and the end", () => {
	let options: Page;

	test("the language changes at once and is kept; every setting has a name", async () => {
		options = await chromium.extensionPage("options.html");
		await options.getByText("Connected with Mina").waitFor();
		expect(await axeViolations(options)).toEqual([]);
		await options.getByRole("combobox").selectOption("ko");
		await options.getByRole("heading", { name: "이 브라우저의 Longrun" }).waitFor();
		await options.reload();
		await options.getByRole("heading", { name: "이 브라우저의 Longrun" }).waitFor();
		await options.getByRole("combobox").selectOption("own");
		await options.getByRole("heading", { name: "Longrun in this browser" }).waitFor();
	});

	test("by itself nothing is brought in until the athlete says so", async () => {
		await expect.poll(() => options.getByLabel("Bring in original files by itself").isChecked()).toBe(false);
	});

	test("a browser that was revoked in the app says so, and takes no more writes", async () => {
		const [device] = await devices();
		const answer = await athlete.evaluate(
			(id) => fetch(`/api/devices/${id}`, { method: "DELETE" }).then(({ status }) => status),
			device?.id,
		);
		expect(answer).toBeLessThan(300);
		await reopen();
		await alert(/no longer knows this browser/);
		await expect.poll(badge).toBe("!");
	});

	test("unpairing wipes what was kept and gives the permission back", async () => {
		await options.reload();
		await options.getByRole("button", { name: "Disconnect", exact: true }).click();
		await options.getByRole("button", { name: "Disconnect now" }).click();
		await options.getByLabel("Address of your Longrun").waitFor();
		expect(await badge()).toBe("");
		const kept = await options.evaluate(async () => {
			const db = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open("longrun");
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(opening.error);
			});
			const counts = [...db.objectStoreNames].map(
				(name) =>
					new Promise<number>((resolve) => {
						const counting = db.transaction(name).objectStore(name).count();
						counting.onsuccess = () => resolve(counting.result);
					}),
			);
			return await Promise.all(counts);
		});
		expect(kept).toEqual([0, 0, 0]);
		expect(await options.evaluate(() => chrome.alarms.getAll())).toEqual([]);
	});
});

async function pending(): Promise<{ id: string }> {
	const { pairing } = await popup.evaluate(() => chrome.storage.session.get("pairing") as Promise<{ pairing: { id: string } }>);
	return pairing;
}

interface Told {
	workouts: { title: string; day: string }[];
	waiting: { proposals: number; questions: number; unapproved: number };
}
/** As the server tells the athlete's own browser. */
async function plannedToday(): Promise<Told> {
	return (await (await athlete.context().request.get(`${server.origin}/api/extension/today`)).json()) as Told;
}
const plannedDays = async (): Promise<{ title: string }[]> => (await plannedToday()).workouts;
const plannedTitles = () => popup.locator("main h2, main li .truncate").allTextContents();
