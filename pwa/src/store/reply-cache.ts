/** The athlete's cached answers: in memory by TanStack Query, and every good one also on the device, so that a reload without a server shows it. */
import { QueryCache, QueryClient, type QueryKey } from "@tanstack/solid-query";
import { z } from "zod/mini";
import { ApiFailure } from "../api/failure.ts";
import type { AthleteDb } from "./athlete-db.ts";
import { cachedShapes, type ReplyKind } from "./replies.ts";

/** Younger answers are shown without asking again. */
const FRESH_MS = 30_000;
const TRIES_WHEN_BROKEN = 2;

const RowSchema = z.object({ kind: z.string(), data: z.unknown(), fetchedAt: z.number(), stale: z.optional(z.boolean()) });

const isReplyKind = (kind: unknown): kind is ReplyKind => typeof kind === "string" && Object.hasOwn(cachedShapes, kind);

export const replyKey = (athleteId: string, kind: ReplyKind): QueryKey => [athleteId, kind];

/** @param onUnauthenticated The sign-in has ended; what is shown stays. */
export function createQueryClient(onUnauthenticated: () => void): QueryClient {
	const onError = (error: Error) => {
		if (error instanceof ApiFailure && error.code === "unauthenticated") onUnauthenticated();
	};
	return new QueryClient({
		queryCache: new QueryCache({ onError }),
		defaultOptions: {
			queries: {
				staleTime: FRESH_MS,
				gcTime: Number.POSITIVE_INFINITY,
				// The browser's own idea of being online says nothing about the server: asking does.
				networkMode: "always",
				refetchOnReconnect: true,
				retry: (count, error) => error instanceof ApiFailure && error.status >= 500 && count < TRIES_WHEN_BROKEN,
			},
		},
	});
}

export interface ReplyCache {
	/** Waits until what was answered so far is on the device. */
	saved(): Promise<void>;
	/** Stops saving and forgets the athlete's answers in memory. */
	close(): void;
}

/** Puts back what the device has, then keeps what comes and says so to `onAnswer`. */
export async function openReplyCache(
	queries: QueryClient,
	db: AthleteDb,
	athleteId: string,
	onAnswer: (kind: ReplyKind) => void,
): Promise<ReplyCache> {
	for (const row of await db.getAll("replies")) {
		const parsed = RowSchema.safeParse(row);
		if (!parsed.success || !isReplyKind(parsed.data.kind)) continue;
		const { kind, data, fetchedAt, stale } = parsed.data;
		// What an older app wrote in another shape is simply asked for again.
		const whole = cachedShapes[kind].safeParse(data);
		if (!whole.success) continue;
		queries.setQueryData(replyKey(athleteId, kind), whole.data, { updatedAt: fetchedAt });
		if (stale) void queries.invalidateQueries({ queryKey: replyKey(athleteId, kind), refetchType: "none" });
	}
	let saving: Promise<unknown> = Promise.resolve();
	const stop = queries.getQueryCache().subscribe((event) => {
		const [owner, kind] = event.query.queryKey;
		if (event.type !== "updated" || owner !== athleteId || !isReplyKind(kind)) return;
		const { data, dataUpdatedAt } = event.query.state;
		if (event.action.type === "invalidate" && data !== undefined) {
			// A page that is not open does not ask again now; after a reload it must.
			saving = Promise.all([saving, db.put("replies", { kind, data, fetchedAt: dataUpdatedAt, stale: true })]).catch(reportError);
			return;
		}
		if (event.action.type !== "success") return;
		// A full disk must not take the answer from the screen.
		saving = Promise.all([saving, db.put("replies", { kind, data, fetchedAt: dataUpdatedAt })]).catch(reportError);
		onAnswer(kind);
	});
	return {
		saved: async () => void (await saving),
		close() {
			stop();
			queries.removeQueries({ queryKey: [athleteId] });
		},
	};
}
