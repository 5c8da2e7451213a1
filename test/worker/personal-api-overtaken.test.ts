/** What happens while the nightly job waits for Garmin: a key is taken back or changed, an athlete leaves, time runs out. */
import { env } from "cloudflare:workers";
import { getTableName } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ownedTables } from "../../worker/repositories/inventory.ts";
import { LEASE_MS } from "../../worker/repositories/jobs.ts";
import { daysAhead, PASSWORD } from "./athletes.ts";
import type { Client } from "./client.ts";
import { KEY, type PersonalFake, stubPersonalApi } from "./personal-fake.ts";
import { connected, meanwhile, night, personal, tonight, withoutReading } from "./personal-reading.ts";

let fake: PersonalFake;

beforeEach(async () => {
	fake = stubPersonalApi(daysAhead(0));
	await withoutReading();
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	vi.useRealTimers();
});

const idOf = async (client: Client): Promise<string> => (await client.get("/api/auth/me")).body.account.athleteId;
const keyPath = "/api/connections/garmin_personal_api/key";
const SLEEP = /\/sleep-service/;
const LIST = /\/search\/activities/;
const jobOf = (athleteId: string) =>
	env.DB.prepare("select status, error from job where athlete_id = ?").bind(athleteId).first<{ status: string; error: string | null }>();

async function leftOf(athleteId: string): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { table, owner } of ownedTables) {
		const name = getTableName(table);
		const row = await env.DB.prepare(`select count(*) as n from ${name} where ${owner.name} = ?`).bind(athleteId).first<{ n: number }>();
		if (row && row.n > 0) counts[name] = row.n;
	}
	return counts;
}

describe("while Garmin is asked", () => {
	test.each([
		["the token", /\/personal-api-key\/token/],
		["the profile", /\/socialProfile/],
		["a month of nights", SLEEP],
	])("for %s, a key that the athlete takes back stays away, and nothing more is read by it", async (_, path) => {
		const client = await connected(["sleep"]);
		fake.expireTokens();
		meanwhile(path, () => client.delete(keyPath));
		await night(fake, tonight());
		expect(await env.DB.prepare("select secret from connection").first()).toEqual({ secret: null });
		expect(await personal(client)).toMatchObject({ hasKey: false, state: "off", answers: [] });
		expect((await client.get(`/api/sleep?from=${daysAhead(-27)}&to=${daysAhead(0)}`)).body.days).toEqual([]);
		expect(await jobOf(await idOf(client))).toMatchObject({ status: "done", error: null });
	});

	test("a key that takes the place of one that Garmin refuses is not stopped for it", async () => {
		const client = await connected(["sleep"]);
		fake.expireTokens();
		await env.DB.prepare("update connection set state = json_set(state, '$.account', '4711')").run();
		fake.revoked = true;
		meanwhile(/\/personal-api-key\/token/, async () => {
			fake.revoked = false;
			expect((await client.put(keyPath, { body: { key: KEY } })).body.accepted).toBe(true);
			fake.revoked = true;
		});
		// The token of the first key is over in that night, and the exchange is refused.
		await night(fake, tonight() + 24 * 3_600_000, 1);
		expect(await personal(client)).toMatchObject({ state: "due", error: null, hasKey: true });
	});

	test("a source that is disconnected leaves no place, no answers and no failures", async () => {
		const client = await connected(["sleep"]);
		fake.fault = (path) => (path.startsWith("/sleep-service") ? { status: 404, body: "{}" } : null);
		meanwhile(SLEEP, () => client.delete("/api/connections/garmin_personal_api"));
		await night(fake, tonight());
		const left = await leftOf(await idOf(client));
		expect([left.connection, left.source_answer, left.read_failure]).toEqual([undefined, undefined, undefined]);
		expect(await jobOf(await idOf(client))).toMatchObject({ status: "done", error: null });
	});

	test.each([
		["nights", ["sleep"], SLEEP],
		["activities", ["activities"], LIST],
	])("for %s, an athlete who leaves leaves nothing", async (_, kinds, path) => {
		const client = await connected(kinds);
		const athleteId = await idOf(client);
		meanwhile(path, async () => {
			expect((await client.delete("/api/users/account", { body: { password: PASSWORD } })).status).toBe(200);
		});
		await night(fake, tonight());
		expect(await leftOf(athleteId)).toEqual({});
		expect((await env.FILES.list({ prefix: `athletes/${athleteId}/` })).objects).toEqual([]);
	});

	test.each([
		["an athlete who leaves leaves nothing", (client: Client) => client.delete("/api/users/account", { body: { password: PASSWORD } })],
		["none come by a key that is taken back", (client: Client) => client.delete(keyPath)],
	])("with a page of activities in hand, %s", async (_, act) => {
		const client = await connected(["activities"]);
		const athleteId = await idOf(client);
		const digest = crypto.subtle.digest.bind(crypto.subtle);
		let waits = true;
		// The page gets its name when everything that is known of the athlete has been read for it.
		vi.spyOn(crypto.subtle, "digest").mockImplementation(async (algorithm, data) => {
			if (waits && new TextDecoder().decode(data as ArrayBuffer).startsWith("garmin_personal_api activities")) {
				waits = false;
				expect((await act(client)).status).toBe(200);
			}
			return digest(algorithm, data);
		});
		await night(fake, tonight());
		expect(waits).toBe(false);
		const left = await leftOf(athleteId);
		expect([left.activity, left.file, left.recording, left.history]).toEqual([undefined, undefined, undefined, undefined]);
	});

	test("consents that change count from then on; what was read before them is read again", async () => {
		const client = await connected(["sleep"]);
		const { words } = (await client.get("/api/connections")).body;
		meanwhile(SLEEP, () => client.put("/api/connections/garmin_personal_api/kinds", { body: { kinds: ["steps"], words } }));
		await night(fake, tonight());
		const { kinds, state } = await personal(client);
		const came = (name: string) => kinds.find(({ kind }: { kind: string }) => kind === name).came;
		expect([state, came("sleep"), came("steps") > 100]).toEqual(["up_to_date", 0, true]);
	});
});

test("an invocation is over before its lease is, however slow Garmin answers", async () => {
	const client = await connected(["sleep", "steps", "stress"]);
	vi.useFakeTimers({ toFake: ["Date"], now: tonight() });
	const silences = vi.spyOn(AbortSignal, "timeout");
	const ask = globalThis.fetch;
	vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
		// As late as an answer may come.
		vi.setSystemTime(Date.now() + (silences.mock.lastCall?.[0] ?? 0) - 1);
		return ask(url, init);
	});
	for (let invocation = 0; invocation < 3; invocation++) {
		const began = Date.now();
		await night(fake, began, 1);
		expect(Date.now() - began).toBeGreaterThan(0);
		// And time to write down what came.
		expect(Date.now() - began).toBeLessThan(LEASE_MS - 5_000);
	}
	expect((await personal(client)).answers.length).toBeGreaterThan(0);
});
