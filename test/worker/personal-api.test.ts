/** Reading by the athlete's own key: the nightly job against the fake of Garmin's official service, on D1 as the free plan counts it. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { kindsOf } from "../../shared/health/garmin-kinds.ts";
import { selectJobsWaiting } from "../../worker/repositories/jobs.ts";
import { createServices } from "../../worker/services.ts";
import { enqueuePersonalReads } from "../../worker/usecases/personal-api-due.ts";
import { runJob } from "../../worker/usecases/run-job.ts";
import { daysAhead, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { countedD1 } from "./counted-d1.ts";
import { KEY, type PersonalFake, stubPersonalApi } from "./personal-fake.ts";

const HOUR = 3_600_000;
const kinds = kindsOf("garmin_personal_api");
let fake: PersonalFake;

beforeEach(async () => {
	fake = stubPersonalApi(daysAhead(0));
	for (const table of ["job", "connection", "source_answer", "read_failure"]) await env.DB.prepare(`delete from ${table}`).run();
});
afterEach(() => vi.unstubAllGlobals());

async function connected(asked: readonly string[] = kinds): Promise<Client> {
	const client = await withProfile({ zone: "UTC" });
	const { words } = (await client.get("/api/connections")).body;
	expect((await client.put("/api/connections/garmin_personal_api/kinds", { body: { kinds: asked, words } })).status).toBe(200);
	expect((await client.put("/api/connections/garmin_personal_api/key", { body: { key: KEY } })).body).toEqual({
		accepted: true,
		reason: null,
	});
	return client;
}

const personal = async (client: Client) =>
	(await client.get("/api/connections")).body.connections.find((each: { source: string }) => each.source === "garmin_personal_api");

/** Rings until nobody waits; each invocation has its own fifty statements. */
async function work(now: number, most = 300): Promise<{ invocations: number; statements: number; calls: number }> {
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
const tonight = () => Date.parse(`${daysAhead(1)}T03:30:00Z`);

describe("the key", () => {
	test("is tried, kept encrypted, never shown, and forgotten", async () => {
		const client = await connected();
		const row = await env.DB.prepare("select secret, state from connection").first<{ secret: string; state: string }>();
		expect(row?.secret).toMatch(/^v1\./);
		expect(JSON.stringify(row)).not.toContain(KEY);
		expect(JSON.stringify((await client.get("/api/connections")).body)).not.toContain(KEY);
		expect((await personal(client)).hasKey).toBe(true);
		expect((await client.delete("/api/connections/garmin_personal_api/key")).body).toEqual({ removed: true });
		expect(await personal(client)).toMatchObject({ hasKey: false, state: "off" });
	});

	test("that Garmin does not take is not kept, and the reason is told", async () => {
		const client = await withProfile();
		const refused = await client.put("/api/connections/garmin_personal_api/key", { body: { key: "another-key" } });
		expect([refused.status, refused.body]).toEqual([200, { accepted: false, reason: "key_refused" }]);
		expect((await personal(client)).hasKey).toBe(false);
	});

	test("of one athlete does not open in another's row", async () => {
		const client = await connected();
		const other = await connected();
		const rows = (
			await env.DB.prepare("select athlete_id as id, secret from connection order by created_at").all<{ id: string; secret: string }>()
		).results;
		const [first, second] = rows;
		await env.DB.prepare("update connection set secret = ? where athlete_id = ?").bind(first?.secret, second?.id).run();
		await enqueuePersonalReads(createServices(env), tonight());
		await work(tonight());
		const errors = [await personal(client), await personal(other)].map(({ error }) => error?.code ?? null);
		expect(errors.sort()).toEqual(["key_unreadable", null].sort());
	});
});

describe("the night", () => {
	test("reads everything newest first, one call after the other, within each invocation's limits", async () => {
		const client = await connected();
		await enqueuePersonalReads(createServices(env), tonight());
		const { invocations, statements, calls } = await work(tonight());
		expect(invocations).toBeGreaterThan(10);
		expect(statements).toBeLessThanOrEqual(50);
		expect(statements + calls).toBeLessThanOrEqual(50);
		expect(fake.mostAtOnce()).toBe(1);
		// One when the key was given, another where the night is more than a day away.
		expect(fake.asked.filter((path) => path === "token").length).toBeLessThanOrEqual(2);
		const after = await personal(client);
		expect(after).toMatchObject({ state: "up_to_date", activities: { settled: 30, total: 30 }, failures: 0, error: null });
		expect(after.kinds.every((kind: { done: boolean }) => kind.done)).toBe(true);
		const { activities } = (await client.get("/api/activities?limit=200")).body;
		expect(activities).toHaveLength(30);
		expect(new Set(activities.map((each: { activity: { provenance: { source: string } } }) => each.activity.provenance.source))).toEqual(
			new Set(["garmin_personal_api"]),
		);
		const { days } = (await client.get(`/api/sleep?from=${daysAhead(-6)}&to=${daysAhead(0)}`)).body;
		expect(days).toHaveLength(7);
		// The originals are not for the Worker.
		expect(fake.asked.some((path) => path.includes("download-service"))).toBe(false);
		const kept = await env.DB.prepare("select count(*) as n from source_answer").first<{ n: number }>();
		expect(kept?.n).toBeGreaterThan(50);
	});

	test("comes once a night, from three in the morning of the athlete's, and reads only what is new", async () => {
		const client = await connected(["sleep", "activities"]);
		await enqueuePersonalReads(createServices(env), tonight());
		await work(tonight());
		fake.asked.length = 0;
		for (const later of [1, 5, 12, 20, 23]) {
			await enqueuePersonalReads(createServices(env), tonight() + later * HOUR);
			await work(tonight() + later * HOUR);
		}
		expect(fake.asked).toEqual([]);
		await enqueuePersonalReads(createServices(env), tonight() + 24 * HOUR);
		await work(tonight() + 24 * HOUR);
		expect(fake.asked.filter((path) => path !== "token")).toHaveLength(3);
		expect((await personal(client)).state).toBe("up_to_date");
	});

	test("reads nothing that was not consented to, and nothing at all without consent", async () => {
		const client = await connected(["weight"]);
		await enqueuePersonalReads(createServices(env), tonight());
		await work(tonight());
		expect(fake.asked.filter((path) => !/token|socialProfile|weight-service/.test(path))).toEqual([]);
		const { words } = (await client.get("/api/connections")).body;
		await client.put("/api/connections/garmin_personal_api/kinds", { body: { kinds: [], words } });
		fake.asked.length = 0;
		await enqueuePersonalReads(createServices(env), tonight() + 48 * HOUR);
		await work(tonight() + 48 * HOUR);
		expect(fake.asked).toEqual([]);
	});

	test("an asked-for reading is done at once", async () => {
		const client = await connected(["sleep"]);
		expect((await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } })).status).toBe(200);
		await work(Date.now() + 1_000);
		expect((await client.get("/api/ingest/status")).body.sources[1]).toMatchObject({
			source: "garmin_personal_api",
			state: "up_to_date",
			requestedAt: null,
		});
	});
});

