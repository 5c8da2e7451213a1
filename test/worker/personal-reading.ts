/** Builders: an athlete with a key of the Personal API, and the job that reads by it. */
import { env } from "cloudflare:workers";
import { expect, vi } from "vitest";
import { kindsOf } from "../../shared/health/garmin-kinds.ts";
import { selectJobsWaiting } from "../../worker/repositories/jobs.ts";
import { createServices } from "../../worker/services.ts";
import { enqueuePersonalReads } from "../../worker/usecases/personal-api-due.ts";
import { runJob } from "../../worker/usecases/run-job.ts";
import { daysAhead, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { countedD1 } from "./counted-d1.ts";
import { KEY, type PersonalFake } from "./personal-fake.ts";

export const HOUR = 3_600_000;
export const kinds = kindsOf("garmin_personal_api");

export async function withoutReading(): Promise<void> {
	for (const table of ["job", "connection", "source_answer", "read_failure"]) await env.DB.prepare(`delete from ${table}`).run();
}

export async function connected(asked: readonly string[] = kinds): Promise<Client> {
	const client = await withProfile({ zone: "UTC" });
	const { words } = (await client.get("/api/connections")).body;
	expect((await client.put("/api/connections/garmin_personal_api/kinds", { body: { kinds: asked, words } })).status).toBe(200);
	expect((await client.put("/api/connections/garmin_personal_api/key", { body: { key: KEY } })).body).toEqual({
		accepted: true,
		reason: null,
	});
	return client;
}

export const personal = async (client: Client) =>
	(await client.get("/api/connections")).body.connections.find((each: { source: string }) => each.source === "garmin_personal_api");

/** Rings until nobody waits; each invocation has its own fifty statements. */
export async function work(
	fake: PersonalFake,
	now: number,
	most = 300,
): Promise<{ invocations: number; statements: number; calls: number }> {
	let invocations = 0;
	let statements = 0;
	let calls = 0;
	for (; invocations < most; invocations++) {
		const [waiting] = await selectJobsWaiting(createServices(env).db, now, 1);
		if (!waiting) break;
		const counted = countedD1(env.DB);
		const before = fake.asked.length;
		await runJob(createServices({ ...env, DB: counted.db }), waiting.id, now + invocations);
		statements = Math.max(statements, counted.statements());
		calls = Math.max(calls, fake.asked.length - before);
	}
	return { invocations, statements, calls };
}

/** The hourly tick, and all that follows from it. */
export async function night(fake: PersonalFake, now: number, most = 300): ReturnType<typeof work> {
	await enqueuePersonalReads(createServices(env), now);
	return work(fake, now, most);
}

export const tonight = () => Date.parse(`${daysAhead(1)}T03:30:00Z`);

/** Once, while Garmin is asked for such a path and has not answered yet. */
export function meanwhile(path: RegExp, act: () => Promise<unknown>): void {
	const ask = globalThis.fetch;
	let waits = true;
	vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
		if (waits && path.test(url)) {
			waits = false;
			await act();
		}
		return ask(url, init);
	});
}
