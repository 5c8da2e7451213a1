/** What this device keeps of one athlete. Rows are parsed where they are read: an older app may have written them. */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";

/** Raised when the stores change. */
const DB_VERSION = 1;

interface AthleteSchema extends DBSchema {
	/** Answers of the API by kind, for reading offline. */
	replies: { key: string; value: unknown };
	/** Writes that the server has not answered yet, by idempotency key (UUIDv7: in the order they were made). */
	outbox: { key: string; value: unknown };
	/** Workouts as FIT files, by workout id. */
	workoutFiles: { key: string; value: unknown };
}

export type AthleteDb = IDBPDatabase<AthleteSchema>;

const nameOf = (athleteId: string): string => `longrun-${athleteId}`;

/** @param onClosed Another tab wipes it, or has a newer app that changes it. */
export async function openAthleteDb(athleteId: string, onClosed: () => void): Promise<AthleteDb> {
	const db = await openDB<AthleteSchema>(nameOf(athleteId), DB_VERSION, {
		upgrade(fresh) {
			fresh.createObjectStore("replies", { keyPath: "kind" });
			fresh.createObjectStore("outbox", { keyPath: "id" });
			fresh.createObjectStore("workoutFiles", { keyPath: "workoutId" });
		},
		blocking() {
			db.close();
			onClosed();
		},
	});
	return db;
}

export function deleteAthleteDb(athleteId: string): Promise<void> {
	return deleteDB(nameOf(athleteId));
}
