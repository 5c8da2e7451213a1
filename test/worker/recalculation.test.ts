import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { MOST_ATTEMPTS } from "../../worker/repositories/jobs.ts";
import { createServices } from "../../worker/services.ts";
import { enqueueDue, waitingJobs } from "../../worker/usecases/due-refreshes.ts";
import { runJob } from "../../worker/usecases/run-job.ts";
import { daysAhead, profile, withPlan, withProfile } from "./athletes.ts";
import type { Client } from "./client.ts";
import { athleteIdOf, bring, fitnessJob, generatedRun, quietBindings, type Run, recalculateAll } from "./recalculation.ts";

beforeEach(async () => {
	for (const table of ["job", "athlete", "history"]) await env.DB.prepare(`delete from ${table}`).run();
});

/** All that is derived from an athlete's activities. */
async function derived(client: Client) {
	const [snapshots, trends, current, listed] = await Promise.all(
		["fitness/snapshots", "fitness/trends", "fitness/current", "activities?limit=200"].map(
			async (path) => (await client.get(`/api/${path}`)).body,
		),
	);
	return { snapshots, trends, current, metrics: listed.activities.map((each: { metrics: unknown }) => each.metrics) };
}

/** Wakes the job and gives the id that the bell would ring for. */
async function woken(client: Client): Promise<string> {
	const { bindings, rung } = quietBindings();
	await client.post("/api/fitness/recalculate", { bindings: { JOBS: bindings.JOBS } });
	const [bell] = rung;
	if (!bell) throw new Error("no bell rang");
	return bell.job.jobId;
}

const runs = (days: readonly number[]): Promise<Run[]> =>
	Promise.all(days.map((day) => generatedRun(daysAhead(day), { speed: 3 + (day % 5) / 20, heartRate: 140 + (Math.abs(day) % 7) * 4 })));

describe("late data", () => {
	test("repairs history: everything is as if it had come in order", async () => {
		const all = await runs([-95, -90, -82, -75, -66, -58, -51, -44, -37, -30, -22, -15, -8, -2]);
		const inOrder = await withProfile();
		for (const run of all) await bring(inOrder, [run]);
		await recalculateAll(inOrder);

		const late = await withProfile();
		await bring(late, all.filter((_, index) => index % 3 === 0).toReversed());
		await recalculateAll(late);
		await bring(
			late,
			all.filter((_, index) => index % 3 === 1),
		);
		await recalculateAll(late);
		await bring(late, all.filter((_, index) => index % 3 === 2).toReversed());
		await recalculateAll(late);
		expect(await derived(late)).toEqual(await derived(inOrder));
		expect((await derived(inOrder)).snapshots.snapshots.length).toBeGreaterThanOrEqual(3);
	});

	test("has only the months from its own on judged again", async () => {
		const client = await withProfile();
		await bring(client, await runs([-95, -60, -30, -2]));
		const whole = await recalculateAll(client);
		await bring(client, await runs([-1]));
		expect((await recalculateAll(client)).steps).toBeLessThan(whole.steps);
	});

	test("from a day that is asked for, nothing changes when nothing has changed", async () => {
		const client = await withProfile();
		await bring(client, await runs([-70, -40, -5]));
		await recalculateAll(client);
		const before = await derived(client);
		expect((await recalculateAll(client, daysAhead(-400))).steps).toBeGreaterThanOrEqual(3);
		expect(await derived(client)).toEqual(before);
	});
});

