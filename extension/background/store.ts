/**
 * What the background keeps: the token, answers and waiting writes. In IndexedDB of the extension's own origin, because no content script can open that in
 * any browser; Firefox lets content scripts read `storage.local` and has no way to forbid it.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxRow } from "./outbox-row.ts";
import type { Paired } from "./paired.ts";

/** An answer of the server, and when it came (ms since 1970). */
interface Kept {
	value: unknown;
	at: number;
}

interface Schema extends DBSchema {
	paired: { key: "current"; value: Paired };
	kept: { key: string; value: Kept };
	outbox: { key: string; value: OutboxRow };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

export function store(): Promise<IDBPDatabase<Schema>> {
	opened ??= openDB<Schema>("longrun", 1, {
		upgrade(db) {
			db.createObjectStore("paired");
			db.createObjectStore("kept");
			db.createObjectStore("outbox", { keyPath: "id" });
		},
		terminated: () => {
			opened = null;
		},
	}).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

/** Everything of one athlete, gone. */
export async function wipe(): Promise<void> {
	const transaction = (await store()).transaction(["paired", "kept", "outbox"], "readwrite");
	await Promise.all([
		transaction.objectStore("paired").clear(),
		transaction.objectStore("kept").clear(),
		transaction.objectStore("outbox").clear(),
		transaction.done,
	]);
}
