/** The few questions about accounts that better-auth has no call for. */
import { and, count, eq, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { account, user } from "../schema/auth.ts";
import type { Database, Scope } from "./database.ts";

export async function countUsers(db: Database): Promise<number> {
	const [row] = await db.select({ users: count() }).from(user);
	return row?.users ?? 0;
}

/** Makes this account the admin if there is none, and says whether it did; two first accounts cannot both win. */
export async function claimAdmin(db: Database, athleteId: string): Promise<boolean> {
	const other = alias(user, "other");
	const made = await db
		.update(user)
		.set({ role: "admin" })
		.where(
			and(
				eq(user.id, athleteId),
				notExists(
					db
						.select({ one: sql`1` })
						.from(other)
						.where(and(eq(other.role, "admin"), ne(other.id, athleteId))),
				),
			),
		)
		.returning({ id: user.id });
	return made.length > 0;
}

/** What the account was opened under. */
export const selectName = ({ db, athleteId }: Scope) => db.select({ name: user.name }).from(user).where(eq(user.id, athleteId));

/** The self-describing hash of a password account; null for accounts that sign in otherwise. */
export async function passwordHash(db: Database, athleteId: string): Promise<string | null> {
	const [row] = await db
		.select({ password: account.password })
		.from(account)
		.where(and(eq(account.userId, athleteId), eq(account.providerId, "credential")));
	return row?.password ?? null;
}

export async function replacePasswordHash(db: Database, athleteId: string, hash: string): Promise<void> {
	await db
		.update(account)
		.set({ password: hash })
		.where(and(eq(account.userId, athleteId), eq(account.providerId, "credential")));
}
