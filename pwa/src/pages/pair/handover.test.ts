import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { handOver, readExtension } from "./handover.ts";

const extension = "abcdefghijklmnopabcdefghijklmnop";
const handed = { id: "request-1", code: "the-one-time-code" };
const posted = { longrun: "pairing", ...handed };

let post: ReturnType<typeof vi.fn>;
beforeEach(() => {
	post = vi.fn();
	vi.stubGlobal("window", { postMessage: post });
	vi.stubGlobal("location", { origin: "https://longrun.example.com" });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

/** As Chrome gives it to a page that some extension lets call: an error is told by `lastError`, while the answer is being told. */
function chromeWhere(isThere: boolean) {
	const runtime: { lastError?: { message: string }; sendMessage: ReturnType<typeof vi.fn> } = {
		sendMessage: vi.fn((_: string, __: unknown, answered: (answer: unknown) => void) => {
			if (!isThere) runtime.lastError = { message: "Could not establish connection." };
			answered(isThere ? { ok: true, value: null } : undefined);
			delete runtime.lastError;
		}),
	};
	vi.stubGlobal("chrome", { runtime });
	return runtime.sendMessage;
}

test("an extension that opened the page is called, and the code is given once", async () => {
	const call = chromeWhere(true);
	await handOver(handed, extension);
	expect(call.mock.calls.map(([to, message]) => [to, message])).toEqual([[extension, { longrun: "pairing.code", request: handed }]]);
	expect(post).not.toHaveBeenCalled();
});

test("without one the code is for the script on this page, and for no other origin", async () => {
	const call = chromeWhere(true);
	await handOver(handed, null);
	expect(call).not.toHaveBeenCalled();
	expect(post.mock.calls).toEqual([[posted, "https://longrun.example.com"]]);
});

test.each([
	["nobody of that number is here", () => chromeWhere(false)],
	["no extension lets this page call", () => vi.stubGlobal("chrome", {})],
	["the browser knows no such call", () => {}],
])("where %s, the script on this page is told", async (_, given) => {
	given();
	await handOver(handed, extension);
	expect(post.mock.calls).toEqual([[posted, "https://longrun.example.com"]]);
});

test("only what looks like the number of an extension is one", () => {
	expect(readExtension(extension)).toBe(extension);
	for (const asked of [undefined, "", "abc", extension.toUpperCase(), `${extension}a`, "z".repeat(32), [extension]])
		expect(readExtension(asked)).toBeNull();
});
