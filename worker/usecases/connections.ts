/** Where an athlete's Garmin data is read from, and what the athlete has said yes to. */
import type { ReadFailure } from "../../shared/health/connection.ts";
import { type KindProgress, progressOf, type ReadingStateName, type ReadingStatus, readingWords } from "../../shared/health/connection.ts";
import { kindsOf, type ReadingKind, type ReadingSource, readingSources } from "../../shared/health/garmin-kinds.ts";
import { isDue, mayRead } from "../../shared/health/garmin-reading.ts";
import { nothingRead, type ReadingState } from "../../shared/health/garmin-reading-state.ts";
import { ApiError } from "../errors.ts";
import {
	connectionOf,
	deleteConnection,
	isConnectionOvertaken,
	type StoredConnection,
	saveConnection,
	selectConnection,
	selectConnections,
} from "../repositories/connections.ts";
import type { Statement } from "../repositories/database.ts";
import { deleteAllFailures, failuresOf, retryFailures, selectFailureSums, selectFailures } from "../repositories/read-failures.ts";
import { deleteAnswers, selectAnswerKeys, selectAnswerSums } from "../repositories/source-answers.ts";
import { type Call, commit } from "./call.ts";
import { wakePersonalReading } from "./personal-api-due.ts";

/** Shown at once; the sum says how many there are. */
const MOST_FAILURES = 200;
const MOST_ATTEMPTS = 4;

export interface Connection extends ReadingStatus {
	/** Each kind that this source has. */
	kinds: KindProgress[];
	/** Garmin's raw answers that are kept. */
	answers: { kind: ReadingKind; answers: number; bytes: number }[];
	failed: ReadFailure[];
	/** Of the Personal API: whether a key is kept. */
	hasKey: boolean;
}

export async function listConnections(call: Call): Promise<{ words: string; connections: Connection[] }> {
	const [rows, sums, failureRows, failureSums] = await call.db.batch([
		selectConnections(call),
		selectAnswerSums(call),
		selectFailures(call, MOST_FAILURES),
		selectFailureSums(call),
	]);
	const connections = readingSources.map((source): Connection => {
		const stored = connectionOf(rows, source);
		const failures = sumOf(failureSums, source);
		return {
			...statusOf(call, stored, failures),
			kinds: kindsOf(source).map((kind) => progressOf(stored.state, kind)),
			answers: sums.flatMap(({ kind, answers, bytes, ...sum }) => {
				const known = kindsOf(source).find((each) => each === kind);
				return sum.source === source && known ? [{ kind: known, answers, bytes }] : [];
			}),
			failed: failuresOf(failureRows, source),
			hasKey: stored.secret !== null,
		};
	});
	return { words: readingWords, connections };
}

const sumOf = (sums: Awaited<ReturnType<typeof selectFailureSums>>, source: ReadingSource): number =>
	sums.find((each) => each.source === source)?.failures ?? 0;

/** The running figures alone. */
export async function readingStatuses(call: Call): Promise<{ sources: ReadingStatus[] }> {
	const [rows, failureSums] = await call.db.batch([selectConnections(call), selectFailureSums(call)]);
	return {
		sources: readingSources.map((source) => statusOf(call, connectionOf(rows, source), sumOf(failureSums, source))),
	};
}

export function statusOf({ now }: Pick<Call, "now">, { source, state, secret }: StoredConnection, failures: number): ReadingStatus {
	const { activities } = state;
	return {
		source,
		state: nameOf(source, state, secret !== null, now),
		activities: activities.total === null ? null : { settled: Math.min(activities.settled, activities.total), total: activities.total },
		lastReadAt: state.readAt,
		requestedAt: state.requestedAt,
		pausedUntil: state.pausedUntil !== null && state.pausedUntil > now ? state.pausedUntil : null,
		error: state.error,
		failures,
	};
}

function nameOf(source: ReadingSource, state: ReadingState, hasKey: boolean, now: number): ReadingStateName {
	const kinds = mayRead(state, source, readingWords);
	if (kinds.length === 0 || (source === "garmin_personal_api" && !hasKey)) return "off";
	// What was under way when it was stopped may still have come in after that.
	if (state.stopped) return "stopped";
	if (state.reader !== null && state.reader.until > now) return "reading";
	if (state.pausedUntil !== null && state.pausedUntil > now) return "paused";
	return isDue(state, kinds, now, false) ? "due" : "up_to_date";
}

