/** The PWA that the Worker serves. */
import { join } from "node:path";
import { Stop } from "../main.ts";
import { root } from "../quiet-environment.ts";
import { runTool } from "../run.ts";
import { isStale } from "./stale.ts";

/** Everything that goes into it, or decides how it is made. */
const sources = ["pwa", "look", "shared", "worker", "vite.config.ts", "uno.config.ts", "package-lock.json"];
const built = join(root, "pwa", "dist", "index.html");

export async function buildPwa(): Promise<void> {
	const { code, output } = await runTool("vite", ["build"]);
	if (code !== 0) throw new Stop(`The PWA could not be built:\n${output}`);
}

/** Builds when a source is newer than what was built last; says whether it did. */
export async function buildPwaIfStale(): Promise<boolean> {
	if (!isStale(built, sources)) return false;
	await buildPwa();
	return true;
}
