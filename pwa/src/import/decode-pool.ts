/** A few workers that decode files: as many as the machine has cores, made when there is something to do. */
import type { DecodeReply, DecodeTask, DecodeTasks } from "./decoding.ts";

const MOST_WORKERS = 4;

export interface DecodePool {
	size: number;
	/** What is asked beyond `size` waits its turn; what is urgent comes first. */
	ask<Task extends DecodeTask>(task: Task, ask: DecodeTasks[Task]["ask"], urgent?: boolean): Promise<DecodeReply<Task>>;
	/** Ends all workers; what is not answered yet is answered as unreadable. */
	close(): void;
}

const given = { unreadable: "given up" };

interface Waiting {
	message: { task: DecodeTask; ask: unknown };
	resolve(reply: unknown): void;
}

export function createDecodePool(): DecodePool {
	const size = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
	const all = new Set<Worker>();
	const idle: Worker[] = [];
	const waiting: Waiting[] = [];
	const underWay = new Set<Waiting>();
	let closed = false;

	function start(): Worker {
		const worker = new Worker(new URL("./decode.worker.ts", import.meta.url), { type: "module" });
		all.add(worker);
		return worker;
	}

	function next(): void {
		if (waiting.length === 0 || (idle.length === 0 && all.size >= size)) return;
		const worker = idle.pop() ?? start();
		const job = waiting.shift();
		if (!job) return;
		underWay.add(job);
		worker.onmessage = (event: MessageEvent<unknown>) => {
			idle.push(worker);
			underWay.delete(job);
			job.resolve(event.data);
			next();
		};
		// Out of memory, or its script could not be loaded: the next file gets a new one.
		worker.onerror = (event) => {
			event.preventDefault();
			worker.terminate();
			all.delete(worker);
			underWay.delete(job);
			job.resolve({ bug: event.message || "the decoder stopped" });
			next();
		};
		worker.postMessage(job.message);
	}

	return {
		size,
		ask<Task extends DecodeTask>(task: Task, ask: DecodeTasks[Task]["ask"], urgent = false) {
			const { promise, resolve } = Promise.withResolvers<DecodeReply<Task>>();
			// The worker answers each task with its own kind of reply.
			const job: Waiting = { message: { task, ask }, resolve: (reply) => resolve(reply as DecodeReply<Task>) };
			if (closed) job.resolve(given);
			else if (urgent) waiting.unshift(job);
			else waiting.push(job);
			next();
			return promise;
		},
		close() {
			for (const worker of all) worker.terminate();
			all.clear();
			idle.length = 0;
			closed = true;
			for (const job of [...underWay, ...waiting]) job.resolve(given);
			underWay.clear();
			waiting.length = 0;
		},
	};
}
