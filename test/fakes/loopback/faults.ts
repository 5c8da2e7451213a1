/**
 * Faults on order: what goes wrong with which request.
 *
 *     fake.faults.next({ status: 500 });                                // the next call
 *     fake.faults.nth(3, "lose answer");                                // the third from now
 *     fake.faults.next({ delayMs: 2000 }, { method: "POST", path: /\/workout$/ });
 *     fake.faults.every("drop", { path: /\/sleep-service/ });            // until clear()
 *
 * - "drop": the connection is cut before the call has any effect.
 * - "lose answer": the call has its effect, the connection is cut before a byte of the answer.
 * - "cut answer": it has its effect, status and headers come, the body breaks off.
 * - `{ delayMs }`: answered late, rightly.
 * - `{ status, ... }`: answered so, without effect.
 */
import type { FakeAnswer, FakeRequest } from "./exchange.ts";

export type Fault = "drop" | "lose answer" | "cut answer" | { delayMs: number } | FakeAnswer;

/** All that is given must fit. */
export interface Match {
	method?: string;
	/** A string is the whole path, without the query. */
	path?: RegExp | string;
	where?: (request: FakeRequest) => boolean;
}

interface Order {
	match: Match;
	fault: Fault;
	/** How many fitting requests pass first. */
	passes: number;
	/** How many then get the fault. */
	times: number;
}

export class Faults {
	readonly #orders: Order[] = [];
	readonly #counts: (request: FakeRequest) => boolean;

	/** @param counts requests that faults without a `match` look at: calls, not the page's own files. */
	constructor(counts: (request: FakeRequest) => boolean) {
		this.#counts = counts;
	}

	next(fault: Fault, match: Match = {}): void {
		this.nth(1, fault, match);
	}

	/** The n-th fitting request from now; 1 is the next. */
	nth(n: number, fault: Fault, match: Match = {}): void {
		this.#orders.push({ match, fault, passes: n - 1, times: 1 });
	}

	every(fault: Fault, match: Match = {}): void {
		this.#orders.push({ match, fault, passes: 0, times: Number.POSITIVE_INFINITY });
	}

	clear(): void {
		this.#orders.length = 0;
	}

	/** For the server: the fault that this request gets. Each waiting order counts it; the first that is due wins. */
	take(request: FakeRequest): Fault | null {
		let due: Fault | null = null;
		for (const order of this.#orders) {
			if (!this.#fits(order.match, request)) continue;
			if (order.passes > 0) order.passes--;
			else if (due === null && order.times > 0) {
				order.times--;
				due = order.fault;
			}
		}
		return due;
	}

	#fits({ method, path, where }: Match, request: FakeRequest): boolean {
		if (path === undefined && where === undefined && !this.#counts(request)) return false;
		if (method !== undefined && method !== request.method) return false;
		if (typeof path === "string" && path !== request.path) return false;
		if (path instanceof RegExp && !path.test(request.path)) return false;
		return where?.(request) ?? true;
	}
}
