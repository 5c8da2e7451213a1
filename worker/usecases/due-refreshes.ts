/** Turns every Sunday night that has come, every month that has ended and every change of history into a job, and tells which jobs wait for somebody to take them. */
import { v7 } from "uuid";
import { addDays, firstOfMonth } from "../../shared/calendar.ts";
import { nextRefreshAt, reviewedWeekAt } from "../../shared/review/due.ts";
import { runBatch } from "../repositories/database.ts";
import { deleteExpiredDevices } from "../repositories/devices.ts";
import { markMissingSnapshots } from "../repositories/history.ts";
import { deleteOldReplies } from "../repositories/idempotency.ts";
import {
	athletesDueOf,
	buryLostJobs,
	type DueAthlete,
	type DueRefresh,
	insertFitnessJobs,
	insertRefreshJobs,
	selectAthletesDue,
	selectAthletesToJudge,
	selectJobsWaiting,
} from "../repositories/jobs.ts";
import { deleteOldPairings } from "../repositories/pairings.ts";
import { deleteEndedWindows } from "../repositories/rate-limits.ts";
import type { Services } from "../services.ts";

/** What a queue takes in one call. Who is left over is due again in an hour. */
const MOST_PER_TICK = 100;
const PAIRINGS_KEPT_MS = 86_400_000;

/** However many are due, it is one read and one batch: the free plan counts statements. */
export async function enqueueDue(services: Services, now: number): Promise<void> {
	const { db } = services;
	const [due, , toJudge] = await db.batch([
		selectAthletesDue(db, now, MOST_PER_TICK),
		markMissingSnapshots(db, lastMonthEverywhere(now), now),
		selectAthletesToJudge(db, MOST_PER_TICK),
	]);
	const fitnessJobs = toJudge.map(({ athleteId }) => ({ jobId: v7({ msecs: now }), athleteId }));
	await runBatch(db, [
		buryLostJobs(db, now),
		...insertRefreshJobs(db, athletesDueOf(due).map(refreshOf(now)), now),
		insertFitnessJobs(db, fitnessJobs, now),
	]);
}

/** The last month that has ended in every zone: the furthest one is 12 hours behind UTC. */
function lastMonthEverywhere(now: number): string {
	const furthest = new Date(now - 12 * 3_600_000).toISOString().slice(0, 10);
	return addDays(firstOfMonth(furthest), -1).slice(0, 7);
}

/** New jobs, and those whose holder died. */
export function waitingJobs(services: Services, now: number): Promise<{ id: string; athleteId: string }[]> {
	return selectJobsWaiting(services.db, now, MOST_PER_TICK);
}

/** Rows that nobody will ask for again. */
export async function tidyUp(services: Services, now: number): Promise<void> {
	const { db } = services;
	await runBatch(db, [
		deleteOldReplies(db, now),
		deleteEndedWindows(db, now),
		// Kept for a while after their end: a code that comes twice must be known again.
		deleteOldPairings(db, now - PAIRINGS_KEPT_MS),
		deleteExpiredDevices(db, now),
	]);
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
