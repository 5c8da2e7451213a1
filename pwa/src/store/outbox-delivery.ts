/** Sends what waits in the outbox: in order per entity, by one tab at a time, until the server has answered. */
import { ApiFailure, type FailureFacts } from "../api/failure.ts";
import type { OutboxRow } from "./outbox-row.ts";
import type { OutboxRows } from "./outbox-rows.ts";
import { carry, entityOf, type WriteKind } from "./writes.ts";

/** A server that is there but broken is asked so often before a write counts as refused. */
const TRIES_WHEN_BROKEN = 5;
const LONGEST_WAIT_MS = 5 * 60_000;

export interface DeliveryHost {
	/** False once somebody else is signed in on this device: their session must not carry this athlete's writes. */
	isSignedIn: () => boolean;
	onUnauthenticated: () => void;
	/** Carried out: reads that it touches are old now. */
	onDone: (kind: WriteKind) => void;
	/** Milliseconds until the next attempt. */
	backoff?: (attempts: number) => number;
}

export interface Delivery {
	/** Sends what is due. */
	run(): void;
	/** Signed in again, or online: everything is due now. */
	resume(): void;
	close(): void;
}

/** 1 s, 2 s, 4 s ... up to 5 minutes, each up to a quarter longer so that devices do not come back in step. */
const doubling = (attempts: number): number => Math.min(1000 * 2 ** (attempts - 1), LONGEST_WAIT_MS) * (1 + Math.random() / 4);

/** @param lock The name that all tabs of this athlete share. */
export function createDelivery(rows: OutboxRows, lock: string, host: DeliveryHost, onBug: (error: unknown) => void): Delivery {
	const { backoff = doubling } = host;
	/** Attempts so far, and when the next may be (ms since 1970), by write. After a reload all begin anew. */
	const tried = new Map<string, { attempts: number; notBefore: number }>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let sending = false;
	let askedAgain = false;
	let paused = false;
	let closed = false;

	const stopped = () => closed || paused || !host.isSignedIn();

	async function deliver(): Promise<void> {
		if (sending) {
			askedAgain = true;
			return;
		}
		sending = true;
		clearTimeout(timer);
		try {
			do {
				askedAgain = false;
				await navigator.locks.request(lock, sendAllDue);
			} while (askedAgain && !stopped());
		} finally {
			sending = false;
		}
	}

	async function sendAllDue(): Promise<void> {
		while (!stopped()) {
			const heads = firstOfEachEntity(await rows.look());
			const notBefore = (row: OutboxRow) => tried.get(row.id)?.notBefore ?? 0;
			const due = heads.filter((row) => notBefore(row) <= Date.now());
			for (const row of due) {
				if (stopped()) return;
				await attempt(row);
			}
			if (due.length > 0) continue;
			const next = Math.min(...heads.map(notBefore));
			if (Number.isFinite(next)) timer = setTimeout(run, next - Date.now());
			return;
		}
	}

	async function attempt(row: OutboxRow): Promise<void> {
		let reply: unknown;
		try {
			reply = await carry(row.write, row.id);
		} catch (error) {
			if (!closed) await failed(row, error);
			return;
		}
		if (closed) return;
		tried.delete(row.id);
		host.onDone(row.write.kind);
		await rows.remove(row.id, { id: row.id, reply });
	}

	async function failed(row: OutboxRow, error: unknown): Promise<void> {
		if (!(error instanceof ApiFailure)) {
			// A bug must show, and must not hold up the line for ever.
			onBug(error);
			return refuse(row, { code: "internal", message: String(error), status: 0, requestId: "", details: {} });
		}
		const failure = factsOf(error);
		if (error.code === "unauthenticated") {
			paused = true;
			host.onUnauthenticated();
			return rows.put({ ...row, failure });
		}
		const attempts = (tried.get(row.id)?.attempts ?? 0) + 1;
		const mayPass = error.code === "offline" || error.code === "rate_limited" || (error.status >= 500 && attempts < TRIES_WHEN_BROKEN);
		if (!mayPass) return refuse(row, failure);
		const wait = error.retryAfterSeconds === null ? backoff(attempts) : error.retryAfterSeconds * 1000;
		tried.set(row.id, { attempts, notBefore: Date.now() + wait });
		await rows.put({ ...row, failure });
	}

	function refuse(row: OutboxRow, failure: FailureFacts): Promise<void> {
		tried.delete(row.id);
		return rows.put({ ...row, refused: true, failure }, { id: row.id, failure });
	}

	function run(): void {
		deliver().catch(onBug);
	}

	function resume(): void {
		paused = false;
		tried.clear();
		run();
	}

	addEventListener("online", resume);
	return {
		run,
		resume,
		close() {
			closed = true;
			clearTimeout(timer);
			removeEventListener("online", resume);
		},
	};
}

function firstOfEachEntity(rows: readonly OutboxRow[]): OutboxRow[] {
	const seen = new Set<string>();
	return rows.filter((row) => {
		const entity = entityOf(row.write);
		if (row.refused || seen.has(entity)) return false;
		seen.add(entity);
		return true;
	});
}

function factsOf({ code, message, status, requestId, details }: FailureFacts): FailureFacts {
	return { code, message, status, requestId, details };
}
