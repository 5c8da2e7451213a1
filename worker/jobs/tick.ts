/** The hourly cron: due Sunday nights become jobs, and the bell rings for every job that nobody holds. */
import type { Bindings } from "../env.ts";
import { createServices } from "../services.ts";
import { enqueueDue, tidyUp, waitingJobs } from "../usecases/due-refreshes.ts";
import { enqueuePersonalReads } from "../usecases/personal-api-due.ts";
import type { JobMessage } from "./message.ts";

export async function tick(bindings: Bindings, now: number): Promise<void> {
	const services = createServices(bindings);
	await enqueueDue(services, now);
	await enqueuePersonalReads(services, now);
	const waiting = await waitingJobs(services, now);
	if (waiting.length > 0)
		await bindings.JOBS.sendBatch(waiting.map(({ id, athleteId }) => ({ body: { jobId: id, athleteId } satisfies JobMessage })));
	await tidyUp(services, now);
}
