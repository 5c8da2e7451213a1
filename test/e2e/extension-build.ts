/** The extension as it is released, built once per test file (or with a test's own environment). */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");

export const extensionBuilds = { chrome: "chrome-mv3", firefox: "firefox-mv3" } as const;
export type ExtensionBrowser = keyof typeof extensionBuilds;

/** Where the unpacked extension lies. */
export function extensionFolder(browser: ExtensionBrowser): string {
	return join(root, "extension/.output", extensionBuilds[browser]);
}

/** One after the other: both write .wxt. */
export async function buildExtension(browser: ExtensionBrowser, environment: Record<string, string> = {}): Promise<void> {
	const wxt = join(root, "node_modules/wxt/bin/wxt.mjs");
	await promisify(execFile)(process.execPath, [wxt, "build", "-b", browser], {
		cwd: root,
		env: { ...process.env, NODE_ENV: "production", ...environment },
	});
}
