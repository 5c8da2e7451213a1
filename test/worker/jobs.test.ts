import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import worker from "../../worker/index.ts";
import type { JobMessage } from "../../worker/jobs/message.ts";
import { openDatabase } from "../../worker/repositories/database.ts";
import { failJob, LEASE_MS, leaseJob, MOST_ATTEMPTS } from "../../worker/repositories/jobs.ts";
import { createServices } from "../../worker/services.ts";
import { enqueueDue, waitingJobs } from "../../worker/usecases/due-refreshes.ts";
import { runJob } from "../../worker/usecases/run-job.ts";
import { profile, withPlan } from "./athletes.ts";
import { countedD1 } from "./counted-d1.ts";

interface JobRow {
	id: string;
	athlete_id: string;
	status: string;
	attempts: number;
	subject: string;
	error: string | null;
}
const jobs = async () => (await env.DB.prepare("select * from job").all<JobRow>()).results;
const versions = async () => (await env.DB.prepare("select count(*) as n from plan_version").first<{ n: number }>())?.n ?? 0;
const makeDue = (at: number) => env.DB.prepare("update athlete set next_refresh_at = ?").bind(at).run();

beforeEach(async () => {
	for (const table of ["job", "athlete", "plan_version"]) await env.DB.prepare(`delete from ${table}`).run();
});

/** The Sunday 23:00 in Seoul before now. */
function lastSundayNight(now: number): number {
	const monday = Date.UTC(2026, 0, 5);
	const sundayNight = monday - 10 * 3_600_000;
	const week = 7 * 86_400_000;
	return sundayNight + Math.floor((now - sundayNight) / week) * week;
}

describe("the hourly tick", () => {
	test("makes one job for a Sunday that has come, however often it runs", async () => {
		await withPlan();
		const now = Date.now();
		const due = lastSundayNight(now);
		await makeDue(due);
		const services = createServices(env);
		await enqueueDue(services, now);
		await makeDue(due);
		await enqueueDue(services, now);
		expect(await jobs()).toHaveLength(1);
		const next = (await env.DB.prepare("select next_refresh_at as at from athlete").first<{ at: number }>())?.at ?? 0;
		expect(next - due).toBe(7 * 86_400_000);
	});

	test("makes the jobs of many within the statements of one invocation, and a spoilt row stops nobody", async () => {
		const now = Date.now();
		const due = lastSundayNight(now);
		await env.DB.batch(
			Array.from({ length: 60 }, (_, n) =>
				env.DB.prepare("insert into athlete (athlete_id, profile, next_refresh_at, created_at, updated_at) values (?, ?, ?, 0, 0)").bind(
					`many-${n}`,
					JSON.stringify(n === 0 ? { zone: "Asia/Seoul" } : profile()),
					due,
				),
			),
		);
		const counted = countedD1(env.DB);
		await enqueueDue(createServices({ ...env, DB: counted.db }), now);
		expect(counted.roundTrips()).toBe(2);
		expect(await jobs()).toHaveLength(60);
		const monday = new Date(due - 6.4 * 86_400_000).toISOString().slice(0, 10);
		for (const job of await jobs()) expect(job).toMatchObject({ status: "pending", attempts: 0, subject: monday });
		const left = await env.DB.prepare("select count(*) as n from athlete where next_refresh_at <= ?").bind(now).first<{ n: number }>();
		expect(left?.n).toBe(0);
	});

	test("still finds a Sunday that had come when a plan was made by hand", async () => {
		const client = await withPlan();
		const due = lastSundayNight(Date.now());
		await makeDue(due);
		await client.put("/api/users/profile", { body: profile({ availability: [0, 45, 0, 60, 0, 60, 120] }) });
		expect((await client.post("/api/plans/regenerate", { body: { baseVersion: null } })).body.changed).toBe(true);
		await enqueueDue(createServices(env), Date.now());
		expect(await jobs()).toHaveLength(1);
	});

	test("leaves athletes alone whose Sunday is ahead", async () => {
		await withPlan();
		await enqueueDue(createServices(env), Date.now());
		expect(await jobs()).toEqual([]);
	});

	test("goes all the way: cron, queue, new review", async () => {
		await withPlan();
		await makeDue(lastSundayNight(Date.now()));
		await worker.scheduled({ cron: "0 * * * *", scheduledTime: Date.now(), noRetry() {} }, env);
		const [job] = await jobs();
		if (!job) throw new Error("no job");
		const batch = createMessageBatch<JobMessage>("longrun-jobs", [
			{ id: "1", timestamp: new Date(), attempts: 1, body: { jobId: job.id, athleteId: job.athlete_id } },
		]);
		await worker.queue(batch, env);
		const result = await getQueueResult(batch, createExecutionContext());
		expect(result.explicitAcks).toEqual(["1"]);
		expect((await jobs())[0]?.status).toBe("done");
	});
});

