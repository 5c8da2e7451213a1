/** The Firefox that the extension's main paths run in. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../run.ts";

const names = ["firefox-esr", "firefox"];
const macApplication = "/Applications/Firefox.app/Contents/MacOS/firefox";
/** What `FIREFOX_BINARY` says where there is none: its tests are skipped, and the run says so. */
export const NO_FIREFOX = "none";

/** `FIREFOX_BINARY`, then the system's. */
export function findFirefox(env: NodeJS.ProcessEnv, exists: (path: string) => boolean): string | null {
	if (env.FIREFOX_BINARY) return env.FIREFOX_BINARY;
	const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), macApplication].find(exists) ?? null;
}

/** Finds Firefox, or installs it where that needs nobody's password. Nothing else stops without it. */
export async function ensureFirefox(): Promise<string> {
	const found = findFirefox(process.env, existsSync);
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
		const line = "apt-get update && apt-get install -y --no-install-recommends firefox-esr";
		console.log(`No Firefox found (FIREFOX_BINARY, the system's). Installing one: ${line}`);
		await run("sh", ["-c", `export DEBIAN_FRONTEND=noninteractive; ${line}`]);
	}
	const installed = findFirefox(process.env, existsSync);
	if (!installed)
		console.log("No Firefox: the extension's tests in it are skipped. Install Firefox, or name one by FIREFOX_BINARY, to run them.");
	return installed ?? NO_FIREFOX;
}
