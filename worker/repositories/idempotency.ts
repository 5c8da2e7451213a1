/** Replies kept by idempotency key, in the same batch as the write they belong to. */
import { eq, lt } from "drizzle-orm";
import { idempotency } from "../schema/operations.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

export const KEPT_FOR_MS = 30 * 86_400_000;

export interface StoredReply {
	key: string;
	/** SHA-256 of method, path and body. */
	request: string;
	status: number;
	reply: string;
}

export const selectReply = (scope: Scope, key: string) =>
	scope.db
		.select()
		.from(idempotency)
		.where(own(idempotency, scope, eq(idempotency.key, key)));

export function replyOf(rows: Awaited<ReturnType<typeof selectReply>>, now: number): StoredReply | null {
	const row = rows[0];
	return row && row.createdAt > now - KEPT_FOR_MS ? row : null;
}

export function insertReply(scope: Scope, stored: StoredReply): Statement {
	return scope.db.insert(idempotency).values({ athleteId: scope.athleteId, ...stored, ...stamps(scope) });
}

/** House-keeping over all athletes, by the hourly tick. */
export function deleteOldReplies(db: Scope["db"], now: number): Statement {
	return db.delete(idempotency).where(lt(idempotency.createdAt, now - KEPT_FOR_MS));
}
