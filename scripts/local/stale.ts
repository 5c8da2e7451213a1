/** Whether what was built is older than what it is built from. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../quiet-environment.ts";

/** What building writes, and what git does not keep. */
const made = new Set(["dist", "node_modules", ".output", ".wxt"]);

function newestChange(path: string): number {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return 0;
	if (!stats.isDirectory()) return stats.mtimeMs;
	const inside = readdirSync(path).filter((name) => !made.has(name));
	return Math.max(0, ...inside.map((name) => newestChange(join(path, name))));
}

/** @param built A file that building writes, absolute. @param sources Files and folders of the project. */
export function isStale(built: string, sources: readonly string[]): boolean {
	return !existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map((source) => newestChange(join(root, source))));
}
