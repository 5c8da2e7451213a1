/** The Chromium that the browser and end-to-end tests run in. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Stop } from "../main.ts";
import { run, runTool } from "../run.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macApplications = [
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export interface Machine {
	env: NodeJS.ProcessEnv;
	exists(path: string): boolean;
	/** Where Playwright's own download would lie. */
	playwrightPath(): Promise<string>;
}

/** `CHROMIUM`, then the system's, then Playwright's own; null when there is none. */
export async function findBrowser({ env, exists, playwrightPath }: Machine): Promise<string | null> {
	if (env.CHROMIUM) {
		if (!exists(env.CHROMIUM)) throw new Stop(`CHROMIUM names ${env.CHROMIUM}, but nothing is there.`);
		return env.CHROMIUM;
	}
	const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macApplications];
	const installed = candidates.find(exists);
	if (installed) return installed;
	const own = await playwrightPath();
	return exists(own) ? own : null;
}

const thisMachine: Machine = {
	env: process.env,
	exists: existsSync,
	playwrightPath: async () => (await import("playwright-core")).chromium.executablePath(),
};

/** Finds the browser, or installs one and says so. Stops with the line to type where that fails. */
export async function ensureBrowser(): Promise<string> {
	const found = await findBrowser(thisMachine);
	if (found) return found;
	const apt = process.getuid?.() === 0 && existsSync("/etc/debian_version");
	const line = apt ? "apt-get update && apt-get install -y --no-install-recommends chromium" : "npx playwright install chromium";
	console.log(`No Chromium found (CHROMIUM, the system's, Playwright's). Installing one: ${line}`);
	const { code, output } = apt
		? await run("sh", ["-c", `export DEBIAN_FRONTEND=noninteractive; ${line}`])
		: await runTool("playwright", ["install", "chromium"]);
	const installed = code === 0 ? await findBrowser(thisMachine) : null;
	if (!installed) throw new Stop(`${output}\nNo Chromium could be installed. Install one and run the tests again:\n  ${line}`);
	return installed;
}
