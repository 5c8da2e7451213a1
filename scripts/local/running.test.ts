import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isKeeper } from "./running.ts";

async function started(...args: string[]) {
	const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
	await once(child.stdout, "data");
	async function end(): Promise<void> {
		child.kill("SIGKILL");
		await once(child, "exit");
	}
	return { pid: child.pid ?? 0, end };
}

test("a number that the system has given to another program is no server of ours", async () => {
	const other = await started("-e", "console.log(1); setTimeout(() => {}, 60_000)");
	expect(isKeeper(other.pid)).toBe(false);
	await other.end();
	expect(isKeeper(process.pid)).toBe(false);
});

test("a script of ours is one while it lives", async () => {
	const folder = mkdtempSync(join(tmpdir(), "scripts-"));
	const script = join(folder, "start.mjs");
	writeFileSync(script, "console.log(1); setTimeout(() => {}, 60_000)");
	const ours = await started(script);
	expect(isKeeper(ours.pid)).toBe(true);
	await ours.end();
	expect(isKeeper(ours.pid)).toBe(false);
	rmSync(folder, { recursive: true });
});
