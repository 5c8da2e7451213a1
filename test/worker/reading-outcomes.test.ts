/** What an outcome of reading changes beside the place: the day up to which all is known. And whose outcomes count at all. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Workout } from "../../shared/workout/workout.ts";
import { selectAthlete } from "../../worker/repositories/athletes.ts";
import { createServices } from "../../worker/services.ts";
import { takeInListed } from "../../worker/usecases/personal-api-activities.ts";
import { ActivityHistory, listedActivity } from "../fakes/garmin-connect/activities.ts";
import { daysAhead, runImport, withPlan, withProfile } from "./athletes.ts";
import type { Answer, Client } from "./client.ts";
import { type Extension, pairedWith } from "./paired.ts";
import { athleteIdOf } from "./recalculation.ts";

const READING = "/api/connections/garmin_connect/reading";
const UNREAD = "/api/connections/garmin_connect/unread";
const MINUTE = 60_000;

beforeEach(async () => {
	await env.DB.prepare("delete from rate_limit").run();
	vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-04T12:00:00Z") });
});
afterEach(() => {
	vi.useRealTimers();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const said = ({ status, body }: Answer) => [status, body.error?.code];

async function consent(client: Client, kinds: readonly string[]): Promise<void> {
	const { words } = (await client.get("/api/connections")).body;
	await client.put("/api/connections/garmin_connect/kinds", { body: { kinds, words } });
}
async function reading(client: Client, kinds: readonly string[] = ["activities", "sleep"]): Promise<Extension> {
	await consent(client, kinds);
	const browser = await pairedWith(client, ["import"]);
	await begin(browser);
	return browser;
}
const begin = (browser: Extension, change: object = {}) =>
	browser.ask("POST", READING, { body: { account: "4711", asked: true, ...change } });
const say = (browser: Extension, outcome: object, change: object = {}) =>
	browser.ask("POST", "/api/connections/garmin_connect/outcomes", { body: { outcome, failed: [], settled: [], ...change } });
const count = (total: number) => ({ outcome: "done", step: { what: "count", path: "/x" }, count: total });
const list = (phase: string, start: number, found: number, more: object = {}) => ({
	...{ outcome: "done", step: { what: "list", phase, path: "/x", start, limit: phase === "new" ? 20 : 100 }, count: found },
	...more,
});
const sleep = (change: object = {}) => ({
	...{ outcome: "done", count: 28 },
	step: { what: "days", phase: "new", kind: "sleep", from: daysAhead(-27), to: daysAhead(0), path: "/x", ...change },
});
const horizonOf = async (client: Client) => (await client.get("/api/users/profile")).body.dataHorizon;

describe("all is known up to the day before the newest activities were asked for", () => {
	test("once the newest hundred are in, or the list has come to its end; not by a count", async () => {
		const client = await withProfile({ zone: "UTC" });
		const browser = await reading(client);
		await say(browser, count(240));
		await say(browser, sleep());
		expect(await horizonOf(client)).toBeNull();
		await say(browser, list("past", 0, 100, { unread: 100 }));
		expect(await horizonOf(client)).toBe("2026-11-03");
		const few = await withProfile({ zone: "UTC" });
		const other = await reading(few);
		await say(other, count(7));
		expect(await horizonOf(few)).toBeNull();
		await say(other, list("past", 0, 7, { unread: 7 }));
		expect(await horizonOf(few)).toBe("2026-11-03");
	});

	test("in the athlete's own days, and without a single activity, too", async () => {
		const client = await withProfile({ zone: "Pacific/Auckland" });
		const browser = await reading(client);
		await say(browser, count(0));
		// It is the fifth there.
		expect(await horizonOf(client)).toBe("2026-11-04");
	});

	test("not before what came since was met on the list; an older page of a reading that takes days does not move it on", async () => {
		const client = await withProfile({ zone: "UTC" });
		const browser = await reading(client);
		await say(browser, count(240));
		await say(browser, list("past", 0, 100, { unread: 100 }));
		await say(browser, sleep());
		later(36 * 60 * MINUTE);
		await begin(browser);
		await say(browser, list("past", 97, 100, { unread: 97 }));
		expect(await horizonOf(client)).toBe("2026-11-03");
		await say(browser, count(250));
		await say(browser, list("new", 0, 20, { unread: 8 }));
		expect(await horizonOf(client)).toBe("2026-11-03");
		// Two more by Garmin's count are older: they are looked for.
		await say(browser, list("new", 20, 20, { unread: 0 }));
		expect(await horizonOf(client)).toBe("2026-11-03");
		await say(browser, list("past", 0, 100, { unread: 2 }));
		expect(await horizonOf(client)).toBe("2026-11-05");
	});

	test("a workout that nobody ran is missed then, and not assumed", async () => {
		const client = await withPlan({ zone: "UTC", availability: [60, 60, 60, 60, 60, 60, 60] });
		const browser = await reading(client);
		later(10 * 24 * 60 * MINUTE);
		const { workouts } = (await client.get("/api/workouts?from=2026-11-05&to=2026-11-12")).body as { workouts: Workout[] };
		const states = async () => {
			const { completions } = (await client.get("/api/plans/two-months")).body;
			const ids = new Set(workouts.map(({ id }) => id));
			return new Set(
				completions.filter((each: { workoutId: string }) => ids.has(each.workoutId)).map((each: { state: string }) => each.state),
			);
		};
		expect(workouts.length).toBeGreaterThan(3);
		expect(await states()).toEqual(new Set(["assumed"]));
		await begin(browser);
		await say(browser, count(7));
		await say(browser, list("past", 0, 7));
		expect(await states()).toEqual(new Set(["missed"]));
	});
});

describe("a step counts", () => {
	test("only while its reading is held: not before it began, nor after it was over", async () => {
		const client = await withProfile({ zone: "UTC" });
		await consent(client, ["sleep"]);
		const browser = await pairedWith(client, ["import"]);
		expect(said(await say(browser, sleep()))).toEqual([409, "lease_lost"]);
		await begin(browser);
		// Nobody else has come in the meantime.
		later(10 * MINUTE);
		expect((await say(browser, sleep())).status).toBe(200);
		await say(browser, { outcome: "stopped" });
		const failed = [{ kind: "sleep", subject: "2026-10-01/2026-10-28", error: "garmin_down" }];
		expect(said(await say(browser, sleep({ from: "2026-01-01" }), { failed }))).toEqual([409, "lease_lost"]);
		const [connection] = (await client.get("/api/connections")).body.connections;
		expect([connection.state, connection.failures]).toEqual(["stopped", 0]);
		expect((await browser.ask("GET", READING)).body.state.days.sleep.from).toBe("2026-10-08");
	});

	test("not after its browser was overtaken, though the other one is done", async () => {
		const client = await withProfile({ zone: "UTC" });
		const [browser, other] = [await reading(client), await pairedWith(client, ["import"])];
		later(5 * MINUTE);
		expect((await begin(other)).status).toBe(200);
		later(5 * MINUTE);
		expect(said(await say(browser, sleep()))).toEqual([409, "lease_lost"]);
	});

	test("not without consent; of a kind that was taken back nothing is noted, and the reading goes on", async () => {
		const client = await withProfile({ zone: "UTC" });
		const browser = await reading(client, ["sleep", "steps"]);
		await consent(client, ["steps"]);
		const { status, body } = await say(browser, sleep());
		expect([status, body.kinds, body.state.days]).toEqual([200, ["steps"], {}]);
		await consent(client, []);
		expect(said(await say(browser, sleep({ kind: "steps" })))).toEqual([409, "use_refused"]);
	});

	test("not of another Garmin account than the one that is read", async () => {
		const client = await withProfile({ zone: "UTC" });
		const browser = await reading(client);
		expect(said(await say(browser, sleep(), { account: "9999" }))).toEqual([409, "other_garmin_account"]);
		expect((await say(browser, sleep(), { account: "4711" })).status).toBe(200);
	});

	test("a pause that Garmin asks for holds, whoever says it", async () => {
		const client = await withProfile({ zone: "UTC" });
		await consent(client, ["sleep"]);
		const browser = await pairedWith(client, ["import"]);
		expect((await say(browser, { outcome: "throttled", retryAfterSeconds: 60 })).status).toBe(200);
		expect((await client.get("/api/connections")).body.connections[0].state).toBe("paused");
	});
});

describe("an activity that the athlete has removed", () => {
	const outside = { outsideIds: [{ system: "garmin_connect" as const, id: "17" }] };
	const unread = async (browser: Extension) => (await browser.ask("POST", UNREAD, { body: { ids: ["17", "18"] } })).body.unread;

	test("is not read again, nor tried again, and comes back by a file that is brought in", async () => {
		const client = await withProfile({ zone: "UTC" });
		const browser = await reading(client);
		const original = crypto.getRandomValues(new Uint8Array(300));
		const run = await runImport(outside, { original });
		await client.post("/api/activities/import", { form: run.form });
		const failed = ["17", "18"].map((subject) => ({ kind: "activities", subject, error: "original_damaged" }));
		await say(browser, list("past", 0, 100, { unread: 1 }), { failed });
		expect(await unread(browser)).toEqual(["18"]);
		await client.delete(`/api/activities/${run.activity.id}`);
		expect(await unread(browser)).toEqual(["18"]);
		later(25 * 60 * MINUTE);
		expect((await browser.ask("GET", READING)).body.again).toMatchObject([{ subject: "18" }]);
		const again = await runImport(outside, { original });
		expect((await client.post("/api/activities/import", { form: again.form })).body.results[0].outcome).toBe("added");
		expect((await client.get("/api/extension/activity/garmin_connect/17")).body.activityId).toBe(again.activity.id);
	});

	test("does not come back by the athlete's own key either", async () => {
		const client = await withProfile({ zone: "UTC" });
		const call = createServices(env).call(await athleteIdOf(client), Date.now());
		const page = new ActivityHistory({ count: 3, newest: "2026-11-02T06:30:00Z" }).page(0, 20).map((each) => listedActivity(each, 4711));
		expect(await takeInListed(call, page, selectAthlete(call))).toEqual({ listed: 3, unread: 3, failed: 0 });
		const [{ activity }] = (await client.get("/api/activities")).body.activities;
		await client.delete(`/api/activities/${activity.id}`);
		expect(await takeInListed(call, page, selectAthlete(call))).toEqual({ listed: 3, unread: 0, failed: 0 });
		expect((await client.get("/api/activities")).body.activities).toHaveLength(2);
	});

	test("is another athlete's to read", async () => {
		const client = await withProfile({ zone: "UTC" });
		const run = await runImport(outside);
		await client.post("/api/activities/import", { form: run.form });
		await client.delete(`/api/activities/${run.activity.id}`);
		const browser = await reading(await withProfile({ zone: "UTC" }));
		expect(await unread(browser)).toEqual(["17", "18"]);
	});
});
