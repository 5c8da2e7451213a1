/** Takes one job, if it is still to be had. A failure is written down and tried again later; it never stops anybody else's. */
import { failJob, type Job, leaseJob } from "../repositories/jobs.ts";
import type { Services } from "../services.ts";
import { personalRead } from "./personal-api-read.ts";
import { recalculateStep } from "./recalculate-step.ts";
import { weeklyRefresh } from "./refresh.ts";

export async function runJob(services: Services, jobId: string, now: number): Promise<void> {
	const job = await leaseJob(services.db, jobId, now);
	if (!job) return;
	try {
		await perform(services, job, now);
	} catch (error) {
		await failJob(services.db, job, error instanceof Error ? error.message : String(error), now);
	}
}

async function perform(services: Services, job: Job, now: number): Promise<void> {
	switch (job.kind) {
		case "weekly_refresh":
			await weeklyRefresh(services.call(job.athleteId, now), job);
			return;
		case "fitness_update":
			await recalculateStep(services.call(job.athleteId, now), job);
			return;
		case "garmin_personal_read":
			await personalRead(services.call(job.athleteId, now), { api: services.personalApi, keys: services.encryptionKeys() }, job);
			return;
		default:
			job.kind satisfies never;
	}
}
