/** A write that waits on the device until the server has answered. */
import { z } from "zod/mini";
import { FailureCodeSchema, type FailureFacts } from "../api/failure.ts";
import { type Write, type WriteKind, writeKinds, writes } from "./writes.ts";

const FactsSchema = z.object({
	code: FailureCodeSchema,
	message: z.string(),
	status: z.number(),
	requestId: z.string(),
	details: z.record(z.string(), z.unknown()),
});

const RowSchema = z.object({
	id: z.uuid(),
	write: z.object({ kind: z.enum(writeKinds), body: z.unknown() }),
	refused: z.boolean(),
	failure: z.nullable(FactsSchema),
});

export interface OutboxRow {
	/** UUIDv7: the idempotency key, and the order. */
	id: string;
	write: Write;
	/** Refused for good: kept until the athlete has seen it. */
	refused: boolean;
	/** Of the last attempt. */
	failure: FailureFacts | null;
}

/** Null when an older app wrote it in a shape that is no longer understood. */
export function readRow(stored: unknown): OutboxRow | null {
	const row = RowSchema.safeParse(stored);
	if (!row.success) return null;
	const write = readWrite(row.data.write.kind, row.data.write.body);
	return write && { ...row.data, write };
}

function readWrite<Kind extends WriteKind>(kind: Kind, stored: unknown): Write<Kind> | null {
	const body = writes[kind].body.safeParse(stored);
	return body.success ? { kind, body: body.data } : null;
}
