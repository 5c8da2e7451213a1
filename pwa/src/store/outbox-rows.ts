/** The stored writes of one athlete as all tabs see them, and who waits for their end. */
import { type Accessor, createSignal } from "solid-js";
import { ApiFailure, type FailureFacts } from "../api/failure.ts";
import type { AthleteDb } from "./athlete-db.ts";
import { type OutboxRow, readRow } from "./outbox-row.ts";

/** What tabs tell each other: a write came to an end, or (null) only "look again". */
export type News = { id: string; reply: unknown } | { id: string; failure: FailureFacts } | null;

interface Waiter {
	resolve: (reply: unknown) => void;
	reject: (failure: ApiFailure) => void;
}

export interface OutboxRows {
	/** In the order they were made. */
	all: Accessor<readonly OutboxRow[]>;
	look(): Promise<readonly OutboxRow[]>;
	put(row: OutboxRow, news?: News): Promise<void>;
	remove(id: string, news?: News): Promise<void>;
	/** The server's answer to this write, whichever tab gets it. */
	answerTo(id: string): Promise<unknown>;
	close(): void;
}

/** @param onBug What goes wrong while nobody awaits it. */
export async function openOutboxRows(db: AthleteDb, channel: string, onBug: (error: unknown) => void): Promise<OutboxRows> {
	const tabs = new BroadcastChannel(channel);
	const waiters = new Map<string, Waiter>();
	const [all, setAll] = createSignal<readonly OutboxRow[]>([]);
	let closed = false;

	async function look(): Promise<readonly OutboxRow[]> {
		const rows: OutboxRow[] = [];
		for (const stored of await db.getAll("outbox")) {
			const row = readRow(stored);
			// What another version of the app wrote stays for the one that understands it.
			if (row) rows.push(row);
		}
		setAll(rows);
		return rows;
	}

	async function remove(id: string, news: News = null): Promise<void> {
		await db.delete("outbox", id);
		await tell(news);
	}

	async function tell(news: News): Promise<void> {
		if (closed) return;
		tabs.postMessage(news);
		await hear(news);
	}

	async function hear(news: News): Promise<void> {
		const waiter = news && waiters.get(news.id);
		if (!news || !waiter) {
			await look();
			return;
		}
		waiters.delete(news.id);
		if ("reply" in news) {
			await look();
			waiter.resolve(news.reply);
		} else {
			// Whoever waits says it to the athlete: it need not be said twice.
			await remove(news.id);
			waiter.reject(new ApiFailure(news.failure));
		}
	}

	tabs.addEventListener("message", (event: MessageEvent<News>) => void hear(event.data).catch(onBug));
	await look();

	return {
		all,
		look,
		async put(row, news = null) {
			await db.put("outbox", row);
			await tell(news);
		},
		remove,
		answerTo: (id) => new Promise((resolve, reject) => waiters.set(id, { resolve, reject })),
		close() {
			closed = true;
			tabs.close();
			const failure = { code: "unauthenticated", message: "Signed out on this device.", status: 401, requestId: "", details: {} } as const;
			for (const { reject } of waiters.values()) reject(new ApiFailure(failure));
			waiters.clear();
		},
	};
}
