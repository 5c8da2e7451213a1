import { expect, test } from "vitest";
import { pageToken, TOKEN_EVENT } from "./token.ts";
import { watchToken } from "./watch-token.ts";

const TOKEN = "11111111-aaaa-4bbb-8ccc-222222222222";

/** As much of a page as the watcher looks at. */
function page(answer: () => Promise<Response> = async () => new Response("ok")) {
	const document = Object.assign(new EventTarget(), { querySelector: () => null });
	const fetched: { self: unknown; args: unknown[] }[] = [];
	const set: [string, string][] = [];
	class XMLHttpRequest {
		setRequestHeader(name: string, value: string): void {
			set.push([name, value]);
		}
	}
	function fetch(this: unknown, ...args: unknown[]): Promise<Response> {
		fetched.push({ self: this, args });
		return answer();
	}
	const window = { document, fetch, XMLHttpRequest, Headers, Request, CustomEvent } as unknown as Window & typeof globalThis;
	watchToken(window);
	const reader = () => pageToken(document as unknown as Document, new AbortController().signal, 20);
	return { window, document, fetched, set, reader };
}

test.each([
	["an object of headers", { headers: { "Connect-Csrf-Token": TOKEN } }],
	["a list of headers", { headers: [["connect-csrf-token", TOKEN]] as [string, string][] }],
	["Headers", { headers: new Headers({ "connect-csrf-token": TOKEN }) }],
])("a token on a fetch with %s is told", async (_, init) => {
	const { window, reader, fetched } = page();
	const answer = await window.fetch("/gc-api/x", init);
	expect(await answer.text()).toBe("ok");
	expect(fetched[0]?.args).toEqual(["/gc-api/x", init]);
	expect(await reader().read()).toBe(TOKEN);
});

test("a token on a Request and on an XMLHttpRequest is told, and the header is set as the page wanted", async () => {
	const one = page();
	await one.window.fetch(new Request("https://connect.garmin.com/x", { headers: { "connect-csrf-token": TOKEN } }));
	expect(await one.reader().read()).toBe(TOKEN);
	const other = page();
	new other.window.XMLHttpRequest().setRequestHeader("connect-csrf-token", TOKEN);
	expect(other.set).toEqual([["connect-csrf-token", TOKEN]]);
	expect(await other.reader().read()).toBe(TOKEN);
});

test("a token that comes later is waited for, and a newer one takes its place once the former was refused", async () => {
	const { window, document } = page();
	const tokens = pageToken(document as unknown as Document, new AbortController().signal, 2_000);
	setTimeout(() => void window.fetch("/x", { headers: { "connect-csrf-token": TOKEN } }), 20);
	expect(await tokens.read()).toBe(TOKEN);
	tokens.drop(TOKEN);
	setTimeout(() => void window.fetch("/x", { headers: { "connect-csrf-token": "a-newer-token" } }), 20);
	expect(await tokens.read()).toBe("a-newer-token");
});

test("calls without a token say nothing; odd ones fail as they would without us", async () => {
	const failing = page(async () => {
		throw new TypeError("Failed to fetch");
	});
	await expect(failing.window.fetch("/x", { headers: { "not a header": "x" } })).rejects.toThrow("Failed to fetch");
	await expect(failing.window.fetch("/x")).rejects.toThrow("Failed to fetch");
	expect(await failing.reader().read()).toBeNull();
	expect(failing.window.fetch.name).toBe("fetch");
});

test("what a page forges as a token must at least look like one", async () => {
	const { document, reader } = page();
	const tokens = reader();
	for (const forged of ["", "x", "a b\r\nEvil: 1", "x".repeat(300)]) {
		document.dispatchEvent(new CustomEvent(TOKEN_EVENT, { detail: forged }));
		expect(await tokens.read()).toBeNull();
	}
});
