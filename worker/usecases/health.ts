import { type Database, probe } from "../repositories/database.ts";

/** Throws when the database does not answer. */
export async function checkHealth(db: Database): Promise<{ ok: true }> {
	await probe(db);
	return { ok: true };
}