describe("what goes wrong", () => {
	test("a revoked key stops the reading with its reason until there is another one", async () => {
		const client = await connected(["sleep"]);
		fake.revoked = true;
		fake.expireTokens();
		await enqueuePersonalReads(createServices(env), tonight());
		await work(tonight());
		expect(await personal(client)).toMatchObject({ state: "stopped", error: { code: "key_refused" } });
		fake.asked.length = 0;
		await enqueuePersonalReads(createServices(env), tonight() + 24 * HOUR);
		await work(tonight() + 24 * HOUR);
		expect(fake.asked).toEqual([]);
		fake.revoked = false;
		await client.put("/api/connections/garmin_personal_api/key", { body: { key: KEY } });
		await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } });
		await work(Date.now() + 1_000);
		expect(await personal(client)).toMatchObject({ state: "up_to_date", error: null });
	});

	test("a token that has run out is changed for another one", async () => {
		const client = await connected(["sleep", "steps"]);
		await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } });
		await work(Date.now() + 1_000, 2);
		fake.expireTokens();
		await work(Date.now() + 2_000);
		expect(await personal(client)).toMatchObject({ state: "up_to_date", error: null });
	});

	test("a 429 ends the night's reading for at least as long as Garmin wishes; it goes on where it was", async () => {
		const client = await connected(["sleep", "steps"]);
		let left = 2;
		fake.fault = () => (left-- > 0 ? null : { status: 429, headers: { "retry-after": "7200" } });
		await enqueuePersonalReads(createServices(env), tonight());
		await work(tonight());
		const paused = await personal(client);
		expect(paused.error.code).toBe("throttled");
		expect(paused.pausedUntil).toBeGreaterThanOrEqual(tonight() + 2 * HOUR);
		const before = fake.asked.length;
		fake.fault = null;
		await enqueuePersonalReads(createServices(env), tonight() + HOUR);
		await work(tonight() + HOUR);
		expect(fake.asked).toHaveLength(before);
		await enqueuePersonalReads(createServices(env), tonight() + 24 * HOUR);
		await work(tonight() + 24 * HOUR);
		expect(
			(await personal(client)).kinds.filter((kind: { consented: boolean }) => kind.consented).every((kind: { done: boolean }) => kind.done),
		).toBe(true);
	});

	test("days that Garmin cannot give are listed, the others come, and a retry is due when asked for", async () => {
		const client = await connected(["sleep", "steps"]);
		fake.fault = (path) => (path.startsWith("/usersummary-service/stats/steps") ? { status: 404, body: "{}" } : null);
		await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } });
		await work(Date.now() + 1_000);
		const after = await personal(client);
		expect(after.failures).toBeGreaterThan(0);
		expect(after.failed[0]).toMatchObject({ kind: "steps", error: "not_found", attempts: 1 });
		expect(after.kinds.find((kind: { kind: string }) => kind.kind === "sleep").came).toBeGreaterThan(100);
	});

	test("a list of activities in another form breaks off with that reason, and is not taken for the end", async () => {
		const client = await connected(["activities"]);
		fake.fault = (path) => (path.endsWith("/search/activities") ? { status: 200, body: '{"activityList":[]}' } : null);
		await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } });
		await work(Date.now() + 1_000);
		expect(await personal(client)).toMatchObject({ error: { code: "garmin_changed" }, activities: { settled: 0, total: 30 } });
	});
});
