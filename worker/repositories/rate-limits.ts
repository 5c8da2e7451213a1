/** Counts in fixed windows; one statement counts and answers, so that parallel attempts cannot slip through. */
import { lt, sql } from "drizzle-orm";
import { rateLimit } from "../schema/operations.ts";
import type { Database, Statement } from "./database.ts";

export async function countAttempt(
	db: Database,
	key: string,
	windowMs: number,
	now: number,
): Promise<{ count: number; windowEndsAt: number }> {
	const [row] = await db
		.insert(rateLimit)
		.values({ key, count: 1, windowEndsAt: now + windowMs })
		.onConflictDoUpdate({
			target: rateLimit.key,
			set: {
				count: sql`case when ${rateLimit.windowEndsAt} <= ${now} then 1 else ${rateLimit.count} + 1 end`,
				windowEndsAt: sql`case when ${rateLimit.windowEndsAt} <= ${now} then ${now + windowMs} else ${rateLimit.windowEndsAt} end`,
			},
		})
		.returning({ count: rateLimit.count, windowEndsAt: rateLimit.windowEndsAt });
	if (!row) throw new Error("rate limit was not counted");
	return row;
}

export function deleteEndedWindows(db: Database, now: number): Statement {
	return db.delete(rateLimit).where(lt(rateLimit.windowEndsAt, now));
}
