import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { ThresholdEntry } from "../../shared/fitness/threshold.ts";
import { daysAhead, profile, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf, bring, fitnessJob, generatedRun, quietBindings, recalculateAll } from "./recalculation.ts";

const current = async (client: Client) => (await client.get("/api/fitness/current")).body;
const save = (client: Client, change: Parameters<typeof profile>[0]) =>
	client.put("/api/users/profile", { body: profile(change), bindings: { JOBS: quietBindings().bindings.JOBS } });
const typed = (entries: ThresholdEntry[], kind: string) => entries.filter((entry) => entry.kind === kind && entry.state === "typed");
/** What was typed today becomes what was typed long ago. */
const typedLongAgo = async (client: Client) =>
	env.DB.prepare("update threshold set id = kind || ':2020-01-01:typed', day = '2020-01-01' where athlete_id = ?")
		.bind(await athleteIdOf(client))
		.run();

describe("fitness today", () => {
	test("says from which day history is judged again, and that it is done", async () => {
		const client = await withProfile();
		expect((await current(client)).recalculatingFrom).toBeNull();
		await bring(client, [await generatedRun(daysAhead(-9))]);
		await bring(client, [await generatedRun(daysAhead(-40))]);
		expect((await current(client)).recalculatingFrom).toBe(daysAhead(-40));
		await recalculateAll(client);
		expect((await current(client)).recalculatingFrom).toBeNull();
	});

	test("snapshots, trends and itself are read in two round trips", async () => {
		const client = await withProfile();
		for (const day of [-80, -50, -20, -5]) await bring(client, [await generatedRun(daysAhead(day))]);
		await recalculateAll(client);
		for (const path of ["current", "snapshots", "trends"]) {
			const answer = await client.get(`/api/fitness/${path}`);
			expect([path, answer.status]).toEqual([path, 200]);
			expect(answer.roundTrips, path).toBeLessThanOrEqual(2);
		}
	});
});

describe("snapshots", () => {
	test("are there for every month that has ended since the first activity, newest first, a month of rest included", async () => {
		const client = await withProfile();
		await bring(client, [await generatedRun(daysAhead(-100))]);
		await recalculateAll(client);
		const { snapshots } = (await client.get("/api/fitness/snapshots")).body;
		const months = snapshots.map(({ month }: { month: string }) => month);
		expect(months.at(-1)).toBe(daysAhead(-100).slice(0, 7));
		expect(months).toEqual([...new Set(months)].sort().reverse());
		expect(months.length).toBeGreaterThanOrEqual(3);
		for (const { month, fitness } of snapshots) expect(fitness.day.slice(0, 7)).toBe(month);
	});

	test("of months before the first activity go with what was deleted", async () => {
		const client = await withProfile();
		const old = await generatedRun(daysAhead(-100));
		await bring(client, [old, await generatedRun(daysAhead(-5))]);
		await recalculateAll(client);
		await client.delete(`/api/activities/${old.activity.id}`);
		await recalculateAll(client);
		const { snapshots } = (await client.get("/api/fitness/snapshots")).body;
		for (const { month } of snapshots) expect(month >= daysAhead(-5).slice(0, 7)).toBe(true);
	});

	test("that are missing are made when they are asked for", async () => {
		const client = await withProfile();
		await bring(client, [await generatedRun(daysAhead(-70))]);
		await recalculateAll(client);
		const before = (await client.get("/api/fitness/snapshots")).body;
		await env.DB.prepare("delete from snapshot where athlete_id = ?")
			.bind(await athleteIdOf(client))
			.run();
		const { bindings } = quietBindings();
		const asked = await client.post("/api/jobs/snapshots", { bindings: { JOBS: bindings.JOBS } });
		expect(asked.body).toEqual({ recalculatingFrom: daysAhead(-70) });
		await recalculateAll(client);
		expect((await client.get("/api/fitness/snapshots")).body).toEqual(before);
	});
});