test("a new zone moves the Sunday night that is ahead, and only that", async () => {
	const client = await withPlan();
	const next = async () => (await env.DB.prepare("select next_refresh_at as at from athlete").first<{ at: number | null }>())?.at ?? null;
	const seoul = (await next()) ?? 0;
	await client.put("/api/users/profile", { body: profile({ zone: "Asia/Tokyo", name: "same clock" }) });
	expect(await next()).toBe(seoul);
	await client.put("/api/users/profile", { body: profile({ zone: "Pacific/Honolulu" }) });
	const week = 7 * 86_400_000;
	// Between the two Sunday nights the earlier one is already next week's.
	expect((((await next()) ?? 0) - seoul + week) % week).toBe(19 * 3_600_000);
	await makeDue(1);
	await client.put("/api/users/profile", { body: profile() });
	expect(await next()).toBe(1);
});

describe("a job", () => {
	const pending = async () => {
		await withPlan();
		await makeDue(lastSundayNight(Date.now()));
		const services = createServices(env);
		await enqueueDue(services, Date.now());
		const [job] = await jobs();
		if (!job) throw new Error("no job");
		return { services, job };
	};

	test("is done once, though its bell rings twice", async () => {
		const { services, job } = await pending();
		await Promise.all([runJob(services, job.id, Date.now()), runJob(services, job.id, Date.now())]);
		const after = await versions();
		await runJob(services, job.id, Date.now() + 10 * LEASE_MS);
		expect(await versions()).toBe(after);
		expect((await jobs())[0]).toMatchObject({ status: "done", attempts: 1 });
	});

	test("whose holder died is taken again when the lease is over, not before", async () => {
		const { services, job } = await pending();
		const now = Date.now();
		expect(await leaseJob(openDatabase(env.DB), job.id, now)).not.toBeNull();
		expect(await waitingJobs(services, now + 1_000)).toEqual([]);
		await runJob(services, job.id, now + 1_000);
		expect((await jobs())[0]?.status).toBe("pending");
		expect(await waitingJobs(services, now + LEASE_MS + 1)).toEqual([{ id: job.id, athleteId: job.athlete_id }]);
		await runJob(services, job.id, now + LEASE_MS + 1);
		expect((await jobs())[0]).toMatchObject({ status: "done", attempts: 2 });
	});

	test("that was lost to another holder is not taken back by the first one's failure", async () => {
		const { services, job } = await pending();
		const db = openDatabase(env.DB);
		const now = Date.now();
		const first = await leaseJob(db, job.id, now);
		if (!first) throw new Error("not leased");
		await runJob(services, job.id, now + LEASE_MS + 1);
		await failJob(db, first, "too late", now + LEASE_MS + 2);
		expect((await jobs())[0]).toMatchObject({ status: "done", attempts: 2, error: null });
	});

	test("whose holders all died without a word ends as dead, and its bell rings no more", async () => {
		const { services, job } = await pending();
		let now = Date.now();
		for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
			expect(await leaseJob(openDatabase(env.DB), job.id, now)).not.toBeNull();
			now += LEASE_MS + 1;
		}
		expect(await leaseJob(openDatabase(env.DB), job.id, now)).toBeNull();
		await enqueueDue(services, now);
		expect(await waitingJobs(services, now)).toEqual([]);
		expect((await jobs())[0]).toMatchObject({ status: "dead", attempts: MOST_ATTEMPTS });
	});

	test("that fails is tried again later, ends as dead with its reason, and stops nobody else", async () => {
		const { services, job } = await pending();
		const other = await withPlan();
		await env.DB.prepare("update plan_version set plan = x'00' where athlete_id = ?").bind(job.athlete_id).run();
		let now = Date.now();
		for (let attempt = 1; attempt <= 5; attempt++) {
			await runJob(services, job.id, now);
			now += 40 * 60_000;
		}
		const [dead] = await jobs();
		expect(dead).toMatchObject({ status: "dead", attempts: 5 });
		expect(dead?.error).toBeTruthy();
		expect((await other.post("/api/jobs/weekly-refresh")).status).toBe(200);
	});
});
