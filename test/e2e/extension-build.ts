/** The extension for end-to-end tests, as it is released and as a test build, each built once for all files. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { isStale } from "../../scripts/local/stale.ts";
import { root } from "../../scripts/quiet-environment.ts";

export const extensionBuilds = { chrome: "chrome-mv3", firefox: "firefox-mv3" } as const;
export type ExtensionBrowser = keyof typeof extensionBuilds;

const RELEASE = "extension/.output";
/** Apart from the release: it holds the permission for servers of this machine on any port, because a browser without a person cannot be asked. */
const TEST = "extension/.output/test";
const testEnvironment = { LONGRUN_TEST_ORIGIN: "http://localhost", LONGRUN_TEST_OUTPUT: TEST };

/** Everything that goes into it, or decides how it is made. */
const sources = ["extension", "look", "shared", "scripts/extension", "wxt.config.ts", "uno.config.ts", "package-lock.json"];

/** Where the release lies unpacked. */
export const extensionFolder = (browser: ExtensionBrowser): string => join(root, RELEASE, extensionBuilds[browser]);
/** Where the test build lies unpacked. */
export const testExtensionFolder = (browser: ExtensionBrowser): string => join(root, TEST, extensionBuilds[browser]);

/** All four, one after the other (each writes .wxt), when a source is newer than what was built last. */
export async function buildExtensionsIfStale(): Promise<void> {
	for (const browser of ["chrome", "firefox"] as const) {
		if (isStale(join(extensionFolder(browser), "manifest.json"), sources)) await buildExtension(browser, {});
		if (isStale(join(testExtensionFolder(browser), "manifest.json"), sources)) await buildExtension(browser, testEnvironment);
	}
}

export async function buildExtension(browser: ExtensionBrowser, environment: Record<string, string> = {}): Promise<void> {
	const wxt = join(root, "node_modules/wxt/bin/wxt.mjs");
	await promisify(execFile)(process.execPath, [wxt, "build", "-b", browser], {
		cwd: root,
		env: { ...process.env, NODE_ENV: "production", ...environment },
	});
}
