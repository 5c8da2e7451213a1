/** A few workers that decode files: as many as the machine has cores to spare, made when there is something to do. */
import type { DecodeReply, DecodeRequest } from "./decoding.ts";

const MOST_WORKERS = 4;

export interface DecodePool {
	size: number;
	/** At most `size` at a time. */
	decode(request: DecodeRequest): Promise<DecodeReply>;
	/** Ends all workers; what they were at is never answered. */
	close(): void;
}

export function createDecodePool(): DecodePool {
	const size = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency - 1));
	const all = new Set<Worker>();
	const idle: Worker[] = [];

	function start(): Worker {
		const worker = new Worker(new URL("./decode.worker.ts", import.meta.url), { type: "module" });
		all.add(worker);
		return worker;
	}

	function discard(worker: Worker): void {
		worker.terminate();
		all.delete(worker);
	}

	return {
		size,
		decode(request) {
			const worker = idle.pop() ?? start();
			const { promise, resolve } = Promise.withResolvers<DecodeReply>();
			worker.onmessage = (event: MessageEvent<DecodeReply>) => {
				idle.push(worker);
				resolve(event.data);
			};
			// Out of memory, or its script could not be loaded: the next file gets a new one.
			worker.onerror = (event) => {
				event.preventDefault();
				discard(worker);
				resolve({ bug: event.message || "the decoder stopped" });
			};
			worker.postMessage(request);
			return promise;
		},
		close() {
			for (const worker of all) worker.terminate();
			all.clear();
			idle.length = 0;
		},
	};
}
