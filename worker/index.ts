/** The Worker's three doors: requests, the hourly cron, and the job queue. */
import { app } from "./app.ts";
import type { Bindings } from "./env.ts";
import { consume } from "./jobs/consumer.ts";
import { tick } from "./jobs/tick.ts";

export default {
	fetch: (request: Request, bindings: Bindings, context: ExecutionContext) => app.fetch(request, bindings, context),
	scheduled: async (_controller: ScheduledController, bindings: Bindings) => tick(bindings, Date.now()),
	queue: async (batch: MessageBatch<unknown>, bindings: Bindings) => consume(batch, bindings, Date.now()),
};