describe("trends", () => {
	test("more days than a request gives, or the wrong way round, are refused with words", async () => {
		const client = await withProfile();
		const many = await client.get("/api/fitness/trends?from=2015-01-01&to=2026-01-01");
		expect([many.status, many.body.error.code, many.body.error.details.field]).toEqual([400, "invalid_input", "from"]);
		const wrong = await client.get("/api/fitness/trends?from=2026-02-01&to=2026-01-01");
		expect([wrong.status, wrong.body.error.code]).toEqual([400, "invalid_input"]);
		expect((await client.get("/api/fitness/trends?from=2026-13-01")).status).toBe(400);
	});
});

describe("a typed threshold", () => {
	test("is dated, and one that is taken away is so too", async () => {
		const client = await withProfile();
		expect(typed((await current(client)).thresholds, "max_heart_rate").map(({ value }) => value)).toEqual([190]);
		await typedLongAgo(client);
		await save(client, { heartRates: { max: 194, rest: 50, threshold: null }, ftp: 240 });
		const { thresholds } = await current(client);
		expect(typed(thresholds, "max_heart_rate").map(({ value }) => value)).toEqual([190, 194]);
		expect(typed(thresholds, "threshold_heart_rate").map(({ value }) => value)).toEqual([170, null]);
		expect(typed(thresholds, "rest_heart_rate").map(({ value }) => value)).toEqual([50]);
		expect(typed(thresholds, "ftp").map(({ value }) => value)).toEqual([240]);
	});

	test("of a profile from before values were dated keeps counting for the past", async () => {
		const client = await withProfile();
		await env.DB.prepare("delete from threshold where athlete_id = ?")
			.bind(await athleteIdOf(client))
			.run();
		await save(client, { heartRates: { max: 194, rest: 50, threshold: 170 } });
		const [old, now] = typed((await current(client)).thresholds, "max_heart_rate");
		expect([old?.value, now?.value]).toEqual([190, 194]);
		expect((old?.day ?? "9") < "2000").toBe(true);
	});

	test("that changes has history judged again from its day only", async () => {
		const client = await withProfile();
		const seoulToday = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
		const early = new Date(Date.parse(`${seoulToday}T01:00:00Z`) - 9 * 3_600_000).toISOString();
		const [old, now] = [await generatedRun(daysAhead(-40)), await generatedRun(seoulToday, { startedAt: early })];
		await bring(client, [old, now]);
		await typedLongAgo(client);
		await recalculateAll(client);
		const loads = async () => {
			const ids = [old, now].map(({ activity }) => activity.id);
			return Promise.all(ids.map(async (id) => (await client.get(`/api/activities/${id}`)).body.metrics.load.value));
		};
		const before = await loads();
		await save(client, { heartRates: { max: 190, rest: 50, threshold: 160 } });
		expect((await current(client)).recalculatingFrom).toBe(seoulToday);
		expect(await fitnessJob(await athleteIdOf(client))).toMatchObject({ status: "pending" });
		await recalculateAll(client);
		const after = await loads();
		expect(after[0]).toBe(before[0]);
		expect(after[1]).toBeGreaterThan(before[1]);
	});

	test("that is the first of its kind counts for all history", async () => {
		const client = await withProfile({ heartRates: { max: null, rest: null, threshold: null } });
		await bring(client, [await generatedRun(daysAhead(-40))]);
		await recalculateAll(client);
		await save(client, { heartRates: { max: null, rest: null, threshold: 165 } });
		expect((await current(client)).recalculatingFrom).toBe(daysAhead(-40));
	});

	test("that stays as it is wakes nobody", async () => {
		const client = await withProfile();
		await bring(client, [await generatedRun(daysAhead(-4))]);
		await recalculateAll(client);
		await save(client, { name: "Another name" });
		expect((await current(client)).recalculatingFrom).toBeNull();
		expect(await fitnessJob(await athleteIdOf(client))).toMatchObject({ status: "done" });
	});
});

