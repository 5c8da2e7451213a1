/** A write that waits for the server, as it will be sent. */
import { z } from "zod/mini";

export const OutboxRowSchema = z.object({
	/** UUIDv7, which gives the order. Sent as the idempotency key: however often it goes out, it is carried out once. */
	id: z.string(),
	/** The writes of one athlete must not reach another's account. */
	deviceId: z.string(),
	method: z.string(),
	/** With its query, after the origin. */
	path: z.string(),
	contentType: z.nullable(z.string()),
	body: z.nullable(z.instanceof(ArrayBuffer)),
	/** Ms since 1970. */
	writtenAt: z.number(),
	attempts: z.number(),
	/** Why the server will never take it; null while it may. */
	refused: z.nullable(z.string()),
});
export type OutboxRow = z.infer<typeof OutboxRowSchema>;
