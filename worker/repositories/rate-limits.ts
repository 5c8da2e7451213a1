/** Counts in fixed windows; one statement counts and answers, so that parallel attempts cannot slip through. */
import { lt, sql } from "drizzle-orm";
import { rateLimit } from "../schema/operations.ts";
import type { Database, Statement } from "./database.ts";

/** @param times How many attempts this is. */
export async function countAttempt(
	db: Database,
	key: string,
	windowMs: number,
	now: number,
	times = 1,
): Promise<{ count: number; windowEndsAt: number }> {
	const [row] = await db
		.insert(rateLimit)
		.values({ key, count: times, windowEndsAt: now + windowMs })
		.onConflictDoUpdate({
			target: rateLimit.key,
			set: {
				count: sql`case when ${rateLimit.windowEndsAt} <= ${now} then ${times} else ${rateLimit.count} + ${times} end`,
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