describe("a recalculation", () => {
	test("is one job, however often it is asked for, and none when nothing waits", async () => {
		const client = await withProfile();
		const { bindings, rung } = quietBindings();
		const ask = () => client.post("/api/fitness/recalculate", { bindings: { JOBS: bindings.JOBS } });
		expect((await ask()).body).toEqual({ recalculatingFrom: null });
		expect([rung, await fitnessJob(await athleteIdOf(client))]).toEqual([[], null]);
		await bring(client, await runs([-40]));
		expect((await ask()).body).toEqual({ recalculatingFrom: daysAhead(-40) });
		expect((await client.post("/api/jobs/fitness-update", { bindings: { JOBS: bindings.JOBS } })).body).toEqual({
			recalculatingFrom: daysAhead(-40),
		});
		expect(new Set(rung.map(({ job }) => job.jobId)).size).toBe(1);
	});

	test("by two consumers at once gives what one alone gives", async () => {
		const all = await runs([-70, -50, -30, -10]);
		const alone = await withProfile();
		await bring(alone, all);
		await recalculateAll(alone);

		const client = await withProfile();
		await bring(client, all);
		const { bindings, rung } = quietBindings();
		await client.post("/api/fitness/recalculate", { bindings: { JOBS: bindings.JOBS } });
		let now = Date.now();
		for (let bell = rung.shift(); bell; bell = rung.shift()) {
			const { jobId } = bell.job;
			now += 1 + bell.delaySeconds * 1000;
			const services = createServices(bindings);
			await Promise.all([runJob(services, jobId, now), runJob(services, jobId, now)]);
		}
		expect(await fitnessJob(await athleteIdOf(client))).toMatchObject({ status: "done", error: null });
		expect(await derived(client)).toEqual(await derived(alone));
	});

	test("that an import overtakes does not lose it", async () => {
		const client = await withProfile();
		const [first, second] = await runs([-10, -3]);
		if (!first || !second) throw new Error("no runs");
		await bring(client, [first]);
		const jobId = await woken(client);
		// The import comes between the step's last reading and its writing.
		let readings = 0;
		const overtaken = new Proxy(env.DB, {
			get(target, name) {
				if (name !== "batch") {
					const member = Reflect.get(target, name, target);
					return typeof member === "function" ? member.bind(target) : member;
				}
				return async (statements: D1PreparedStatement[]) => {
					const rows = await target.batch(statements);
					readings += 1;
					if (readings === 2) await bring(client, [second]);
					return rows;
				};
			},
		});
		const { bindings, rung } = quietBindings();
		await runJob(createServices({ ...bindings, DB: overtaken }), jobId, Date.now());
		expect(rung.map(({ job, delaySeconds }) => [job.jobId, delaySeconds > 0])).toEqual([[jobId, true]]);
		expect((await client.get("/api/fitness/current")).body.recalculatingFrom).toBe(daysAhead(-10));
		await recalculateAll(client);
		expect((await client.get("/api/fitness/current")).body.recalculatingFrom).toBeNull();
		const alone = await withProfile();
		await bring(alone, [first, second]);
		await recalculateAll(alone);
		expect(await derived(client)).toEqual(await derived(alone));
	});

	test("measures what came in before measures were kept, a few at a time, and keeps them", async () => {
		const client = await withProfile();
		await bring(client, await runs([-12, -9, -6, -3]));
		await recalculateAll(client);
		const before = await derived(client);
		const athleteId = await athleteIdOf(client);
		await env.DB.prepare("update recording set measures = null, richness = 1 where athlete_id = ?").bind(athleteId).run();
		await env.DB.prepare("update activity set metrics = '{}' where athlete_id = ?").bind(athleteId).run();
		await env.DB.prepare(
			"update history set days = null, dirty_from = '0000-01-01', judge_from = '0000-01-01', snapshot_from = '0000-01' where athlete_id = ?",
		)
			.bind(athleteId)
			.run();
		await recalculateAll(client);
		expect(await derived(client)).toEqual(before);
		const kept = await env.DB.prepare("select count(*) as n from recording where athlete_id = ? and measures is not null and richness > 1")
			.bind(athleteId)
			.first<{ n: number }>();
		expect(kept?.n).toBe(4);
	});

	test("that fails says why in its row, is dead in the end, and is woken by who asks again", async () => {
		const client = await withProfile();
		await bring(client, await runs([-5]));
		const jobId = await woken(client);
		const athleteId = await athleteIdOf(client);
		const measures = await env.DB.prepare("select measures from recording where athlete_id = ?")
			.bind(athleteId)
			.first<{ measures: number[] }>();
		await env.DB.prepare("update recording set measures = x'00' where athlete_id = ?").bind(athleteId).run();
		const services = createServices(quietBindings().bindings);
		let now = Date.now();
		for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
			await runJob(services, jobId, now);
			now += 40 * 60_000;
		}
		const dead = await fitnessJob(athleteId);
		expect(dead).toMatchObject({ status: "dead", attempts: MOST_ATTEMPTS });
		expect(dead?.error).toBeTruthy();
		await enqueueDue(services, now);
		expect(await fitnessJob(athleteId)).toEqual(dead);
		await env.DB.prepare("update recording set measures = ? where athlete_id = ?")
			.bind(new Uint8Array(measures?.measures ?? []).buffer, athleteId)
			.run();
		await recalculateAll(client);
		expect(await fitnessJob(athleteId)).toMatchObject({ status: "done", error: null });
	});

	test("of many activities in a month stays within the statements of one invocation", async () => {
		const client = await withProfile();
		const days = Array.from({ length: 20 }, (_, day) => -day - 2);
		await bring(client, await runs(days));
		expect((await recalculateAll(client)).statements).toBeLessThanOrEqual(25);
	});
});

