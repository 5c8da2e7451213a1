/** Turns every Sunday night that has come into a job, and tells which jobs wait for somebody to take them. */
import { v7 } from "uuid";
import { nextRefreshAt, reviewedWeekAt } from "../../shared/review/due.ts";
import { runBatch } from "../repositories/database.ts";
import { deleteOldReplies } from "../repositories/idempotency.ts";
import { athletesDue, buryLostJobs, type DueAthlete, type DueRefresh, insertRefreshJobs, jobsWaiting } from "../repositories/jobs.ts";
import { deleteEndedWindows } from "../repositories/rate-limits.ts";
import type { Services } from "../services.ts";

/** What a queue takes in one call. Who is left over is due again in an hour. */
const MOST_PER_TICK = 100;

/** However many are due, it is one read and one batch: the free plan counts statements. */
export async function enqueueDue(services: Services, now: number): Promise<void> {
	const due = await athletesDue(services.db, now, MOST_PER_TICK);
	await runBatch(services.db, [buryLostJobs(services.db, now), ...insertRefreshJobs(services.db, due.map(refreshOf(now)), now)]);
}

/** New jobs, and those whose holder died. */
export function waitingJobs(services: Services, now: number): Promise<{ id: string; athleteId: string }[]> {
	return jobsWaiting(services.db, now, MOST_PER_TICK);
}

/** Rows that nobody will ask for again. */
export async function tidyUp(services: Services, now: number): Promise<void> {
	await runBatch(services.db, [deleteOldReplies(services.db, now), deleteEndedWindows(services.db, now)]);
}

/** The job is named by the week that the due time reviews, not by the clock's. */
function refreshOf(now: number): (due: DueAthlete) => DueRefresh {
	return ({ athleteId, zone, dueAt }) => ({
		jobId: v7({ msecs: now }),
		athleteId,
		subject: reviewedWeekAt(zone, new Date(dueAt).toISOString()),
		dueAt,
		nextRefreshAt: Date.parse(nextRefreshAt(zone, new Date(now).toISOString())),
	});
}
