/** Rings for one athlete's job. The row is what counts: a bell that cannot be rung is made good by the hourly tick, so nothing fails by it. */
import type { JobMessage } from "./message.ts";

export interface Bell {
	ring(job: JobMessage, delaySeconds?: number): Promise<void>;
}

export function queueBell(queue: Queue<JobMessage>): Bell {
	return {
		async ring(job, delaySeconds = 0) {
			try {
				await queue.send(job, { delaySeconds });
			} catch (error) {
				// biome-ignore lint/suspicious/noConsole: the Worker's log is the console
				console.error(JSON.stringify({ jobId: job.jobId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
			}
		},
	};
}
