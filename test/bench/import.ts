/**
 * Thousands of recordings through the real page in Chromium, to the local Worker: once as a folder, once as a zip, each for a new athlete on a new server.
 * `npx node test/bench/import.ts 500` takes 500 files; without a number it is 5,000. Goals are for 5,000 files on two cores.
 */
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { buildPwaIfStale } from "../../scripts/local/pwa-build.ts";
import { startServer } from "../e2e/server.ts";
import { onboard, signUp, visit } from "../e2e/visitor.ts";
import { importFiles } from "../fixtures/import-files.ts";

const count = Number(process.argv[2] ?? 5_000);
const goals = { first: 5, read: 120, task: 100, memory: 500, sent: 300 };
const LONGEST_RUN_MS = 30 * 60_000;

await buildPwaIfStale();
const files = await importFiles(count);
console.log(`${count} files, median ${(files.medianBytes / 1000).toFixed(0)} KB`);
await measure("folder", files.folder);
await measure("zip", files.zip);

async function measure(name: "folder" | "zip", path: string): Promise<void> {
	const server = await startServer();
	const visitor = await visit(server.origin);
	const { page, context } = visitor;
	let highest = 0;
	let watching = true;
	const watch = async () => {
		while (watching) {
			highest = Math.max(highest, ...renderers());
			await wait(250);
		}
	};
	try {
		await signUp(visitor, `bench-${name}-${Date.now()}@example.org`);
		await onboard(visitor, []);
		await context.addInitScript(() => {
			const longest = { milliseconds: 0 };
			Object.assign(globalThis, { longest });
			new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) longest.milliseconds = Math.max(longest.milliseconds, duration);
			}).observe({ type: "longtask", buffered: false });
		});
		await page.goto("/import");
		await page.getByText("Choose a folder").waitFor();
		const watched = watch();
		// The page's own start is not the import's.
		await page.waitForLoadState("networkidle");
		await page.evaluate(() => Object.assign((globalThis as unknown as { longest: object }).longest, { milliseconds: 0 }));
		const started = performance.now();
		const seconds = () => (performance.now() - started) / 1000;
		const input = name === "folder" ? "input[webkitdirectory]" : "input[type=file]:not([webkitdirectory])";
		await page.locator(input).first().setInputFiles(path);
		await page.waitForFunction(() => /\b[1-9][\d,]* new\b/.test(document.querySelector("main")?.innerText ?? ""), undefined, {
			timeout: LONGEST_RUN_MS,
		});
		const first = seconds();
		await page.waitForFunction(() => performance.getEntriesByName("import: all read").length > 0, undefined, {
			timeout: LONGEST_RUN_MS,
			polling: 200,
		});
		const read = seconds();
		await page.getByRole("button", { name: "Clear the list" }).waitFor({ timeout: LONGEST_RUN_MS });
		const sent = seconds();
		watching = false;
		await watched;
		const task = await page.evaluate(() => (globalThis as unknown as { longest: { milliseconds: number } }).longest.milliseconds);
		const told = (value: number, unit: string, goal: number) =>
			`${value.toFixed(value < 10 ? 1 : 0)} ${unit} (goal ${goal}${value > goal ? ", missed" : ""})`;
		const scale = count / 5_000;
		console.log(
			`${name}: first activities ${told(first, "s", goals.first)}, all read ${told(read, "s", goals.read * scale)}, ` +
				`all sent ${told(sent, "s", goals.sent * scale)}, longest task ${told(task, "ms", goals.task)}, ` +
				`renderer ${told(highest, "MB", goals.memory)}`,
		);
		const said = await page.locator("main").innerText();
		if (!said.includes(`${count.toLocaleString("en")} activities are new`)) throw new Error(`Not all arrived:\n${said.slice(0, 600)}`);
	} finally {
		watching = false;
		await visitor.leave();
		await server.stop();
	}
}

/** Resident megabytes of each renderer that this process has started. Linux only; elsewhere there is nothing to read. */
function renderers(): number[] {
	const parents = new Map<number, number>();
	const found: { pid: number; megabytes: number }[] = [];
	for (const name of readdirSync("/proc")) {
		const pid = Number(name);
		if (!Number.isInteger(pid)) continue;
		try {
			const status = readFileSync(`/proc/${pid}/status`, "utf8");
			parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
			if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer"))
				found.push({ pid, megabytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000 });
		} catch {
			// It has ended in the meantime.
		}
	}
	const isOurs = (pid: number): boolean => pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
	return found.filter(({ pid }) => isOurs(pid)).map(({ megabytes }) => megabytes);
}
