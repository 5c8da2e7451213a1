/** The outbox of one athlete on this device: a write is stored first, then sent with its id as idempotency key; it survives reloads. */
import type { Accessor } from "solid-js";
import { v7 as uuidv7 } from "uuid";
import type { AthleteDb } from "./athlete-db.ts";
import { createDelivery, type DeliveryHost } from "./outbox-delivery.ts";
import type { OutboxRow } from "./outbox-row.ts";
import { openOutboxRows } from "./outbox-rows.ts";
import type { Write, WriteKind, WriteReply } from "./writes.ts";

export interface AthleteOutbox {
	/** Not answered yet, in the order they were made. */
	pending: Accessor<readonly OutboxRow[]>;
	/** Refused for good while nobody was waiting for the answer. */
	failures: Accessor<readonly OutboxRow[]>;
	/** Resolves with the server's answer, however long that takes. A refusal rejects with `ApiFailure` and is then the caller's to show. */
	send<Kind extends WriteKind>(write: Write<Kind>): Promise<WriteReply<Kind>>;
	/** Resolves once the write is safe on this device; a refusal will stand among `failures`. */
	keep(write: Write): Promise<void>;
	/** Forgets a refused write. */
	dismiss(id: string): Promise<void>;
	/** Sends a refused write once more. */
	retry(id: string): Promise<void>;
	/** Signed in again: sends what waits, now. */
	resume(): void;
	close(): void;
}

export async function openOutbox(athleteId: string, db: AthleteDb, host: DeliveryHost): Promise<AthleteOutbox> {
	const name = `longrun-outbox-${athleteId}`;
	let closed = false;
	// A database that is closed under our hands ends the work; everything else is a bug.
	const onBug = (error: unknown) => {
		if (!closed) reportError(error);
	};
	const rows = await openOutboxRows(db, name, onBug);
	const delivery = createDelivery(rows, name, host, onBug);
	delivery.run();

	async function store(id: string, write: Write): Promise<void> {
		await rows.put({ id, write, refused: false, failure: null });
		delivery.run();
	}

	return {
		pending: () => rows.all().filter((row) => !row.refused),
		failures: () => rows.all().filter((row) => row.refused),
		async send<Kind extends WriteKind>(write: Write<Kind>): Promise<WriteReply<Kind>> {
			const id = uuidv7();
			const answer = rows.answerTo(id);
			await store(id, write);
			// The answer to a write of this kind, made by this or another tab of the same app.
			return (await answer) as WriteReply<Kind>;
		},
		keep: (write) => store(uuidv7(), write),
		dismiss: (id) => rows.remove(id),
		async retry(id) {
			const row = rows.all().find((candidate) => candidate.id === id);
			if (row) await rows.put({ ...row, refused: false, failure: null });
			delivery.run();
		},
		resume: delivery.resume,
		close() {
			closed = true;
			delivery.close();
			rows.close();
		},
	};
}