describe("a found threshold", () => {
	/** Five kilometres as fast as the athlete can, among easy runs: heart rate shows it. */
	async function withAllOutRun() {
		const client = await withProfile({ heartRates: { max: 190, rest: 50, threshold: 165 } });
		const allOut = await generatedRun(daysAhead(-6), { minutes: 21, speed: 4.2, heartRate: 180 });
		await bring(client, [await generatedRun(daysAhead(-12)), allOut, await generatedRun(daysAhead(-3))]);
		await recalculateAll(client);
		return { client, allOut };
	}
	const answer = (client: Client, body: object) =>
		client.post("/api/fitness/thresholds/answer", { body, bindings: { JOBS: quietBindings().bindings.JOBS } });
	const proposed = async (client: Client) =>
		(await current(client)).proposals.map(({ entry }: { entry: ThresholdEntry }) => entry.id) as string[];
	const states = async (client: Client, id: string) =>
		(await current(client)).thresholds.filter((entry: ThresholdEntry) => entry.id === id).map(({ state }: ThresholdEntry) => state);

	test("is asked for, with the run it rests on and what is in force without it", async () => {
		const { client, allOut } = await withAllOutRun();
		const { proposals } = await current(client);
		const vdot = proposals.find(({ entry }: { entry: ThresholdEntry }) => entry.kind === "vdot");
		expect(vdot).toMatchObject({
			entry: { day: daysAhead(-6), state: "detected", evidence: { activityId: allOut.activity.id, rule: "all_out_effort" } },
		});
		expect(vdot.entry.value).toBeGreaterThan(vdot.current);
	});

	test("that is confirmed counts from the day of the run, and is asked for no more", async () => {
		const { client } = await withAllOutRun();
		const [id = ""] = await proposed(client);
		const first = await answer(client, { id, answer: "confirm" });
		expect(first.body.entry).toMatchObject({ id, state: "confirmed", day: daysAhead(-6) });
		expect((await current(client)).recalculatingFrom).toBe(daysAhead(-6));
		expect((await answer(client, { id, answer: "confirm" })).body).toEqual(first.body);
		await recalculateAll(client);
		expect(await proposed(client)).not.toContain(id);
		expect(await states(client, id)).toEqual(["confirmed"]);
	});

	test("that is refused is remembered with the reason, whatever is judged again, until the no is taken back", async () => {
		const { client } = await withAllOutRun();
		const before = await proposed(client);
		const [id = ""] = before;
		const refused = await answer(client, { id, answer: "refuse", reason: "gps_error" });
		expect(refused.body.entry).toMatchObject({ id, state: "refused", reason: "gps_error" });
		await recalculateAll(client, daysAhead(-400));
		expect(await proposed(client)).not.toContain(id);
		expect(await states(client, id)).toEqual(["refused"]);
		const back = await client.delete(`/api/fitness/thresholds/${encodeURIComponent(id)}`, {
			bindings: { JOBS: quietBindings().bindings.JOBS },
		});
		expect(back.body.entry).toMatchObject({ id, state: "detected", reason: null });
		await recalculateAll(client);
		expect(await proposed(client)).toEqual(before);
	});

	test("that nobody has found cannot be answered, and a typed value is no answer", async () => {
		const { client } = await withAllOutRun();
		const unknown = await answer(client, { id: "vdot:2026-01-01:nobody", answer: "confirm" });
		expect([unknown.status, unknown.body.error.code]).toEqual([404, "not_found"]);
		expect((await answer(client, { id: "x", answer: "perhaps" })).status).toBe(400);
		const [typedEntry] = typed((await current(client)).thresholds, "max_heart_rate");
		expect((await client.delete(`/api/fitness/thresholds/${typedEntry?.id}`)).status).toBe(404);
		expect((await answer(client, { id: typedEntry?.id, answer: "refuse" })).status).toBe(404);
	});

	test("goes with the activity it was found in", async () => {
		const { client, allOut } = await withAllOutRun();
		const [id = ""] = await proposed(client);
		await client.delete(`/api/activities/${allOut.activity.id}`);
		await recalculateAll(client);
		expect(await proposed(client)).not.toContain(id);
		expect(await states(client, id)).toEqual([]);
	});
});
