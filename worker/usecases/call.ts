/** What a use case gets: whose data, when, and the ports. Made once per request or job in `services.ts`. */
import type { Blobs } from "../blobs/blobs.ts";
import { ApiError } from "../errors.ts";
import type { Bell } from "../jobs/bell.ts";
import { isUniqueConflict, runBatch, type Scope, type Statement } from "../repositories/database.ts";
import { insertReply, replyOf, selectReply } from "../repositories/idempotency.ts";

export interface Call extends Scope {
	blobs: Blobs;
	bell: Bell;
	/** UUIDv7. */
	newId(): string;
	/** The client's idempotency key and a digest of its request; null when it sent none (and in jobs). */
	idempotency: { key: string; request: string } | null;
}

/**
 * Runs all writes of a use case in one batch, together with the reply under its idempotency key: either all of it is there, or nothing is.
 * When the same request is answered elsewhere at the same moment, that answer is given.
 */
export async function commit<Reply>(call: Call, statements: readonly Statement[], reply: Reply): Promise<Reply> {
	const { idempotency } = call;
	if (!idempotency) {
		await runBatch(call.db, statements);
		return reply;
	}
	try {
		await runBatch(call.db, [...statements, insertReply(call, { ...idempotency, status: 200, reply: JSON.stringify(reply) })]);
		return reply;
	} catch (error) {
		if (!isUniqueConflict(error)) throw error;
		const earlier = await earlierReply(call);
		if (earlier === null) throw error;
		return JSON.parse(earlier) as Reply;
	}
}

/** The reply that this request got before, as JSON; null when it is new. */
export async function earlierReply(call: Call): Promise<string | null> {
	if (!call.idempotency) return null;
	const stored = replyOf(await selectReply(call, call.idempotency.key), call.now);
	if (!stored) return null;
	if (stored.request !== call.idempotency.request) {
		throw new ApiError("idempotency_mismatch", "This idempotency key was used for another request. Send a new key with a new request.");
	}
	return stored.reply;
}
