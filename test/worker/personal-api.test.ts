/** Reading by the athlete's own key: the nightly job against the fake of Garmin's official service, on D1 as the free plan counts it. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createServices } from "../../worker/services.ts";
import { enqueuePersonalReads } from "../../worker/usecases/personal-api-due.ts";
import { daysAhead, withProfile } from "./athletes.ts";
import { KEY, type PersonalFake, stubPersonalApi } from "./personal-fake.ts";
import { connected, HOUR, night, personal, tonight, withoutReading, work } from "./personal-reading.ts";

let fake: PersonalFake;

beforeEach(async () => {
	fake = stubPersonalApi(daysAhead(0));
	await withoutReading();
});
afterEach(() => vi.unstubAllGlobals());

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
		const client = await connected(["weight"]);
		const other = await connected(["weight"]);
		const rows = (
			await env.DB.prepare("select athlete_id as id, secret from connection order by created_at").all<{ id: string; secret: string }>()
		).results;
		const [first, second] = rows;
		await env.DB.prepare("update connection set secret = ? where athlete_id = ?").bind(first?.secret, second?.id).run();
		await night(fake, tonight());
		const errors = [await personal(client), await personal(other)].map(({ error }) => error?.code ?? null);
		expect(errors.sort()).toEqual(["key_unreadable", null].sort());
	});
});

describe("the night", () => {
	test("reads everything newest first, one call after the other, within each invocation's limits", async () => {
		const client = await connected();
		const { invocations, statements, calls } = await night(fake, tonight());
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
		await night(fake, tonight());
		fake.asked.length = 0;
		for (const later of [1, 5, 12, 20, 23]) {
			await night(fake, tonight() + later * HOUR);
		}
		expect(fake.asked).toEqual([]);
		await night(fake, tonight() + 24 * HOUR);
		expect(fake.asked.filter((path) => path !== "token")).toHaveLength(3);
		expect((await personal(client)).state).toBe("up_to_date");
	});

	test("reads nothing that was not consented to, and nothing at all without consent", async () => {
		const client = await connected(["weight"]);
		await night(fake, tonight());
		expect(fake.asked.filter((path) => !/token|socialProfile|weight-service/.test(path))).toEqual([]);
		const { words } = (await client.get("/api/connections")).body;
		await client.put("/api/connections/garmin_personal_api/kinds", { body: { kinds: [], words } });
		fake.asked.length = 0;
		await night(fake, tonight() + 48 * HOUR);
		expect(fake.asked).toEqual([]);
	});

	test("tells up to when all activities are known: on a day before that without one nothing was done", async () => {
		const client = await connected(["activities"]);
		const { athleteId } = (await client.get("/api/auth/me")).body.account;
		const horizon = async () => {
			const row = await env.DB.prepare("select data_horizon as day from athlete where athlete_id = ?")
				.bind(athleteId)
				.first<{ day: string }>();
			return row?.day ?? null;
		};
		await night(fake, tonight());
		expect(await horizon()).toBe(daysAhead(0));
		// Nothing is on Garmin since.
		await night(fake, tonight() + 10 * 24 * HOUR);
		expect(await horizon()).toBe(daysAhead(10));
	});

	test("comes to everybody, whoever cannot be read stands before them", async () => {
		const client = await connected(["weight"]);
		const { athleteId } = (await client.get("/api/auth/me")).body.account;
		const state = (await env.DB.prepare("select state from connection").first<{ state: string }>())?.state ?? "";
		const filled = async (change: string) => {
			const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 110)`;
			const who = `'${crypto.randomUUID()}' || i`;
			await env.DB.prepare(
				`${numbers} insert into athlete (athlete_id, profile, created_at, updated_at) select ${who}, '{"zone":"UTC"}', 1, 1 from n`,
			).run();
			await env.DB.prepare(
				`${numbers} insert into connection select ${who}, 'garmin_personal_api', json_set(?, ${change}), 'v1.x', 1, 1 from n`,
			)
				.bind(state)
				.run();
		};
		await filled(`'$.pausedUntil', ${tonight() + HOUR}`);
		await filled("'$.consents', json('[]')");
		await filled("'$.stopped', json('true')");
		await filled(`'$.error', json_object('code', 'key_unreadable', 'at', ${tonight() - HOUR})`);
		await env.DB.prepare("update connection set state = json_set(state, '$.readAt', 1) where athlete_id = ?").bind(athleteId).run();
		await enqueuePersonalReads(createServices(env), tonight());
		const jobs = (await env.DB.prepare("select athlete_id as id from job").all<{ id: string }>()).results;
		expect(jobs).toEqual([{ id: athleteId }]);
	});

	test("an asked-for reading is done at once", async () => {
		const client = await connected(["sleep"]);
		expect((await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } })).status).toBe(200);
		await work(fake, Date.now() + 1_000);
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
		await night(fake, tonight());
		expect(await personal(client)).toMatchObject({ state: "stopped", error: { code: "key_refused" } });
		fake.asked.length = 0;
		await night(fake, tonight() + 24 * HOUR);
		expect(fake.asked).toEqual([]);
		fake.revoked = false;
		await client.put("/api/connections/garmin_personal_api/key", { body: { key: KEY } });
		expect(await personal(client)).toMatchObject({ state: "due", error: null });
		await night(fake, tonight() + 48 * HOUR);
		expect(await personal(client)).toMatchObject({ state: "up_to_date", error: null });
	});

	test("a token that has run out is changed for another one", async () => {
		const client = await connected(["sleep", "steps"]);
		await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } });
		await work(fake, Date.now() + 1_000, 2);
		fake.expireTokens();
		await work(fake, Date.now() + 2_000);
		expect(await personal(client)).toMatchObject({ state: "up_to_date", error: null });
		expect(fake.asked.filter((path) => path === "token")).toHaveLength(2);
	});

	test("a token that is refused in the middle takes nothing with it that was read before", async () => {
		await connected(["sleep", "steps", "stress"]);
		let calls = 0;
		fake.fault = () => {
			calls += 1;
			// The profile is the first of them.
			if (calls === 4) fake.expireTokens();
			return calls === 4 ? { status: 401, body: "{}" } : null;
		};
		await night(fake, tonight());
		const paths = fake.asked.filter((path) => path !== "token");
		expect(paths.length - new Set(paths).size).toBe(1);
		expect(calls).toBe(paths.length);
	});

	test("a token that Garmin has just given and does not take ends the reading: no other is asked for", async () => {
		const client = await connected(["sleep", "steps"]);
		fake.fault = (path) => (path.startsWith("/sleep-service") ? { status: 401, body: "{}" } : null);
		const { invocations } = await night(fake, tonight());
		expect(invocations).toBeLessThan(5);
		expect(await personal(client)).toMatchObject({ error: { code: "token_refused" }, requestedAt: null });
		// The key's own, tonight's, and one more to see whether it was the token.
		expect(fake.asked.filter((path) => path === "token").length).toBeLessThanOrEqual(3);
		const before = fake.asked.length;
		await night(fake, tonight() + HOUR);
		expect(fake.asked).toHaveLength(before);
		fake.fault = null;
		await night(fake, tonight() + 24 * HOUR);
		expect(await personal(client)).toMatchObject({ state: "up_to_date", error: null });
	});

	test("what Garmin will not tell (403) is listed as any other failure, with the same token", async () => {
		const client = await connected(["sleep", "steps"]);
		fake.fault = (path) => (path.startsWith("/usersummary-service") ? { status: 403, body: '{"message":"forbidden"}' } : null);
		await night(fake, tonight());
		const after = await personal(client);
		expect(after.failed[0]).toMatchObject({ kind: "steps", error: "refused" });
		expect(after.kinds.find((kind: { kind: string }) => kind.kind === "sleep").came).toBeGreaterThan(100);
		expect(fake.asked.filter((path) => path === "token").length).toBeLessThanOrEqual(2);
	});

	test.each([
		["by its header", { "cf-mitigated": "challenge" }, "{}"],
		["by its page", { "content-type": "text/html" }, "<html>Just a moment...</html>"],
	])("a challenge of Cloudflare, known %s, is no word about the key", async (_, headers, body) => {
		const client = await connected(["sleep"]);
		fake.fault = (path) => (path.startsWith("/sleep-service") ? { status: 403, headers: headers as Record<string, string>, body } : null);
		const { invocations } = await night(fake, tonight());
		expect(invocations).toBe(1);
		expect(await personal(client)).toMatchObject({ state: "due", error: { code: "garmin_down" }, failures: 0 });
		vi.stubGlobal("fetch", async () => new Response(body, { status: 403, headers }));
		const answer = await client.put("/api/connections/garmin_personal_api/key", { body: { key: KEY } });
		expect(answer.body).toEqual({ accepted: false, reason: "garmin_down" });
		await env.DB.prepare("update connection set state = json_set(state, '$.error', null)").run();
		// The token of before is over by then.
		await night(fake, tonight() + 48 * HOUR);
		expect(await personal(client)).toMatchObject({ state: "due", error: { code: "garmin_down" } });
		vi.unstubAllGlobals();
		fake = stubPersonalApi(daysAhead(0));
		await night(fake, tonight() + 72 * HOUR);
		expect(await personal(client)).toMatchObject({ state: "up_to_date", error: null });
	});

	test("eight failures in a row end it; it goes on past them later, and what was there before is found", async () => {
		const client = await connected(["sleep"]);
		fake.fault = (path) => (path.startsWith("/sleep-service") ? { status: 404, body: "{}" } : null);
		await night(fake, tonight());
		expect(await personal(client)).toMatchObject({ error: { code: "garmin_changed" }, failures: 8 });
		const before = fake.asked.length;
		await night(fake, tonight() + 3 * HOUR);
		expect(fake.asked).toHaveLength(before);
		fake.fault = null;
		await night(fake, tonight() + 24 * HOUR);
		expect(await personal(client)).toMatchObject({ state: "up_to_date", error: null });
		expect((await personal(client)).kinds.find((kind: { kind: string }) => kind.kind === "sleep").came).toBeGreaterThan(50);
	});

	test("days that failed are read again when the athlete asks, at once and before anything else", async () => {
		const client = await connected(["sleep", "steps"]);
		let left = 1;
		fake.fault = (path) => (path.startsWith("/sleep-service") && left-- > 0 ? { status: 404, body: "{}" } : null);
		await night(fake, tonight());
		const { failed } = await personal(client);
		expect(failed).toMatchObject([{ kind: "sleep", error: "not_found" }]);
		const [from, to] = failed[0].subject.split("/");
		const nights = async () => (await client.get(`/api/sleep?from=${from}&to=${to}`)).body.days.length;
		expect(await nights()).toBe(0);
		fake.asked.length = 0;
		const again = await client.post("/api/connections/garmin_personal_api/retry", { body: {} });
		expect([again.status, again.body.failures]).toEqual([200, 1]);
		// No tick in between.
		await work(fake, Date.now() + 60_000);
		expect(fake.asked[0] === "token" ? fake.asked[1] : fake.asked[0]).toMatch(new RegExp(`sleep.*${from}.*${to}|sleep.*${from}`));
		expect(await personal(client)).toMatchObject({ failures: 0, failed: [] });
		expect(await nights()).toBeGreaterThan(20);
	});

	test("days that failed are tried again by themselves a day later, then two, then four", async () => {
		const client = await connected(["sleep"]);
		const failing = "/sleep-service";
		fake.fault = (path) =>
			path.startsWith(failing) && fake.asked.filter((each) => each.startsWith(failing)).length === 1 ? { status: 404, body: "{}" } : null;
		await night(fake, tonight());
		const [{ subject, dueAt }] = (await personal(client)).failed;
		const path = fake.asked.find((each) => each.startsWith(failing));
		fake.fault = (each) => (each.startsWith(failing) && fake.asked.at(-1) === path ? { status: 404, body: "{}" } : null);
		const tried: number[] = [];
		for (let day = 1; day <= 16; day++) {
			const before = fake.asked.length;
			await night(fake, tonight() + day * 24 * HOUR + HOUR);
			if (fake.asked.slice(before).includes(path ?? "")) tried.push(day);
		}
		expect(dueAt).toBeLessThanOrEqual(tonight() + 25 * HOUR);
		expect(tried).toEqual([1, 3, 7]);
		expect((await personal(client)).failed).toMatchObject([{ subject, attempts: 4, dueAt: null }]);
	});

	test("those of a kind that may no longer be read do not keep the others from being tried again", async () => {
		const client = await connected(["sleep", "steps"]);
		const { athleteId } = (await client.get("/api/auth/me")).body.account;
		const fails = env.DB.prepare("insert into read_failure values (?, 'garmin_personal_api', ?, ?, 1, 'refused', ?, 1, 1)");
		const range = (n: number) => `${daysAhead(-28 * n - 27)}/${daysAhead(-28 * n)}`;
		await env.DB.batch([
			...[1, 2, 3, 4, 5, 6].map((n) => fails.bind(athleteId, "stress", range(n), n)),
			fails.bind(athleteId, "steps", range(7), 100),
		]);
		await night(fake, tonight());
		const { failed } = await personal(client);
		expect(failed.map(({ kind }: { kind: string }) => kind)).toEqual(Array(6).fill("stress"));
	});

	test("a 429 ends the night's reading for at least as long as Garmin wishes; it goes on where it was", async () => {
		const client = await connected(["sleep", "steps"]);
		let left = 2;
		fake.fault = () => (left-- > 0 ? null : { status: 429, headers: { "retry-after": "7200" } });
		await night(fake, tonight());
		const paused = await personal(client);
		expect(paused.error.code).toBe("throttled");
		expect(paused.pausedUntil).toBeGreaterThanOrEqual(tonight() + 2 * HOUR);
		const before = fake.asked.length;
		fake.fault = null;
		await night(fake, tonight() + HOUR);
		expect(fake.asked).toHaveLength(before);
		await night(fake, tonight() + 24 * HOUR);
		expect(
			(await personal(client)).kinds.filter((kind: { consented: boolean }) => kind.consented).every((kind: { done: boolean }) => kind.done),
		).toBe(true);
	});

	test("days that Garmin cannot give are listed, and the others come", async () => {
		const client = await connected(["sleep", "steps"]);
		fake.fault = (path) => (path.startsWith("/usersummary-service/stats/steps") ? { status: 404, body: "{}" } : null);
		await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } });
		await work(fake, Date.now() + 1_000);
		const after = await personal(client);
		expect(after.failures).toBeGreaterThan(0);
		expect(after.failed[0]).toMatchObject({ kind: "steps", error: "not_found", attempts: 1 });
		expect(after.kinds.find((kind: { kind: string }) => kind.kind === "sleep").came).toBeGreaterThan(100);
	});

	test("a list of activities in another form breaks off with that reason, and is not taken for the end", async () => {
		const client = await connected(["activities"]);
		fake.fault = (path) => (path.endsWith("/search/activities") ? { status: 200, body: '{"activityList":[]}' } : null);
		await client.post("/api/ingest/run", { body: { source: "garmin_personal_api" } });
		await work(fake, Date.now() + 1_000);
		expect(await personal(client)).toMatchObject({ error: { code: "garmin_changed" }, activities: { settled: 0, total: 30 } });
	});
});
