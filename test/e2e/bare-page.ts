/**
 * A page that nobody watches. Playwright listens to a page's network, and Chromium then keeps the body of every request in the page's process:
 * measured so, memory grows with each upload, and time goes into telling of it.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromiumFlags } from "../../scripts/browser.ts";
import { ensureBrowser } from "../../scripts/testing/find-browser.ts";

export interface BareCookie {
	name: string;
	value: string;
	domain: string;
	path: string;
}

export interface BarePage {
	goto(url: string): Promise<void>;
	/** A JavaScript expression; what it gives must be JSON. A promise is waited for. */
	evaluate(expression: string): Promise<unknown>;
	/** Polls once a second, which costs the page next to nothing. */
	until(expression: string, timeoutMs: number): Promise<void>;
	/** Of an input by selector; a folder for inputs of folders. */
	chooseFiles(selector: string, path: string): Promise<void>;
	close(): Promise<void>;
}

/** @param script Runs in every page before its own. */
export async function openBarePage(cookies: readonly BareCookie[], script: string): Promise<BarePage> {
	const home = await mkdtemp(join(tmpdir(), "longrun-page-"));
	const flags = [
		...chromiumFlags,
		"--headless",
		"--remote-debugging-port=0",
		`--user-data-dir=${home}`,
		"--window-size=1280,900",
		"about:blank",
	];
	const browser = spawn(await ensureBrowser(), flags, { stdio: "ignore" });
	const ended = once(browser, "exit");
	const closed = async () => {
		browser.kill();
		await ended;
		await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	};
	try {
		const send = await connect(await pageOf(home));
		await send("Network.setCookies", { cookies });
		await send("Page.enable", {});
		await send("Page.addScriptToEvaluateOnNewDocument", { source: script });
		const evaluate = async (expression: string) => {
			const reply = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
			if (reply.exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(reply.exceptionDetails)}`);
			return (reply.result as { value?: unknown }).value;
		};
		const until = async (expression: string, timeoutMs: number) => {
			for (const end = Date.now() + timeoutMs; !(await evaluate(expression)); await wait(1_000))
				if (Date.now() > end) throw new Error(`${expression} has not come true in ${timeoutMs} ms`);
		};
		return {
			async goto(url) {
				await send("Page.navigate", { url });
				await until("document.readyState === 'complete'", 30_000);
			},
			evaluate,
			until,
			async chooseFiles(selector, path) {
				const { root } = (await send("DOM.getDocument", { depth: 0 })) as { root: { nodeId: number } };
				const { nodeId } = await send("DOM.querySelector", { nodeId: root.nodeId, selector });
				await send("DOM.setFileInputFiles", { nodeId, files: [path] });
			},
			close: closed,
		};
	} catch (error) {
		await closed();
		throw error;
	}
}

async function pageOf(home: string): Promise<string> {
	for (let attempt = 0; attempt < 150; attempt++) {
		await wait(200);
		const [port] = (await readFile(join(home, "DevToolsActivePort"), "utf8").catch(() => "")).split("\n");
		if (!port) continue;
		const pages: { type: string; webSocketDebuggerUrl: string }[] = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
		const page = pages.find(({ type }) => type === "page");
		if (page) return page.webSocketDebuggerUrl;
	}
	throw new Error("Chromium did not open a page.");
}

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

async function connect(url: string): Promise<Send> {
	const socket = new WebSocket(url);
	await new Promise((resolve, reject) => {
		socket.onopen = resolve;
		socket.onerror = reject;
	});
	const waiting = new Map<number, (reply: { result?: Record<string, unknown>; error?: unknown }) => void>();
	socket.onmessage = (event) => {
		const reply: { id?: number; result?: Record<string, unknown>; error?: unknown } = JSON.parse(String(event.data));
		if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
	};
	let last = 0;
	return (method, params) =>
		new Promise((resolve, reject) => {
			const id = ++last;
			waiting.set(id, ({ result, error }) => {
				waiting.delete(id);
				if (result) resolve(result);
				else reject(new Error(`${method}: ${JSON.stringify(error)}`));
			});
			socket.send(JSON.stringify({ id, method, params }));
		});
}
