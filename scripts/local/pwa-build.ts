/** The PWA that the Worker serves. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "../main.ts";
import { root } from "../quiet-environment.ts";
import { runTool } from "../run.ts";

/** Everything that goes into it, or decides how it is made. */
const sources = ["pwa", "look", "shared", "worker", "vite.config.ts", "uno.config.ts", "package-lock.json"];
const built = join(root, "pwa", "dist", "index.html");

function newestChange(path: string): number {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return 0;
	if (!stats.isDirectory()) return stats.mtimeMs;
	const inside = readdirSync(path).filter((name) => name !== "dist" && name !== "node_modules");
	return Math.max(0, ...inside.map((name) => newestChange(join(path, name))));
}

function isStale(): boolean {
	return !existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map((source) => newestChange(join(root, source))));
}

export async function buildPwa(): Promise<void> {
	const { code, output } = await runTool("vite", ["build"]);
	if (code !== 0) throw new Stop(`The PWA could not be built:\n${output}`);
}

/** Builds when a source is newer than what was built last; says whether it did. */
export async function buildPwaIfStale(): Promise<boolean> {
	if (!isStale()) return false;
	await buildPwa();
	return true;
}
