/** Everything this device holds of one athlete, opened together and wiped together. */
import type { QueryClient } from "@tanstack/solid-query";
import { type AthleteDb, deleteAthleteDb, openAthleteDb } from "./athlete-db.ts";
import { type AthleteOutbox, openOutbox } from "./athlete-outbox.ts";
import { keepWorkoutFiles } from "./kept-workout-files.ts";
import type { DeliveryHost } from "./outbox-delivery.ts";
import type { ReplyKind, TwoMonths } from "./replies.ts";
import { openReplyCache, replyKey } from "./reply-cache.ts";
import { writes } from "./writes.ts";

export interface AthleteStore {
	athleteId: string;
	db: AthleteDb;
	outbox: AthleteOutbox;
	/** These are old now: asked again where they are shown. */
	invalidate(kinds: readonly ReplyKind[]): void;
	/** Waits until the answers so far are on the device. */
	saved(): Promise<void>;
	/** Closes; what is on the device stays. */
	close(): void;
	/** Closes, and removes everything of this athlete from the device. */
	wipe(): Promise<void>;
}

export interface AthleteStoreHost extends Omit<DeliveryHost, "onDone"> {
	queries: QueryClient;
	/** Another tab wipes the data. */
	onGone: () => void;
}

export async function openAthleteStore(athleteId: string, host: AthleteStoreHost): Promise<AthleteStore> {
	const { queries } = host;
	const db = await openAthleteDb(athleteId, () => {
		close();
		host.onGone();
	});
	const replies = await openReplyCache(queries, db, athleteId, (kind) => {
		if (kind === "twoMonths") keepFiles();
	});
	const invalidate = (kinds: readonly ReplyKind[]): void => {
		for (const kind of kinds) void queries.invalidateQueries({ queryKey: replyKey(athleteId, kind) });
	};
	const outbox = await openOutbox(athleteId, db, { ...host, onDone: (kind) => invalidate(writes[kind].touches) });

	let keeping: Promise<void> = Promise.resolve();
	let closed = false;
	/** One plan after the other. */
	function keepFiles(): void {
		const months = queries.getQueryData<TwoMonths>(replyKey(athleteId, "twoMonths"));
		if (!months) return;
		keeping = keeping
			.then(() => keepWorkoutFiles(db, months))
			.catch((error: unknown) => {
				if (!closed) reportError(error);
			});
	}

	function close(): void {
		closed = true;
		outbox.close();
		replies.close();
		db.close();
	}
	return {
		athleteId,
		db,
		outbox,
		invalidate,
		saved: replies.saved,
		close,
		async wipe() {
			close();
			await deleteAthleteDb(athleteId);
		},
	};
}
