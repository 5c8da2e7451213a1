/** Reading Garmin in the athlete's tab, as the server keeps it: consents, the place that two computers share, raw answers, what could not be read. */
import { env } from "cloudflare:workers";
import { deflateSync, inflateSync, strToU8 } from "fflate";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ReadingStep } from "../../shared/health/garmin-reading.ts";
import { createServices } from "../../worker/services.ts";
import { sha256Hex } from "../../worker/sha256.ts";
import { daysAhead, runImport, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { type Extension, pairedWith } from "./paired.ts";

const READING = "/api/connections/garmin_connect/reading";
const OUTCOMES = "/api/connections/garmin_connect/outcomes";
const DAY = 86_400_000;
const ANSWERS = "/api/connections/garmin_connect/answers";

beforeEach(async () => {
	await env.DB.prepare("delete from rate_limit").run();
});
afterEach(() => {
	vi.useRealTimers();
});

async function consented(kinds: readonly string[]): Promise<{ client: Client; browser: Extension }> {
	const client = await withProfile({ zone: "UTC" });
	await consent(client, kinds);
	return { client, browser: await pairedWith(client, ["import"]) };
}

async function consent(client: Client, kinds: readonly string[]) {
	const { words } = (await client.get("/api/connections")).body;
	return client.put("/api/connections/garmin_connect/kinds", { body: { kinds, words } });
}

const begin = (browser: Extension, change: object = {}) =>
	browser.ask("POST", READING, { body: { account: "4711", asked: false, ...change } });
const say = (browser: Extension, outcome: object, change: object = {}) =>
	browser.ask("POST", OUTCOMES, { body: { outcome, failed: [], settled: [], ...change } });
const days = (kind: string, from: string, to: string): ReadingStep =>
	({ what: "days", phase: "new", kind, from, to, path: `/x/${kind}` }) as ReadingStep;
const connectionOf = async (client: Client) => (await client.get("/api/connections")).body.connections[0];

async function answers(entries: readonly { kind: string; day: string; text: string }[]): Promise<FormData> {
	const form = new FormData();
	const described = await Promise.all(
		entries.map(async ({ kind, day, text }, part) => ({ kind, day, sha256: await sha256Hex(text), part })),
	);
	form.set("answers", JSON.stringify({ answers: described }));
	for (const { text } of entries) form.append("answer", new Blob([deflateSync(strToU8(text)).slice()]), "answer");
	return form;
}

describe("consent", () => {
	test("is per kind and for today's text; without it nothing begins and nothing is kept", async () => {
		const client = await withProfile();
		const browser = await pairedWith(client, ["import"]);
		expect((await browser.ask("GET", READING)).body).toMatchObject({ kinds: [], due: false });
		expect([(await begin(browser, { asked: true })).status, (await begin(browser, { asked: true })).body.error.code]).toEqual([
			409,
			"use_refused",
		]);
		const old = await client.put("/api/connections/garmin_connect/kinds", { body: { kinds: ["sleep"], words: "2020-01" } });
		expect([old.status, old.body.error.code]).toEqual([409, "stale_consent"]);
		expect((await consent(client, ["sleep"])).status).toBe(200);
		expect((await browser.ask("GET", READING)).body).toMatchObject({ kinds: ["sleep"], due: true });
		const form = await answers([{ kind: "stress", day: "2026-11-01", text: "[]" }]);
		expect((await browser.ask("POST", ANSWERS, { form })).body.error.code).toBe("use_refused");
	});

	test("is the athlete's to give: a paired browser cannot", async () => {
		const { browser } = await consented([]);
		const answer = await browser.ask("PUT", "/api/connections/garmin_connect/kinds", { body: { kinds: ["sleep"], words: "2026-11" } });
		expect([answer.status, answer.body.error.code]).toEqual([403, "wrong_scope"]);
	});

	test("of the Personal API has only what that has", async () => {
		const client = await withProfile();
		const { words, connections } = (await client.get("/api/connections")).body;
		expect(connections[1].kinds.map(({ kind }: { kind: string }) => kind)).not.toContain("training_readiness");
		const answer = await client.put("/api/connections/garmin_personal_api/kinds", { body: { kinds: ["training_readiness"], words } });
		expect(answer.status).toBe(400);
	});
});

describe("the place", () => {
	test("is shared by two computers, of which one reads at a time", async () => {
		const { client, browser } = await consented(["sleep", "steps"]);
		const other = await pairedWith(client, ["import"]);
		const today = daysAhead(0);
		expect((await begin(browser)).status).toBe(200);
		expect((await begin(other)).body.error.code).toBe("lease_held");
		expect((await say(other, { outcome: "done", step: days("sleep", daysAhead(-27), today), count: 28 })).body.error.code).toBe(
			"lease_lost",
		);
		await say(browser, { outcome: "done", step: days("sleep", daysAhead(-27), today), count: 28 });
		await say(browser, { outcome: "broken_off", code: "signed_out" });
		const taken = await begin(other);
		expect([taken.status, taken.body.state.days.sleep]).toMatchObject([200, { from: daysAhead(-27), until: today, facts: 28 }]);
		expect(await connectionOf(client)).toMatchObject({ state: "reading", error: null });
	});

	test("says how far it is, what came, and the last error", async () => {
		const { client, browser } = await consented(["activities", "sleep"]);
		await begin(browser);
		const count = { what: "count", path: "/activitylist-service/activities/count" };
		const list = { what: "list", phase: "past", path: "/x", start: 0, limit: 100 };
		await say(browser, { outcome: "done", step: count, count: 240 });
		await say(
			browser,
			{ outcome: "done", step: list, count: 100, unread: 90, summaries: 4, failed: 1 },
			{ failed: [{ kind: "activities", subject: "17", error: "original_damaged" }] },
		);
		await say(browser, { outcome: "broken_off", code: "signed_out" });
		expect(await connectionOf(client)).toMatchObject({
			state: "due",
			activities: { settled: 100, total: 240 },
			error: { code: "signed_out" },
			failures: 1,
		});
		const { kinds, failed } = await connectionOf(client);
		expect(kinds.find(({ kind }: { kind: string }) => kind === "activities")).toMatchObject({ consented: true, came: 89, done: false });
		expect(failed).toMatchObject([{ kind: "activities", subject: "17", error: "original_damaged", attempts: 1 }]);
		expect((await client.get("/api/ingest/status")).body.sources[0]).toMatchObject({ state: "due", failures: 1 });
	});

	test("after a 429 nothing begins before the pause is over, by nobody", async () => {
		const { client, browser } = await consented(["sleep"]);
		await begin(browser);
		await say(browser, { outcome: "throttled", retryAfterSeconds: 14 });
		expect(await connectionOf(client)).toMatchObject({ state: "paused", error: { code: "throttled" } });
		const refused = await begin(browser, { asked: true });
		expect([refused.status, refused.body.error.code]).toEqual([429, "rate_limited"]);
		expect(refused.body.error.details.retryAfterSeconds).toBeGreaterThan(800);
	});

	test("stopped it does not begin by itself, asked for it goes on", async () => {
		const { client, browser } = await consented(["sleep"]);
		await begin(browser);
		await say(browser, { outcome: "stopped" });
		expect((await begin(browser)).body.error.code).toBe("use_refused");
		expect((await browser.ask("GET", READING)).body.due).toBe(false);
		expect((await client.post("/api/ingest/run", { body: { source: "garmin_connect" } })).body.state).toBe("due");
		expect((await begin(browser)).status).toBe(200);
	});

	test("stopped it stays so when less may be read, and goes on when more may", async () => {
		const { client, browser } = await consented(["sleep", "steps"]);
		await begin(browser);
		await say(browser, { outcome: "stopped" });
		expect((await consent(client, ["sleep"])).body.state).toBe("stopped");
		expect((await consent(client, ["sleep"])).body.state).toBe("stopped");
		expect((await browser.ask("GET", READING)).body.due).toBe(false);
		expect((await consent(client, ["sleep", "weight"])).body.state).toBe("due");
	});

	test("of another Garmin account is not mixed in", async () => {
		const { browser } = await consented(["sleep"]);
		await begin(browser);
		await say(browser, { outcome: "done", step: days("sleep", daysAhead(-27), daysAhead(0)), count: 28 });
		await say(browser, { outcome: "finished" });
		const other = await begin(browser, { account: "9999", asked: true });
		expect([other.status, other.body.error.code]).toEqual([409, "other_garmin_account"]);
		const rebound = await begin(browser, { account: "9999", asked: true, rebind: true });
		expect([rebound.body.state.account, rebound.body.state.days]).toEqual(["9999", {}]);
	});

	test("two writes at the same moment lose nothing", async () => {
		const { client, browser } = await consented(["sleep", "steps"]);
		await begin(browser);
		const today = daysAhead(0);
		await Promise.all([
			say(browser, { outcome: "done", step: days("sleep", daysAhead(-27), today), count: 1 }),
			say(browser, { outcome: "done", step: days("steps", daysAhead(-27), today), count: 2 }),
			client.post("/api/ingest/run", { body: { source: "garmin_connect" } }),
		]);
		const { state } = (await browser.ask("GET", READING)).body;
		expect([state.days.sleep?.facts, state.days.steps?.facts, state.requestedAt !== null]).toEqual([1, 2, true]);
	});
});

describe("activities", () => {
	test("that have a recording are not to be read again; those of another source's table are", async () => {
		const { client, browser } = await consented(["activities"]);
		const outside = (id: string) => ({ outsideIds: [{ system: "garmin_connect" as const, id }] });
		const recorded = await runImport({ ...outside("1") });
		const listed = await runImport({ ...outside("2"), day: daysAhead(-9) }, { withSamples: false, kind: "garmin_export" });
		const byHand = await runImport({ ...outside("3"), day: daysAhead(-12) }, { withSamples: false, kind: "garmin_connect" });
		for (const { form } of [recorded, listed, byHand]) expect((await client.post("/api/activities/import", { form })).status).toBe(200);
		const { body } = await browser.ask("POST", "/api/connections/garmin_connect/unread", { body: { ids: ["1", "2", "3", "4"] } });
		expect(body.unread).toEqual(["2", "4"]);
	});

	test("handed out by Garmin Connect carry its rules, whatever they are files of; others' rules are not to be had that way", async () => {
		const client = await withProfile();
		const of = async (source: string) => {
			const { form } = await runImport({ day: daysAhead(-20) });
			const described = JSON.parse(String(form.get("import")));
			described.activities[0].activity.provenance.source = source;
			form.set("import", JSON.stringify(described));
			return (await client.post("/api/activities/import", { form })).status;
		};
		expect([await of("garmin_connect"), await of("manual"), await of("garmin_personal_api")]).toEqual([200, 400, 400]);
	});
});

describe("raw answers", () => {
	test("are kept compressed by kind and day, and a later one takes the place of the earlier", async () => {
		const { client, browser } = await consented(["sleep", "zones"]);
		const first = [
			{ kind: "sleep", day: "2026-11-01", text: '{"individualStats":[1]}' },
			{ kind: "zones", day: "2026-11-01", text: "[]" },
		];
		expect((await browser.ask("POST", ANSWERS, { form: await answers(first) })).body).toEqual({ kept: 2 });
		expect((await browser.ask("POST", ANSWERS, { form: await answers(first) })).body).toEqual({ kept: 0 });
		const later = [{ kind: "sleep", day: "2026-11-01", text: '{"individualStats":[1,2]}' }];
		expect((await browser.ask("POST", ANSWERS, { form: await answers(later) })).body).toEqual({ kept: 1 });
		const { athleteId } = (await client.get("/api/auth/me")).body.account;
		const services = createServices(env);
		const bytes = await services.blobs.get(services.call(athleteId, 0), "answers/garmin_connect/sleep/2026-11-01");
		expect(new TextDecoder().decode(inflateSync(bytes ?? new Uint8Array()))).toBe('{"individualStats":[1,2]}');
		expect((await connectionOf(client)).answers).toMatchObject([
			{ kind: "sleep", answers: 1 },
			{ kind: "zones", answers: 1 },
		]);
	});

	test("go with the connection, what was read from them stays", async () => {
		const { client, browser } = await consented(["sleep"]);
		await browser.ask("POST", ANSWERS, { form: await answers([{ kind: "sleep", day: "2026-11-01", text: "{}" }]) });
		expect((await client.delete("/api/connections/garmin_connect")).body).toEqual({ disconnected: "garmin_connect" });
		expect(await connectionOf(client)).toMatchObject({ state: "off", answers: [], failures: 0 });
		const { athleteId } = (await client.get("/api/auth/me")).body.account;
		const services = createServices(env);
		expect(await services.blobs.get(services.call(athleteId, 0), "answers/garmin_connect/sleep/2026-11-01")).toBeNull();
	});

	test("that are not what they say are refused", async () => {
		const { browser } = await consented(["sleep"]);
		const form = await answers([{ kind: "sleep", day: "2026-11-01", text: "{}" }]);
		form.delete("answer");
		expect((await browser.ask("POST", ANSWERS, { form })).status).toBe(400);
		expect((await browser.ask("POST", ANSWERS, { body: {} })).status).toBe(400);
	});
});

describe("what could not be read", () => {
	test("is tried again a day later, then two, then four, then given up, until the athlete asks", async () => {
		const start = new Date("2026-11-04T12:00:00Z").getTime();
		vi.useFakeTimers({ toFake: ["Date"], now: start });
		const { client, browser } = await consented(["sleep"]);
		const failed = [{ kind: "sleep", subject: "2026-10-01/2026-10-28", error: "garmin_down" }];
		const done = { outcome: "done", step: days("sleep", daysAhead(-27), daysAhead(0)), count: 0 };
		const again = async () => (await browser.ask("GET", READING)).body.again;
		const fails = async () => {
			await begin(browser, { asked: true });
			return say(browser, done, { failed });
		};
		expect((await fails()).status).toBe(200);
		for (const [attempts, wait] of [1, 2, 4].entries()) {
			const due = Date.now() + wait * DAY;
			vi.setSystemTime(due - 1);
			expect(await again()).toEqual([]);
			vi.setSystemTime(due);
			expect(await again()).toMatchObject([{ kind: "sleep", attempts: attempts + 1, error: "garmin_down" }]);
			expect((await fails()).status).toBe(200);
		}
		expect((await connectionOf(client)).failed).toMatchObject([{ attempts: 4, dueAt: null, error: "garmin_down" }]);
		vi.setSystemTime(Date.now() + 30 * DAY);
		expect(await again()).toEqual([]);
		const answer = await client.post("/api/connections/garmin_connect/retry", { body: {} });
		expect([answer.status, answer.body.failures]).toEqual([200, 1]);
		expect(await again()).toMatchObject([{ kind: "sleep", attempts: 0 }]);
		await begin(browser, { asked: true });
		await say(browser, done, { settled: failed.map(({ kind, subject }) => ({ kind, subject })) });
		expect((await connectionOf(client)).failed).toEqual([]);
	});

	test("is counted in every reply about the source", async () => {
		const { client, browser } = await consented(["sleep"]);
		await begin(browser);
		const failed = [1, 2].map((day) => ({ kind: "sleep", subject: `2026-10-0${day}/2026-10-0${day}`, error: "garmin_down" }));
		await say(browser, { outcome: "done", step: days("sleep", daysAhead(-27), daysAhead(0)), count: 0 }, { failed });
		const one = { kind: "sleep", subject: "2026-10-01/2026-10-01" };
		const replies = [
			await consent(client, ["sleep", "steps"]),
			await client.post("/api/ingest/run", { body: { source: "garmin_connect" } }),
			await client.post("/api/connections/garmin_connect/retry", { body: one }),
		];
		expect(replies.map(({ status, body }) => [status, body.failures])).toEqual([
			[200, 2],
			[200, 2],
			[200, 2],
		]);
	});

	test("says nothing of whether there was anything before: a failed range is no empty one", async () => {
		const { browser } = await consented(["resting_heart_rate"]);
		await begin(browser);
		const range = (n: number) => days("resting_heart_rate", daysAhead(-365 * n - 364), daysAhead(-365 * n));
		const past = { ...range(1), phase: "past" };
		await say(browser, { outcome: "done", step: range(0), count: 365 });
		const { body } = await say(browser, { outcome: "done", step: past, count: 0, failed: 1 });
		expect(body.state.days.resting_heart_rate).toMatchObject({ from: daysAhead(-729), emptyDays: 0, done: false });
	});
});
