/** Settings of the whole instance. */
import { eq } from "drizzle-orm";
import { instance } from "../schema/operations.ts";
import type { Database } from "./database.ts";

const REGISTRATION = "registration";
export type Registration = "open" | "closed";

/** Closed until the admin opens it. */
export async function readRegistration(db: Database): Promise<Registration> {
	const [row] = await db.select().from(instance).where(eq(instance.key, REGISTRATION));
	return row?.value === "open" ? "open" : "closed";
}

export async function writeRegistration(db: Database, value: Registration, now: number): Promise<void> {
	await db
		.insert(instance)
		.values({ key: REGISTRATION, value, updatedAt: now })
		.onConflictDoUpdate({ target: instance.key, set: { value, updatedAt: now } });
}
