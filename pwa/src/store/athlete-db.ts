/** What this device keeps of one athlete. Rows are parsed where they are read: an older app may have written them. */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import { removeFolder } from "../import/device-files.ts";

/** Raised when the stores change. */
const DB_VERSION = 2;

interface AthleteSchema extends DBSchema {
	/** Answers of the API by kind, for reading offline. */
	replies: { key: string; value: unknown };
	/** Writes that the server has not answered yet, by idempotency key (UUIDv7: in the order they were made). */
	outbox: { key: string; value: unknown };
	/** Workouts as FIT files, by workout id. */
	workoutFiles: { key: string; value: unknown };
	/** Imports under way, the files that were dropped for them, and those that are over. */
	importPacks: { key: string; value: unknown };
	importSources: { key: string; value: unknown; indexes: { pack: string } };
	importItems: { key: [string, string]; value: unknown; indexes: { pack: string } };
}

export type AthleteDb = IDBPDatabase<AthleteSchema>;

const nameOf = (athleteId: string): string => `longrun-${athleteId}`;

/** @param onClosed Another tab wipes it, or has a newer app that changes it. */
export async function openAthleteDb(athleteId: string, onClosed: () => void): Promise<AthleteDb> {
	const db = await openDB<AthleteSchema>(nameOf(athleteId), DB_VERSION, {
		upgrade(db, from) {
			if (from < 1) {
				db.createObjectStore("replies", { keyPath: "kind" });
				db.createObjectStore("outbox", { keyPath: "id" });
				db.createObjectStore("workoutFiles", { keyPath: "workoutId" });
			}
			if (from < 2) {
				db.createObjectStore("importPacks", { keyPath: "pack" });
				db.createObjectStore("importSources", { keyPath: "id" }).createIndex("pack", "pack");
				db.createObjectStore("importItems", { keyPath: ["source", "item"] }).createIndex("pack", "pack");
			}
		},
		blocking() {
			db.close();
			onClosed();
		},
	});
	return db;
}

/** With the copies of files whose import is under way. */
export async function deleteAthleteDb(athleteId: string): Promise<void> {
	await deleteDB(nameOf(athleteId));
	await removeFolder(athleteId);
}
