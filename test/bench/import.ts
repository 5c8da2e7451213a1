/**
 * Thousands of recordings through the real page in Chromium, to the local Worker: once as a folder, once as a zip, each for a new athlete on a new server.
 * `npx node test/bench/import.ts 500` takes 500 files; without a number it is 5,000; `folder` or `zip` behind it takes only that. Goals are for
 * 5,000 files on two cores that do nothing else.
 */
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { buildPwaIfStale } from "../../scripts/local/pwa-build.ts";
import { type BareCookie, openBarePage } from "../e2e/bare-page.ts";
import { startServer } from "../e2e/server.ts";
import { onboard, signUp, visit } from "../e2e/visitor.ts";
import { importFiles } from "../fixtures/import-files.ts";
import { rendererMegabytes } from "../fixtures/renderer-memory.ts";

const count = Number(process.argv[2] ?? 5_000);
const only = process.argv[3];
const goals = { first: 5, read: 120, task: 100, memory: 500, sent: 300, requests: 2 };
const LONGEST_RUN_MS = 60 * 60_000;
/** Runs in the page: long tasks, and requests that bring something in. */
const watch = `
	globalThis.longTasks = [];
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, milliseconds: duration });
	}).observe({ type: "longtask", buffered: false });
	globalThis.imports = 0;
	const real = fetch;
	globalThis.fetch = (input, init) => {
		if (String(input?.url ?? input).endsWith("/import")) imports += 1;
		return real(input, init);
	};`;

interface Measured {
	before: number;
	marks: Record<string, number>;
	tasks: { start: number; milliseconds: number }[];
	imports: number;
	arrived: number;
}

/** Runs in the page, at the end. */
const result = `(async () => {
	let arrived = 0;
	for (let next = ""; next !== null; ) {
		const page = await (await fetch("/api/activities?limit=200" + (next && "&before=" + encodeURIComponent(next)))).json();
		arrived += page.activities.length;
		next = page.next;
	}
	const marks = Object.fromEntries(performance.getEntriesByType("mark").map(({ name, startTime }) => [name, startTime]));
	return { before, marks, tasks: longTasks, imports, arrived };
})()`;

await buildPwaIfStale();
const files = await importFiles(count);
console.log(`${count} files, median ${(files.medianBytes / 1000).toFixed(0)} KB; load ${load()}`);
for (const name of ["folder", "zip"] as const) if (only === undefined || only === name) await measure(name, files[name]);

async function measure(name: "folder" | "zip", path: string): Promise<void> {
	const server = await startServer();
	let watching = true;
	try {
		const page = await openBarePage(await athlete(server.origin, name), watch);
		try {
			await page.goto(`${server.origin}/import`);
			const input = name === "folder" ? "input[webkitdirectory]" : "input[type=file]:not([webkitdirectory])";
			await page.until(`document.querySelector("${input}") !== null`, 30_000);
			// The page's own start is not the import's.
			await wait(3_000);
			let highest = 0;
			const watched = (async () => {
				while (watching) {
					highest = Math.max(highest, ...rendererMegabytes());
					await wait(250);
				}
			})();
			await page.evaluate("globalThis.before = performance.now()");
			await page.chooseFiles(input, path);
			await page.until("performance.getEntriesByName('import: all sent').length > 0", LONGEST_RUN_MS);
			watching = false;
			await watched;
			tell(name, (await page.evaluate(result)) as Measured, highest);
		} finally {
			await page.close();
		}
	} finally {
		watching = false;
		await server.stop();
	}
}

/** Cookies of a new one. */
async function athlete(origin: string, name: string): Promise<BareCookie[]> {
	const visitor = await visit(origin);
	try {
		await signUp(visitor, `bench-${name}-${Date.now()}@example.org`);
		await onboard(visitor, []);
		return (await visitor.context.cookies()).map(({ name, value, domain, path }) => ({ name, value, domain, path }));
	} finally {
		await visitor.leave();
	}
}

function tell(name: string, { before, marks, tasks, imports, arrived }: Measured, highest: number): void {
	const at = (mark: string) => ((marks[`import: ${mark}`] ?? Number.NaN) - before) / 1000;
	const begun = marks["import: begun"] ?? before;
	const longest = (from: number, to: number) =>
		Math.max(0, ...tasks.flatMap(({ start, milliseconds }) => (start >= from && start < to ? [milliseconds] : [])));
	const scale = count / 5_000;
	console.log(
		`${name}: first activities ${told(at("first activity"), "s", goals.first)}, all read ${told(at("all read"), "s", goals.read * scale)}, ` +
			`all sent ${told(at("all sent"), "s", goals.sent * scale)}, ${told(imports / count, "requests each", goals.requests)}, ` +
			`longest task ${told(longest(begun, Infinity), "ms", goals.task)}, renderer ${told(highest, "MB", goals.memory)}; load ${load()}`,
	);
	// Chromium makes the list of a folder's files in one task of its own; an empty page waits as long.
	const handing = longest(before, begun);
	if (handing > 0) console.log(`${name}: before the app had the files, one task of the browser took ${handing.toFixed(0)} ms`);
	if (arrived !== count) throw new Error(`${arrived} of ${count} arrived.`);
}

function told(value: number, unit: string, goal: number): string {
	return `${value.toFixed(value < 10 ? 1 : 0)} ${unit} (goal ${goal}${value <= goal ? ", met" : ", MISSED"})`;
}

/** Processes that want a core: above the number of cores, times say as much of the machine as of the app. Linux only. */
function load(): string {
	try {
		return readFileSync("/proc/loadavg", "utf8").split(" ")[0] ?? "?";
	} catch {
		return "?";
	}
}
