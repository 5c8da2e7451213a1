/** The queue's consumer: each bell names one athlete's job. */
import type { Bindings } from "../env.ts";
import { createServices } from "../services.ts";
import { runJob } from "../usecases/run-job.ts";
import { JobMessageSchema } from "./message.ts";

export async function consume(batch: MessageBatch<unknown>, bindings: Bindings, now: number): Promise<void> {
	const services = createServices(bindings);
	for (const message of batch.messages) {
		const parsed = JobMessageSchema.safeParse(message.body);
		if (parsed.success) await runJob(services, parsed.data.jobId, now);
		// The row decides what is tried again, not the queue: a bell that rang has done its work.
		message.ack();
	}
}