describe("the hourly tick", () => {
	const services = () => createServices(quietBindings().bindings);

	test("takes up what an import has left to be judged, once", async () => {
		const client = await withProfile();
		await bring(client, await runs([-5]));
		await enqueueDue(services(), Date.now());
		await enqueueDue(services(), Date.now());
		const job = await fitnessJob(await athleteIdOf(client));
		expect(job).toMatchObject({ status: "pending" });
		expect(await waitingJobs(services(), Date.now())).toEqual([{ id: job?.id, athleteId: await athleteIdOf(client) }]);
	});

	test("leaves alone who has nothing to be judged, and who has no profile yet", async () => {
		const client = await withProfile();
		await bring(client, await runs([-5]));
		await recalculateAll(client);
		await enqueueDue(services(), Date.now());
		expect(await fitnessJob(await athleteIdOf(client))).toMatchObject({ status: "done" });
		await env.DB.prepare("update athlete set profile = null").run();
		await env.DB.prepare("update history set judge_from = '2020-01-01'").run();
		await enqueueDue(services(), Date.now());
		expect(await fitnessJob(await athleteIdOf(client))).toMatchObject({ status: "done" });
	});

	test("has the snapshot of a month made that has ended meanwhile", async () => {
		const client = await withProfile();
		await bring(client, await runs([-5]));
		await recalculateAll(client);
		const before = (await client.get("/api/fitness/snapshots")).body.snapshots.length;
		const later = Date.now() + 32 * 86_400_000;
		await enqueueDue(services(), later);
		const job = await fitnessJob(await athleteIdOf(client));
		expect(job).toMatchObject({ status: "pending" });
		const { bindings, rung } = quietBindings();
		rung.push({ job: { jobId: job?.id ?? "", athleteId: await athleteIdOf(client) }, delaySeconds: 0 });
		for (let bell = rung.shift(); bell; bell = rung.shift()) await runJob(createServices(bindings), bell.job.jobId, later + 1);
		const { snapshots } = (await client.get("/api/fitness/snapshots")).body;
		expect(snapshots.length).toBeGreaterThan(before);
		await enqueueDue(services(), later + 3_600_000);
		expect(await fitnessJob(await athleteIdOf(client))).toMatchObject({ status: "done" });
	});
});

test("a Sunday refresh while history waits to be judged uses what is there", async () => {
	const client = await withPlan();
	await bring(client, await runs([-9, -6, -3]));
	expect((await client.post("/api/jobs/weekly-refresh")).status).toBe(200);
	await client.put("/api/users/profile", { body: profile({ birthYear: 1980 }), bindings: { JOBS: quietBindings().bindings.JOBS } });
	expect((await client.post("/api/jobs/weekly-refresh")).status).toBe(200);
});
