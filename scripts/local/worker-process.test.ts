import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anyFreePort } from "./port.ts";
import { startWorker } from "./worker-process.ts";

test("the local runtime opens no side door to the data", { timeout: 60_000 }, async () => {
	const state = mkdtempSync(join(tmpdir(), "longrun-worker-"));
	const secretsFile = join(state, "secrets.env");
	writeFileSync(secretsFile, "AUTH_SECRET=x\n");
	const worker = await startWorker({ port: await anyFreePort(), state, secretsFile });
	try {
		for (const door of ["explorer", "local/explorer"]) {
			const answer = await fetch(`${worker.origin}/cdn-cgi/${door}/api/d1/database`);
			expect(answer.headers.get("content-type") ?? "", door).not.toContain("json");
		}
	} finally {
		await worker.stop();
		rmSync(state, { recursive: true, force: true });
	}
});
