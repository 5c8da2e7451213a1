import { describe, expect, test } from "vitest";
import { chromiumFlags } from "../browser.ts";
import { Stop } from "../main.ts";
import { findBrowser, type Machine } from "./find-browser.ts";

const playwrights = "/home/runner/.cache/ms-playwright/chromium/chrome";

function machine(files: string[], env: NodeJS.ProcessEnv = {}): Machine {
	return {
		env: { PATH: "/usr/local/bin:/usr/bin", ...env },
		exists: (path) => files.includes(path),
		playwrightPath: async () => playwrights,
	};
}

describe("the browser for the tests", () => {
	test("is the one that CHROMIUM names, before all others", async () => {
		expect(await findBrowser(machine(["/opt/mine", "/usr/bin/chromium"], { CHROMIUM: "/opt/mine" }))).toBe("/opt/mine");
	});
	test("is never another one than CHROMIUM names", async () => {
		await expect(findBrowser(machine(["/usr/bin/chromium"], { CHROMIUM: "/opt/gone" }))).rejects.toThrow(Stop);
	});
	test("is the system's, Chromium before Chrome", async () => {
		expect(await findBrowser(machine(["/usr/bin/google-chrome", "/usr/bin/chromium", playwrights]))).toBe("/usr/bin/chromium");
		expect(await findBrowser(machine(["/usr/local/bin/google-chrome", playwrights]))).toBe("/usr/local/bin/google-chrome");
	});
	test("is Playwright's own when the system has none", async () => {
		expect(await findBrowser(machine([playwrights]))).toBe(playwrights);
	});
	test("is missing when none of these is there", async () => {
		expect(await findBrowser(machine([]))).toBeNull();
	});
});

test("Chromium runs without its sandbox for root only", () => {
	expect(chromiumFlags.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
});
