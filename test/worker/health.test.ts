import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../shared/calendar.ts";
import { mergeDays } from "../../shared/health/days.ts";
import { factKey, type HealthFact } from "../../shared/health/fact.ts";
import type { Scope } from "../../worker/repositories/database.ts";
import { factKeysOf, mergeHealthDays, selectFactKeys, selectHealthDays } from "../../worker/repositories/health.ts";
import { todayIn } from "../../worker/usecases/today.ts";
import { bandOf, batteryOf, hrvOf, restingOf, sleepOf, statusOf, stressOf } from "../fixtures/health/facts.ts";
import { signedUp, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";

const DAY = "2026-05-31";
const NEXT = "2026-06-01";
const exported = { source: "garmin_export", device: null } as const;
const range = { from: DAY, to: NEXT };
const today = () => todayIn("Asia/Seoul", Date.now());

const take = (client: Client, facts: HealthFact[]) => client.post("/api/health/import", { body: { facts } });
const factsAt = async (client: Client, address: string): Promise<HealthFact[]> =>
	(await client.get(address)).body.days.flatMap((each: { facts: HealthFact[] }) => each.facts);
const byKey = (facts: readonly HealthFact[]) => [...facts].sort((a, b) => (factKey(a) < factKey(b) ? -1 : 1));

let client: Client;
beforeAll(async () => {
	client = await withProfile();
});

describe("taking in health facts", () => {
	test("says what is new and what took the place of an earlier reading", async () => {
		const athlete = await withProfile();
		const first = await take(athlete, [sleepOf(DAY, 3), restingOf(DAY, 50), sleepOf(NEXT, 7)]);
		expect([first.status, first.body]).toEqual([200, { days: 2, added: 3, replaced: 0 }]);
		const again = await take(athlete, [sleepOf(DAY, 8), sleepOf(DAY, 7.5, { provenance: exported })]);
		expect(again.body).toEqual({ days: 1, added: 1, replaced: 1 });
		expect(byKey(await factsAt(athlete, `/api/sleep?from=${DAY}&to=${NEXT}`))).toEqual(
			byKey([sleepOf(DAY, 8), sleepOf(DAY, 7.5, { provenance: exported }), sleepOf(NEXT, 7)]),
		);
		expect(await factsAt(athlete, `/api/hr?from=${DAY}&to=${NEXT}`)).toEqual([restingOf(DAY, 50)]);
	});

	test("the same again changes nothing", async () => {
		const athlete = await withProfile();
		const facts = [hrvOf(DAY, 50), hrvOf(DAY, 70, "overnight_high"), batteryOf(DAY, 20), stressOf(NEXT, 30)];
		await take(athlete, facts);
		const before = await factsAt(athlete, `/api/metrics?from=${DAY}&to=${NEXT}`);
		expect((await take(athlete, facts)).body).toEqual({ days: 2, added: 0, replaced: 4 });
		expect(byKey(await factsAt(athlete, `/api/metrics?from=${DAY}&to=${NEXT}`))).toEqual(byKey(before));
	});

	test("one count, one read and one batch, however many days", async () => {
		const facts = Array.from({ length: 500 }, (_, index) => sleepOf(addDays("2024-01-01", index), 7));
		const answer = await take(client, facts);
		expect(answer.body).toEqual({ days: 500, added: 500, replaced: 0 });
		// Session, read, batch.
		expect(answer.roundTrips).toBe(4);
	});

	test("days with all their curves fit, in few statements", async () => {
		const minutes = Array.from({ length: 1_440 }, (_, index) => index * 60);
		const series = { startedAt: `${DAY}T00:00:00Z`, seconds: minutes, levels: minutes.map((second) => (second / 60) % 100) };
		const facts = Array.from({ length: 120 }, (_, index) => ({ ...batteryOf(addDays("2023-01-01", index), 20), series }));
		expect((await take(client, facts)).body).toEqual({ days: 120, added: 120, replaced: 0 });
		const [day] = await factsAt(client, "/api/metrics?from=2023-01-01&to=2023-01-01");
		expect(day).toMatchObject({ series });
		const [ranged] = await factsAt(client, "/api/metrics?from=2023-01-01&to=2023-01-02");
		expect(ranged).toMatchObject({ lowest: 20, series: null });
	});

	test("what is not a fact, more than 500 facts, and none are refused", async () => {
		const wrong = await take(client, [{ ...sleepOf(DAY), asleepSeconds: -5 }]);
		expect([wrong.status, wrong.body.error.details.findings[0].field]).toEqual([400, "facts.0.asleepSeconds"]);
		expect(
			(
				await take(
					client,
					Array.from({ length: 501 }, () => sleepOf(DAY)),
				)
			).status,
		).toBe(400);
		expect((await take(client, [])).status).toBe(400);
	});

	test("a day more than two days ahead of the athlete's own today is refused, and nothing is stored", async () => {
		const athlete = await withProfile();
		const ahead = addDays(today(), 3);
		const answer = await take(athlete, [sleepOf(DAY), sleepOf(ahead)]);
		expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_input"]);
		expect(answer.body.error.message).toContain(ahead);
		expect(await factsAt(athlete, `/api/sleep?from=${DAY}&to=${NEXT}`)).toEqual([]);
		expect((await take(athlete, [sleepOf(addDays(today(), 2))])).status).toBe(200);
	});

	test("a lost answer that is asked for again is the same answer", async () => {
		const athlete = await withProfile();
		const asked = { body: { facts: [sleepOf(DAY)] }, headers: { "idempotency-key": "health-import-1" } };
		const first = await athlete.post("/api/health/import", asked);
		const again = await athlete.post("/api/health/import", asked);
		expect(again.body).toEqual(first.body);
		expect(again.headers.get("idempotency-replayed")).toBe("true");
	});

	test("two imports at the same moment both arrive", async () => {
		const athlete = await withProfile();
		await Promise.all([take(athlete, [sleepOf(DAY)]), take(athlete, [restingOf(DAY, 48)]), take(athlete, [hrvOf(DAY, 60)])]);
		expect(await factsAt(athlete, `/api/sleep?from=${DAY}&to=${NEXT}`)).toHaveLength(1);
		expect(await factsAt(athlete, `/api/hr?from=${DAY}&to=${NEXT}`)).toHaveLength(1);
		expect(await factsAt(athlete, `/api/metrics?from=${DAY}&to=${NEXT}`)).toHaveLength(1);
	});
});

describe("the database's merge is the engine's", () => {
	const scope: Scope = { db: drizzle(env.DB), athleteId: "merging", now: 1 };
	const all = { from: "2026-01-01", to: "2026-12-31", kinds: ["sleep", "hrv", "resting_heart_rate"] as const, withSeries: true };

	test("day by day and key by key", async () => {
		const device = { source: "garmin_connect", device: 'watch "새벽"' } as const;
		const reads = [
			[sleepOf(DAY, 8.1234567), hrvOf(DAY, 50), restingOf(NEXT, 47)],
			[sleepOf(DAY, 7, { provenance: device, score: 80 }), hrvOf(DAY, 61, "morning"), sleepOf(NEXT, 6)],
			[sleepOf(DAY, 6, { provenance: exported }), hrvOf(DAY, 52), sleepOf(DAY, 5, { measure: "typed" })],
		];
		for (const facts of reads) for (const statement of mergeHealthDays(scope, mergeDays([], facts))) await statement;
		const stored = (await selectHealthDays(scope, all)).flatMap(({ facts }) => JSON.parse(facts));
		const expected = reads.reduce<ReturnType<typeof mergeDays>>((days, facts) => mergeDays(days, facts), []);
		expect(byKey(stored)).toEqual(byKey(expected.flatMap(({ facts }) => facts)));
		expect(factKeysOf(await selectFactKeys(scope, [DAY, NEXT]))).toEqual(new Set(stored.map(factKey)));
	});

	test.each([
		["facts of days", selectHealthDays(scope, all)],
		["keys of days", selectFactKeys(scope, [DAY])],
	])("%s are found without a scan", async (_name, query) => {
		const plan = await scope.db.all<{ detail: string }>(sql`explain query plan ${query.getSQL()}`);
		expect(plan.some(({ detail }) => /SEARCH health_day USING/.test(detail))).toBe(true);
		expect(plan.filter(({ detail }) => /^SCAN (?!json_each)/.test(detail))).toEqual([]);
	});
});

describe("what the athlete types", () => {
	const type = (athlete: Client, body: unknown, day = DAY) => athlete.put(`/api/health/days/${day}`, { body });

	test("stands beside what a watch measured, and is believed first", async () => {
		const athlete = await withProfile();
		await take(athlete, [sleepOf(DAY, 8)]);
		const answer = await type(athlete, { kilograms: 61.4, restingBpm: 47, asleepSeconds: 25_200, hrvMilliseconds: 62 });
		expect([answer.status, answer.body]).toEqual([200, { days: 1, added: 4, replaced: 0 }]);
		const manual = { source: "manual", device: null };
		expect(await factsAt(athlete, `/api/metrics?from=${DAY}&to=${NEXT}`)).toEqual([
			expect.objectContaining({ kind: "hrv", measure: "morning", milliseconds: 62, provenance: manual }),
			expect.objectContaining({ kind: "weight", measure: "typed", kilograms: 61.4, provenance: manual }),
		]);
		expect(await factsAt(athlete, `/api/hr?from=${DAY}&to=${NEXT}`)).toMatchObject([{ bpm: 47, measure: "morning" }]);
		expect(await factsAt(athlete, `/api/sleep?from=${DAY}&to=${NEXT}`)).toHaveLength(2);
		const { readiness } = (await athlete.get(`/api/health/readiness?day=${DAY}`)).body;
		expect(readiness.inputs).toMatchObject([{ input: "sleep", measure: "typed", figures: { asleepSeconds: 25_200 } }]);
	});

	test("typed again replaces; what is left out stays", async () => {
		const athlete = await withProfile();
		await type(athlete, { kilograms: 61.4, restingBpm: 47 });
		expect((await type(athlete, { kilograms: 61 })).body).toEqual({ days: 1, added: 0, replaced: 1 });
		expect(await factsAt(athlete, `/api/metrics?from=${DAY}&to=${NEXT}&kind=weight`)).toMatchObject([{ kilograms: 61 }]);
		expect(await factsAt(athlete, `/api/hr?from=${DAY}&to=${NEXT}`)).toMatchObject([{ bpm: 47 }]);
	});

	test("nothing, and what cannot be, are refused", async () => {
		expect((await type(client, {})).status).toBe(400);
		expect((await type(client, { kilograms: 5 })).status).toBe(400);
		expect((await type(client, { kilograms: 60 }, "2026-02-30")).status).toBe(400);
		expect((await type(client, { kilograms: 60 }, addDays(today(), 3))).status).toBe(400);
	});

	test("can be taken back, and only that", async () => {
		const athlete = await withProfile();
		await take(athlete, [sleepOf(DAY, 8)]);
		await type(athlete, { asleepSeconds: 20_000, kilograms: 60 });
		expect((await athlete.delete(`/api/health/days/${DAY}/sleep`)).body).toEqual({ removed: `${DAY}/sleep` });
		expect(await factsAt(athlete, `/api/sleep?from=${DAY}&to=${NEXT}`)).toEqual([sleepOf(DAY, 8)]);
		expect(await factsAt(athlete, `/api/metrics?from=${DAY}&to=${NEXT}`)).toHaveLength(1);
		expect((await athlete.delete(`/api/health/days/${DAY}/sleep`)).status).toBe(404);
		expect((await athlete.delete(`/api/health/days/${DAY}/stress`)).status).toBe(400);
	});

	test("the last value of a day takes the day with it", async () => {
		const athlete = await withProfile();
		await type(athlete, { kilograms: 60 });
		await athlete.delete(`/api/health/days/${DAY}/weight`);
		expect((await athlete.get("/api/users/export/health-days")).body.rows).toEqual([]);
	});
});

describe("reading by date range", () => {
	const days = (n: number) => addDays(DAY, n);

	beforeAll(async () => {
		await take(
			client,
			[-2, -1, 0, 1].map((n) => restingOf(days(n), 50 + n)),
		);
		await take(client, [stressOf(DAY, 30), statusOf(DAY, "productive"), bandOf(DAY, 40, 60), hrvOf(DAY, 50)]);
	});

	test("both ends are included, one statement after the session", async () => {
		const answer = await client.get(`/api/hr?from=${days(-1)}&to=${DAY}`);
		expect(answer.body).toEqual({
			from: days(-1),
			to: DAY,
			days: [
				{ day: days(-1), facts: [restingOf(days(-1), 49)] },
				{ day: DAY, facts: [restingOf(DAY, 50)] },
			],
		});
		expect(answer.statements).toBe(2);
	});

	test("the day's mean and extremes come with the resting heart rate", async () => {
		const heart = {
			kind: "heart_rate",
			measure: "day",
			day: DAY,
			provenance: exported,
			averageBpm: 63,
			highestBpm: 171,
			lowestBpm: 44,
		} as const;
		const athlete = await withProfile();
		await take(athlete, [heart, restingOf(DAY, 46)]);
		expect(byKey(await factsAt(athlete, `/api/hr?from=${DAY}&to=${DAY}`))).toEqual(byKey([heart, restingOf(DAY, 46)]));
	});

	test("metrics can be asked for by kind", async () => {
		expect(await factsAt(client, `/api/metrics?from=${DAY}&to=${NEXT}&kind=stress`)).toEqual([stressOf(DAY, 30)]);
		expect(await factsAt(client, `/api/metrics?from=${DAY}&to=${NEXT}`)).toHaveLength(4);
		expect((await client.get(`/api/metrics?from=${DAY}&to=${NEXT}&kind=sleep`)).status).toBe(400);
	});

	test("without dates it is the last 30 days of the athlete's calendar, with one they are counted from it", async () => {
		const last = (await client.get("/api/sleep")).body;
		expect([last.from, last.to]).toEqual([addDays(today(), -29), today()]);
		expect((await client.get(`/api/sleep?to=${DAY}`)).body).toMatchObject({ from: days(-29), to: DAY });
		const recent = addDays(today(), -9);
		expect((await client.get(`/api/sleep?from=${recent}`)).body).toMatchObject({ from: recent, to: today() });
	});

	test("a range that ends before it begins, is too long, or is no range, is refused in words", async () => {
		const backwards = await client.get(`/api/sleep?from=${NEXT}&to=${DAY}`);
		expect([backwards.status, backwards.body.error.details.field]).toEqual([400, "to"]);
		expect((await client.get(`/api/hr?from=${days(-399)}&to=${DAY}`)).status).toBe(200);
		const long = await client.get(`/api/hr?from=${days(-400)}&to=${DAY}`);
		expect([long.status, long.body.error.message]).toEqual([400, expect.stringContaining("400")]);
		expect((await client.get("/api/metrics?from=yesterday")).status).toBe(400);
	});

	test("another athlete's days are not seen, nor touched", async () => {
		const other = await withProfile();
		expect((await other.get(`/api/hr?from=${range.from}&to=${range.to}`)).body.days).toEqual([]);
		await take(other, [restingOf(DAY, 99)]);
		expect((await other.delete(`/api/health/days/${DAY}/weight`)).status).toBe(404);
		expect(await factsAt(client, `/api/hr?from=${DAY}&to=${DAY}`)).toEqual([restingOf(DAY, 50)]);
	});
});

describe("readiness", () => {
	test("names its inputs, and the warning signs", async () => {
		const athlete = await withProfile();
		const history = Array.from({ length: 66 }, (_, index) => hrvOf(addDays(DAY, -index), index < 7 ? 42 : 45 + ((index * 3) % 11)));
		await take(athlete, [...history, sleepOf(DAY, 8, { score: 80 }), batteryOf(DAY, 30, 70), statusOf(DAY, "productive")]);
		const { body } = await athlete.get(`/api/health/readiness?day=${DAY}`);
		expect(body.readiness).toMatchObject({ day: DAY, reason: null, missing: [] });
		expect(body.readiness.inputs.map((each: { input: string; weight: number }) => [each.input, each.weight])).toEqual([
			["sleep", 0.3],
			["hrv", 0.3],
			["body_battery", 0.25],
			["training_status", 0.15],
		]);
		expect(body.readiness.inputs[1]).toMatchObject({ measure: "overnight_mean", basis: "own_baseline" });
		expect(body.flags.map((each: { rule: string }) => each.rule)).toEqual(["hrv_outside_range"]);
	});

	test("is silent with one input, and speaks of the athlete's today by default", async () => {
		const athlete = await signedUp();
		const { body } = await athlete.get("/api/health/readiness");
		expect(body.readiness).toMatchObject({ day: todayIn("UTC", Date.now()), score: null, reason: "too_few_inputs" });
		await athlete.put("/api/health/days/2026-05-31", { body: { asleepSeconds: 28_800 } });
		expect((await athlete.get(`/api/health/readiness?day=${DAY}`)).body.readiness).toMatchObject({ score: null, reason: "too_few_inputs" });
	});

	test("sources that may not be merged are not combined", async () => {
		const athlete = await withProfile();
		await take(athlete, [sleepOf(DAY, 8), batteryOf(DAY, 30, 70), { ...statusOf(DAY, "productive"), provenance: exported }]);
		const inputs = async () =>
			(await athlete.get(`/api/health/readiness?day=${DAY}`)).body.readiness.inputs.map((each: { input: string }) => each.input);
		expect(await inputs()).toEqual(["sleep", "body_battery", "training_status"]);
		const { words } = (await athlete.get("/api/privacy")).body;
		await athlete.put("/api/privacy/garmin_export/merge", { body: { granted: false, words } });
		expect(await inputs()).toEqual(["sleep", "body_battery"]);
		await athlete.put("/api/privacy/garmin_connect/merge", { body: { granted: false, words } });
		expect(await inputs()).toEqual(["sleep", "body_battery"]);
	});
});