/** What may be read from now on, and no more. What was read before stays. `words` names the text that was shown. */
export async function consentToKinds(
	call: Call,
	source: ReadingSource,
	{ kinds, words }: { kinds: readonly ReadingKind[]; words: string },
): Promise<ReadingStatus> {
	if (words !== readingWords)
		throw new ApiError("stale_consent", "The text has changed since it was shown. Read it again, then answer.", { words: readingWords });
	const unknown = kinds.find((kind) => !kindsOf(source).includes(kind));
	if (unknown) throw new ApiError("invalid_input", `This source has no ${unknown}.`, { field: "kinds" });
	return changeConnection(call, source, ({ state }) => {
		const known = (kind: ReadingKind) => state.consents.find((consent) => consent.kind === kind && consent.words === words);
		return {
			...state,
			// Who allows more wants it read; who allows less has not asked for a stopped reading to go on.
			stopped: state.stopped && kinds.every((kind) => known(kind) !== undefined),
			consents: kinds.map((kind) => known(kind) ?? { kind, words, at: call.now }),
		};
	});
}

/** Read now: by the server where it has the key, else by the extension with the next page of Garmin Connect. */
export async function requestReading(call: Call, source: ReadingSource): Promise<ReadingStatus> {
	return changeConnection(call, source, ({ state }) => {
		if (mayRead(state, source, readingWords).length === 0)
			throw new ApiError("use_refused", "Nothing may be read yet. Choose first what Longrun may read.", { source });
		return { ...state, stopped: false, requestedAt: call.now, error: null };
	});
}

/** Tries again what could not be read, all of it or one thing: at once by the server, else with the next page of Garmin Connect. */
export async function retryReading(
	call: Call,
	source: ReadingSource,
	one: Pick<ReadFailure, "kind" | "subject"> | null,
): Promise<ReadingStatus> {
	const status = await changeConnection(call, source, ({ state }) => ({ ...state, stopped: false, requestedAt: call.now }), [
		retryFailures(call, source, one),
	]);
	if (source === "garmin_personal_api") await wakePersonalReading(call);
	return status;
}

/** Consents, key, place and raw answers go; what was read into days and activities stays. */
export async function disconnect(call: Call, source: ReadingSource): Promise<{ disconnected: ReadingSource }> {
	const keys = (await selectAnswerKeys(call, source)).map(({ blobKey }) => blobKey);
	const blobs = await call.blobs.remove(call, keys);
	return commit(call, [...blobs, deleteAnswers(call, source), deleteAllFailures(call, source), deleteConnection(call, source)], {
		disconnected: source,
	});
}

/** Reads, changes and writes the state of a source; made again when another request came in between. */
export async function changeConnection(
	call: Call,
	source: ReadingSource,
	change: (stored: StoredConnection) => ReadingState,
	others: readonly Statement[] = [],
): Promise<ReadingStatus> {
	return changeState(call, source, change, others, (stored, failures) => statusOf(call, stored, failures));
}

export async function changeState<Reply>(
	call: Call,
	source: ReadingSource,
	change: (stored: StoredConnection) => ReadingState,
	/** Of the same batch; made of the new state where they follow from it. */
	others: readonly Statement[] | ((next: ReadingState) => readonly Statement[]),
	reply: (stored: StoredConnection, failures: number) => Reply,
): Promise<Reply> {
	for (let attempt = 1; ; attempt++) {
		const [rows, sums] = await call.db.batch([selectConnection(call, source), selectFailureSums(call)]);
		const stored = connectionOf(rows, source);
		const state = change(stored);
		try {
			const more = typeof others === "function" ? others(state) : others;
			return await commit(call, [saveConnection(call, stored, state), ...more], reply({ ...stored, state }, sumOf(sums, source)));
		} catch (error) {
			if (!isConnectionOvertaken(error) || attempt === MOST_ATTEMPTS) throw error;
		}
	}
}

/** As `nothingRead`, with the consents that were given: another account's place says nothing of this one's. */
export function anew({ consents }: ReadingState): ReadingState {
	return { ...nothingRead, consents };
}
