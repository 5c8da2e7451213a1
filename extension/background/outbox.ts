/** Writes to the server: kept before they are sent, sent in order, and sent again with growing pauses until the server has answered. */
import { hc } from "hono/client";
import { v7 } from "uuid";
import type { App } from "../../worker/app.ts";
import type { Answer, Failure } from "../messages/message.ts";
import { passing } from "./cache.ts";
import { inOrder } from "./in-order.ts";
import { type OutboxRow, OutboxRowSchema } from "./outbox-row.ts";
import type { Paired } from "./paired.ts";
import { type Api, apiOf, type Call, heard, read, request } from "./server.ts";
import { store } from "./store.ts";
import { readPaired } from "./token.ts";
import { wakeAt } from "./wake.ts";

/** `sent`: the server has it, and said this. `waiting`: it is kept here and goes out by itself. */
export type Written<Reply> = { state: "sent"; reply: Reply } | { state: "waiting" };

/** Kept, and under way. */
export interface Kept<Reply> {
	/** What became of it at the first try, which may take a while. Fails only if the server refused it; then nothing of it is kept. */
	outcome: Promise<Answer<Written<Reply>>>;
}

/** First pause; each further one is twice as long, up to the longest, and up to half as long again by chance. */
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** @param chance 0 to 1. The server's own wish for patience counts if it is longer. */
export function pauseAfter(attempts: number, chance: number, failure: Failure): number {
	const own = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1)) * (1 + chance / 2);
	const wished = failure.details?.retryAfterSeconds;
	return typeof wished === "number" ? Math.max(own, wished * 1000) : own;
}

/** What is written first is kept first, however long each takes to be put together. */
const oneByOne = inOrder();
/** Who waits to hear what the server said of a row; null: nothing yet. */
const waitingFor = new Map<string, (answer: Answer<unknown> | null) => void>();

/** Returns as soon as it is kept: from then on the page that wrote it may go. */
export async function write<Reply>(call: Call<Reply>): Promise<Answer<Kept<Reply>>> {
	return await oneByOne(async () => {
		const paired = await readPaired();
		if (!paired) return { ok: false, failure: { code: "not_paired" } };
		const row = await caught(paired, call);
		// Before it is kept: a run that is under way may send it at once.
		const outcome = outcomeOf<Reply>(row);
		await (await store()).put("outbox", row);
		void flush().finally(() => waitingFor.get(row.id)?.(null));
		return { ok: true, value: { outcome } };
	});
}

function outcomeOf<Reply>({ id }: OutboxRow): Promise<Answer<Written<Reply>>> {
	return new Promise((resolve) => {
		waitingFor.set(id, (answer) => {
			waitingFor.delete(id);
			if (answer === null) resolve({ ok: true, value: { state: "waiting" } });
			else resolve(answer.ok ? { ok: true, value: { state: "sent", reply: answer.value as Reply } } : answer);
		});
	});
}

/** What the typed client would send. */
async function caught(paired: Paired, call: (api: Api) => Promise<unknown>): Promise<OutboxRow> {
	let made: Request | null = null;
	const api = hc<App>(`${paired.origin}/api`, {
		fetch: (url: RequestInfo | URL, init?: RequestInit) => {
			made = new Request(String(url), init ?? {});
			return Promise.resolve(new Response(null, { status: 204 }));
		},
	});
	await call(api);
	if (made === null) throw new Error("Nothing was asked");
	return await rowOf(paired, made);
}

async function rowOf(paired: Paired, made: Request): Promise<OutboxRow> {
	const url = new URL(made.url);
	const body = await made.arrayBuffer();
	return {
		id: v7(),
		deviceId: paired.device.id,
		method: made.method,
		path: url.pathname + url.search,
		contentType: made.headers.get("content-type"),
		body: body.byteLength > 0 ? body : null,
		writtenAt: Date.now(),
		attempts: 0,
		refused: null,
	};
}

let running: Promise<void> = Promise.resolve();

/** Sends what waits, one after the other; a second call while one runs sends what came in the meantime. */
export function flush(): Promise<void> {
	running = running.then(sendAll, sendAll);
	return running;
}

async function sendAll(): Promise<void> {
	for (const row of (await rows()).filter((row) => row.refused === null)) {
		// Each time: a token that was rotated meanwhile must not be used again.
		const paired = await readPaired();
		if (!paired || paired.refused) break;
		if (row.deviceId !== paired.device.id) continue;
		const answer = await heard(paired, await sendRow(paired, row));
		if (!answer.ok && passing.has(answer.failure.code)) {
			await change(row.id, (known) => ({ ...known, attempts: row.attempts + 1 }));
			// What follows may build on it: the order stays.
			if (answer.failure.code !== "pair_again")
				await wakeAt("outbox", Date.now() + pauseAfter(row.attempts + 1, Math.random(), answer.failure));
			break;
		}
		const tell = waitingFor.get(row.id);
		if (answer.ok || tell) await (await store()).delete("outbox", row.id);
		else await change(row.id, (known) => ({ ...known, refused: answer.failure.code }));
		tell?.(answer);
	}
}

const sendRow = (paired: Paired, row: OutboxRow): Promise<Answer<unknown>> =>
	read<unknown>(paired.origin, () => {
		const headers = new Headers({ "idempotency-key": row.id });
		if (row.contentType !== null) headers.set("content-type", row.contentType);
		return request(paired.origin + row.path, { method: row.method, headers, body: row.body }, paired.token);
	});

/** As it is by now: unpairing may have wiped it while it was under way, and another pairing taken it over. */
async function change(id: string, by: (row: OutboxRow) => OutboxRow): Promise<void> {
	const transaction = (await store()).transaction("outbox", "readwrite");
	const row = await transaction.store.get(id);
	if (row) await transaction.store.put(by(row));
	await transaction.done;
}

/** In order; what another version wrote otherwise is left out. */
async function rows(): Promise<OutboxRow[]> {
	const all = await (await store()).getAll("outbox");
	return all
		.flatMap((row) => {
			const parsed = OutboxRowSchema.safeParse(row);
			return parsed.success ? [parsed.data] : [];
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The JSON that waits to be written there, newer than what the server says: the last of it, null when nothing does. */
export async function lastWaiting(method: string, where: (api: Api) => URL): Promise<unknown> {
	const paired = await readPaired();
	if (!paired) return null;
	const { pathname, search } = where(apiOf(paired.origin, null));
	const isThere = (row: OutboxRow) => row.method === method && row.path === pathname + search;
	const last = (await rows()).findLast((row) => row.refused === null && row.deviceId === paired.device.id && isThere(row));
	return last?.body ? JSON.parse(new TextDecoder().decode(last.body)) : null;
}

export interface OutboxState {
	waiting: number;
	/** Codes, oldest first. */
	refused: string[];
}

export async function outboxState(): Promise<OutboxState> {
	const all = await rows();
	return {
		waiting: all.filter((row) => row.refused === null).length,
		refused: all.flatMap((row) => (row.refused === null ? [] : [row.refused])),
	};
}

export async function forgetRefused(): Promise<void> {
	for (const row of await rows()) if (row.refused !== null) await (await store()).delete("outbox", row.id);
}
