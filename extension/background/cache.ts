/** Answers of the server, kept so that they can be shown at once with their age. */
import type { Aged } from "../messages/aged.ts";
import type { Answer } from "../messages/message.ts";
import { store } from "./store.ts";
import { readPaired } from "./token.ts";

/** Answers to one question each; the oldest go when there are more. */
const MOST_KEPT = 300;

/** What was kept under a key, if `parse` still reads it. */
export async function kept<Reply>(key: string, parse: (value: unknown) => Reply | null): Promise<Aged<Reply> | null> {
	const row = await (await store()).get("kept", key);
	const value = row ? parse(row.value) : null;
	return row && value !== null ? { value, at: row.at, failure: null } : null;
}

/** Only for whom it was asked: false when another pairing has taken that one's place meanwhile. */
export async function keep(deviceId: string, key: string, value: unknown, at: number): Promise<boolean> {
	const db = await store();
	const transaction = db.transaction(["paired", "kept"], "readwrite");
	const isStillPaired = (await transaction.objectStore("paired").get("current"))?.device.id === deviceId;
	if (isStillPaired) await transaction.objectStore("kept").put({ value, at }, key);
	await transaction.done;
	if (isStillPaired && (await db.count("kept")) > MOST_KEPT) await dropOldest();
	return isStillPaired;
}

async function dropOldest(): Promise<void> {
	const transaction = (await store()).transaction("kept", "readwrite");
	const ages: { key: string; at: number }[] = [];
	for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
		ages.push({ key: cursor.key, at: cursor.value.at });
	}
	ages.sort((a, b) => a.at - b.at);
	for (const { key } of ages.slice(0, ages.length - MOST_KEPT)) await transaction.store.delete(key);
	await transaction.done;
}

interface Question<Reply> {
	key: string;
	parse: (value: unknown) => Reply | null;
	ask: () => Promise<Answer<unknown>>;
	/** False: only what is kept, and `nothing_kept` where nothing is. */
	fresh: boolean;
}

/** A kept answer stands in for the server when it cannot be reached or stumbles, and says why; a refusal is a refusal. */
export async function answerAged<Reply>({ key, parse, ask, fresh }: Question<Reply>): Promise<Answer<Aged<Reply>>> {
	if (!fresh) {
		const value = await kept(key, parse);
		return value ? { ok: true, value } : { ok: false, failure: { code: "nothing_kept" } };
	}
	const paired = await readPaired();
	if (!paired) return { ok: false, failure: { code: "not_paired" } };
	const answer = await ask();
	if (answer.ok) {
		const value = parse(answer.value);
		if (value === null) return { ok: false, failure: { code: "other_version" } };
		const at = Date.now();
		if (!(await keep(paired.device.id, key, value, at))) return { ok: false, failure: { code: "offline" } };
		return { ok: true, value: { value, at, failure: null } };
	}
	const former = passing.has(answer.failure.code) ? await kept(key, parse) : null;
	return former ? { ok: true, value: { ...former, failure: answer.failure } } : answer;
}

/** Failures that say nothing about the question. */
export const passing: ReadonlySet<string> = new Set(["offline", "internal", "rate_limited", "no_permission", "pair_again"]);
