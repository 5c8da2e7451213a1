/** A power cut in the middle of the Sunday night: after the next start the job is done, once; and the plan shows without any server. */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyFreePort } from "../../scripts/local/port.ts";
import { historyFiles } from "./screenshot-history.ts";
import { removeState, type Server, startServer, temporaryState } from "./server.ts";
import { onboard, signUp, type Visitor, visit } from "./visitor.ts";

let state: string;
let server: Server;
let visitor: Visitor;
let port: number;

beforeAll(async () => {
	state = await temporaryState();
	port = await anyFreePort();
	server = await startServer({ state, port });
	visitor = await visit(server.origin);
	await signUp(visitor, "power-cut@example.org");
	await onboard(visitor, historyFiles(new Date()).slice(-6));
});
afterAll(async () => {
	await visitor?.leave();
	await server?.stop();
	await removeState(state);
});

/** The Worker's own database file, while no Worker runs. */
async function database<T>(use: (db: DatabaseSync) => T): Promise<T> {
	const folder = join(state, "v3/d1/miniflare-D1DatabaseObject");
	const name = (await readdir(folder)).find((file) => file.endsWith(".sqlite") && !file.startsWith("metadata"));
	if (!name) throw new Error(`no database in ${folder}`);
	const db = new DatabaseSync(join(folder, name));
	try {
		return use(db);
	} finally {
		db.close();
	}
}

/** The Sunday nights; history may be judged again beside them. */
const jobs = () =>
	database(
		(db) => db.prepare("select status, attempts from job where kind = 'weekly_refresh'").all() as { status: string; attempts: number }[],
	);

test("with the server gone the plan shows after a reload", async () => {
	const { page } = visitor;
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await page.reload();
	await page.locator("[data-week]").first().waitFor();
	await server.kill();
	await page.reload();
	await page.locator("[data-week]").first().waitFor();
});

test("a job that was cut off is done once after the next start", async () => {
	const due = Date.now() - 3_600_000;
	await database((db) => db.prepare("update athlete set next_refresh_at = ?").run(due));
	server = await startServer({ state, port });
	// The cron makes the job and rings; the cut comes while the queue, which is memory here, still holds the bell.
	await server.tick();
	await server.kill();
	expect(await jobs()).toHaveLength(1);

	server = await startServer({ state, port });
	await expect
		.poll(
			async () => {
				await server.tick();
				const answer = await visitor.context.request.get("/api/plans/two-months");
				return answer.status();
			},
			{ timeout: 30_000, interval: 2_000 },
		)
		.toBe(200);
	// A lease of the run that was cut off lasts a minute at most.
	for (let waited = 0; waited < 80_000; waited += 5_000) {
		await server.tick();
		await new Promise((done) => setTimeout(done, 5_000));
		const health = await visitor.context.request.get("/api/system/health");
		expect(health.status()).toBe(200);
		if (waited >= 5_000 && (await statusBesideTheWorker()) === "done") break;
	}
	await server.kill();
	const [job, ...others] = await jobs();
	expect(others).toEqual([]);
	expect(job?.status).toBe("done");
});

/** Reading beside a running Worker is safe: the file is in write-ahead mode. */
async function statusBesideTheWorker(): Promise<string | undefined> {
	return (await jobs())[0]?.status;
}
