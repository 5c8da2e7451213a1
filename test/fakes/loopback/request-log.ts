/** What a fake was asked, in order. Answers' bodies are not kept: a thousand originals are not held in memory. */
import type { FakeRequest } from "./exchange.ts";
import type { Fault } from "./faults.ts";

export interface LoggedRequest extends FakeRequest {
	/** Milliseconds since the fake started. */
	at: number;
	/** What was sent back; null when the connection was cut before, or while it still waits. */
	status: number | null;
	fault: Fault | null;
	/** The body read as JSON; undefined when there is none or it is none. */
	json: unknown;
}

export class RequestLog {
	readonly #entries: LoggedRequest[] = [];
	readonly #counts: (request: FakeRequest) => boolean;
	readonly #startedAt = performance.now();
	readonly #watchers = new Set<(entry: LoggedRequest) => void>();

	/** @param counts what `calls()` holds. */
	constructor(counts: (request: FakeRequest) => boolean) {
		this.#counts = counts;
	}

	/** Everything, pages and their files too. */
	all(): readonly LoggedRequest[] {
		return this.#entries;
	}

	/** Calls to the service, of the page itself too. */
	calls(): LoggedRequest[] {
		return this.#entries.filter(this.#counts);
	}

	/** Calls that change something, as "POST /gc-api/workout-service/workout". */
	writes(): string[] {
		return this.calls()
			.filter(({ method }) => method !== "GET" && method !== "HEAD")
			.map(({ method, path }) => `${method} ${path}`);
	}

	clear(): void {
		this.#entries.length = 0;
	}

	/** Resolves with the n-th call from now, once it has had its effect and before it is answered: the moment to kill who asked. */
	reached(n: number, fits: (request: LoggedRequest) => boolean = () => true): Promise<LoggedRequest> {
		let left = n;
		return new Promise((resolve) => {
			const watch = (entry: LoggedRequest) => {
				if (!this.#counts(entry) || !fits(entry)) return;
				left--;
				if (left > 0) return;
				this.#watchers.delete(watch);
				resolve(entry);
			};
			this.#watchers.add(watch);
		});
	}

	/** For the server. */
	note(request: FakeRequest, fault: Fault | null): LoggedRequest {
		const entry = { ...request, at: performance.now() - this.#startedAt, status: null, fault, json: parsed(request.body) };
		this.#entries.push(entry);
		return entry;
	}

	/** For the server: it had its effect. */
	done(entry: LoggedRequest): void {
		for (const watch of this.#watchers) watch(entry);
	}
}

function parsed(body: string): unknown {
	if (body === "") return undefined;
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}
