/** Jobs are rows; a queue message only rings the bell. A lease keeps two consumers apart, and a finished job is finished in the batch of its work. */
import { and, asc, eq, gte, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { history } from "../schema/activity.ts";
import { athlete } from "../schema/athlete.ts";
import { job } from "../schema/operations.ts";
import { type Database, fromJson, own, type Scope, type Statement } from "./database.ts";

export const LEASE_MS = 60_000;
export const MOST_ATTEMPTS = 5;
const RETRY_BASE_MS = 60_000;

/**
 * `fitness_update` judges history again, a month at a time; `garmin_personal_read` reads by the athlete's own key, some calls at a time: one row each per
 * athlete, woken when there is something to do.
 */
export const jobKinds = ["weekly_refresh", "fitness_update", "garmin_personal_read"] as const;
export type JobKind = (typeof jobKinds)[number];

export interface Job {
	id: string;
	athleteId: string;
	kind: JobKind;
	subject: string;
	dueAt: number;
	attempts: number;
}

/** A Sunday night that becomes a job, and the one after it. */
export interface DueRefresh {
	jobId: string;
	athleteId: string;
	/** One job per (athlete, kind, subject), however often it is asked for. */
	subject: string;
	dueAt: number;
	nextRefreshAt: number;
}

/** Jobs and next dates of any number of athletes, for one batch: a tick that runs twice makes each job once. */
export function insertRefreshJobs(db: Database, due: readonly DueRefresh[], now: number): Statement[] {
	const kind: JobKind = "weekly_refresh";
	const values = [
		sql`value->>'jobId'`,
		sql`value->>'athleteId'`,
		sql`${kind}`,
		sql`value->>'subject'`,
		sql`'pending'`,
		sql`value->>'dueAt'`,
		sql`0`,
		sql`null`,
		sql`null`,
		sql`null`,
		sql`${now}`,
		sql`${now}`,
	];
	const next = sql`(select value->>'nextRefreshAt' from json_each(${JSON.stringify(due)}) where value->>'athleteId' = ${athlete.athleteId})`;
	// A date that was moved in the meantime stays.
	const unchanged = sql`exists (select 1 from json_each(${JSON.stringify(due)}) where value->>'athleteId' = ${athlete.athleteId} and value->>'dueAt' = ${athlete.nextRefreshAt})`;
	return [
		db.insert(job).select(fromJson(due, values)).onConflictDoNothing(),
		db
			.update(athlete)
			.set({ nextRefreshAt: next, updatedAt: now })
			.where(and(lte(athlete.nextRefreshAt, now), unchanged)),
	];
}

/** Takes the job for a minute; null when it is done, dead, not due, or in other hands. */
export async function leaseJob(db: Database, id: string, now: number): Promise<Job | null> {
	const [row] = await db
		.update(job)
		.set({ leasedUntil: now + LEASE_MS, attempts: sql`${job.attempts} + 1`, updatedAt: now })
		.where(
			and(
				eq(job.id, id),
				eq(job.status, "pending"),
				lte(job.dueAt, now),
				lt(job.attempts, MOST_ATTEMPTS),
				or(isNull(job.leasedUntil), lte(job.leasedUntil, now)),
			),
		)
		.returning();
	return row ? jobOf(row) : null;
}

/** The one row of an athlete for each kind that is woken. */
const HISTORY = "history";
const subjects = { fitness_update: HISTORY, garmin_personal_read: "daily" } as const satisfies Partial<Record<JobKind, string>>;
type WokenKind = keyof typeof subjects;

/** Pending from now on, for everybody in the list: new rows, and rows that are done. A pending one stays as it is; a dead one is for the admin to see. */
export function insertFitnessJobs(db: Database, athletes: readonly { jobId: string; athleteId: string }[], now: number): Statement {
	return insertedJobs(db, "fitness_update", athletes, now).onConflictDoUpdate({ ...woken(now), setWhere: eq(job.status, "done") });
}

/** The same of `garmin_personal_read`: a night begins anew with one that failed the night before. */
export function insertPersonalReads(db: Database, athletes: readonly { jobId: string; athleteId: string }[], now: number): Statement {
	return insertedJobs(db, "garmin_personal_read", athletes, now).onConflictDoUpdate({ ...woken(now), setWhere: ne(job.status, "pending") });
}

/** The same for one athlete who asks for it, a dead row included; nothing when no day and no month of the history waits. */
export function wakeFitnessJob(scope: Scope, jobId: string): Statement {
	const waits = sql`exists (select 1 from history where athlete_id = ${scope.athleteId} and (judge_from is not null or snapshot_from is not null))`;
	return insertedJobs(scope.db, "fitness_update", [{ jobId, athleteId: scope.athleteId }], scope.now, waits).onConflictDoUpdate({
		...woken(scope.now),
		// A pending row with attempts is in somebody's hands, or waits after a failure.
		setWhere: sql`${job.status} <> 'pending' or ${job.attempts} = 0`,
	});
}

function insertedJobs(
	db: Database,
	kind: WokenKind,
	athletes: readonly { jobId: string; athleteId: string }[],
	now: number,
	when: SQL = sql`true`,
) {
	const values = [
		sql`value->>'jobId'`,
		sql`value->>'athleteId'`,
		sql`${kind}`,
		sql`${subjects[kind]}`,
		sql`'pending'`,
		sql`${now}`,
		sql`0`,
		sql`null`,
		sql`null`,
		sql`null`,
		sql`${now}`,
		sql`${now}`,
	];
	return db.insert(job).select(sql`${fromJson(athletes, values)} and ${when}`);
}

function woken(now: number) {
	return {
		target: [job.athleteId, job.kind, job.subject],
		set: { status: "pending", dueAt: now, attempts: 0, leasedUntil: null, error: null, finishedAt: null, updatedAt: now },
	};
}

/** The athlete's `fitness_update`, when it is pending: whose bell is to be rung. */
export const selectFitnessJob = (scope: Scope) =>
	scope.db
		.select({ id: job.id, leasedUntil: job.leasedUntil })
		.from(job)
		.where(own(job, scope, eq(job.kind, "fitness_update"), eq(job.status, "pending")));

/** The athlete's `garmin_personal_read`, when it is pending. */
export const selectPersonalRead = (scope: Scope) =>
	scope.db
		.select({ id: job.id, leasedUntil: job.leasedUntil })
		.from(job)
		.where(own(job, scope, eq(job.kind, "garmin_personal_read"), eq(job.status, "pending")));

/** Free for the next holder, with all attempts: there is more to do. */
export function goOnWithJob(scope: Scope, held: Job): Statement {
	return scope.db
		.update(job)
		.set({ attempts: 0, leasedUntil: null, error: null, updatedAt: scope.now })
		.where(own(job, scope, eq(job.id, held.id), eq(job.status, "pending"), eq(job.attempts, held.attempts)));
}

/** Athletes with history to judge or snapshots to make, and nobody on it. */
export const selectAthletesToJudge = (db: Database, limit: number) =>
	db
		.select({ athleteId: history.athleteId })
		.from(history)
		.innerJoin(athlete, eq(athlete.athleteId, history.athleteId))
		.where(
			and(
				or(isNotNull(history.judgeFrom), isNotNull(history.snapshotFrom)),
				isNotNull(athlete.profile),
				sql`not exists (select 1 from job where job.athlete_id = ${history.athleteId} and job.kind = 'fitness_update' and job.subject = ${HISTORY} and job.status <> 'done')`,
			),
		)
		.limit(limit);

/** How long a recalculation rests when imports come in faster than it can judge. */
const OVERTAKEN_MS = 10_000;

/**
 * What becomes of a `fitness_update` after a step, for the step's batch: done, or free for the next holder with all attempts. When the history has
 * changed since the holder read it (`unchanged` is false), the step counts for nothing and is made again in a while.
 */
export function settleFitnessJob(scope: Scope, held: Job, { done, unchanged }: { done: boolean; unchanged: SQL }): Statement[] {
	const mine = (when?: SQL) => own(job, scope, eq(job.id, held.id), eq(job.status, "pending"), eq(job.attempts, held.attempts), when);
	const free = { attempts: 0, leasedUntil: null, error: null, updatedAt: scope.now };
	return [
		scope.db
			.update(job)
			.set(done ? { ...free, status: "done", finishedAt: scope.now } : free)
			.where(mine(unchanged)),
		// Whom the first statement has settled, this one does not find any more: a held job has at least one attempt.
		scope.db
			.update(job)
			.set({ ...free, leasedUntil: scope.now + OVERTAKEN_MS })
			.where(mine()),
	];
}

export function finishJob(scope: Scope, id: string): Statement {
	return scope.db
		.update(job)
		.set({ status: "done", finishedAt: scope.now, leasedUntil: null, error: null, updatedAt: scope.now })
		.where(own(job, scope, eq(job.id, id)));
}

/**
 * Tries again later, twice as late each time; after the last attempt the row stays as dead, for the admin to see. Who lost the job to another
 * holder, because the lease ran out, has nothing to say about it any more.
 */
export async function failJob(db: Database, failed: Job, error: string, now: number): Promise<void> {
	const dead = failed.attempts >= MOST_ATTEMPTS;
	await db
		.update(job)
		.set({
			status: dead ? "dead" : "pending",
			error: error.slice(0, 500),
			leasedUntil: dead ? null : now + RETRY_BASE_MS * 2 ** (failed.attempts - 1),
			updatedAt: now,
		})
		.where(and(eq(job.id, failed.id), eq(job.athleteId, failed.athleteId), eq(job.status, "pending"), eq(job.attempts, failed.attempts)));
}

/** A job whose every holder died (out of time, out of memory) never gets to `failJob`: it ends here. */
export function buryLostJobs(db: Database, now: number): Statement {
	return db
		.update(job)
		.set({ status: "dead", error: sql`coalesce(${job.error}, 'ended without a word')`, leasedUntil: null, updatedAt: now })
		.where(and(eq(job.status, "pending"), gte(job.attempts, MOST_ATTEMPTS), lte(job.leasedUntil, now)));
}

export interface DueAthlete {
	athleteId: string;
	zone: string;
	dueAt: number;
}

/** Athletes whose Sunday night has come, the longest waiting first. */
export const selectAthletesDue = (db: Database, now: number, limit: number) =>
	db
		.select({ athleteId: athlete.athleteId, zone: sql<string | null>`${athlete.profile}->>'zone'`, dueAt: athlete.nextRefreshAt })
		.from(athlete)
		.where(and(isNotNull(athlete.nextRefreshAt), lte(athlete.nextRefreshAt, now)))
		.orderBy(asc(athlete.nextRefreshAt))
		.limit(limit);

export function athletesDueOf(rows: Awaited<ReturnType<typeof selectAthletesDue>>): DueAthlete[] {
	return rows.flatMap(({ athleteId, zone, dueAt }) => (zone === null || dueAt === null ? [] : [{ athleteId, zone, dueAt }]));
}

/** Pending jobs that nobody holds: new ones, and those whose holder died. */
export const selectJobsWaiting = (db: Database, now: number, limit: number) =>
	db
		.select({ id: job.id, athleteId: job.athleteId })
		.from(job)
		.where(and(eq(job.status, "pending"), lte(job.dueAt, now), or(isNull(job.leasedUntil), lt(job.leasedUntil, now))))
		.orderBy(asc(job.dueAt))
		.limit(limit);

function jobOf(row: typeof job.$inferSelect): Job {
	const kind = jobKinds.find((name) => name === row.kind);
	if (!kind) throw new Error(`job row of unknown kind ${row.kind}`);
	return { id: row.id, athleteId: row.athleteId, kind, subject: row.subject, dueAt: row.dueAt, attempts: row.attempts };
}
