/** Sends one read file to the server, in pieces it can take; each piece is carried out once, however often it must be sent. */
import { v7 as uuidv7 } from "uuid";
import { answer, api } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";
import type { FileReading, ImportEntry } from "./read-file.ts";

/** What the server takes at once: activities, and recordings among them. */
const MOST_PER_CHUNK = 100;
const MOST_SAMPLES_PER_CHUNK = 20;
const TRIES_WHEN_BROKEN = 5;
const LONGEST_WAIT_MS = 30_000;
/** 40 MB on a slow line. */
const SILENCE_MS = 10 * 60_000;
const LONGEST_NAME = 255;

export type ImportOutcome = "added" | "merged" | "already_there";

export interface UploadHost {
	/** Before each attempt: rejects when the import has been given up. */
	check(): void;
	/** It could not be sent and will be tried again after `wait`. */
	onWaiting(failure: ApiFailure): void;
	onSending(): void;
	/** Resolves early when there is reason to try at once. */
	wait(ms: number): Promise<void>;
	/** Resolves when the athlete has signed in again. */
	signedIn(): Promise<void>;
}

/** What became of each entry, in their order. A refusal throws `ApiFailure`. */
export async function uploadFile(file: File, reading: FileReading, host: UploadHost): Promise<ImportOutcome[]> {
	const outcomes: ImportOutcome[] = [];
	for (const entries of chunksOf(reading.entries)) {
		const { results } = await untilAnswered(chunk(file, reading, entries, outcomes.length === 0), host);
		outcomes.push(...results.map((result) => result.outcome));
	}
	return outcomes;
}

export function chunksOf<Entry extends { samples: unknown }>(entries: readonly Entry[]): Entry[][] {
	const chunks: Entry[][] = [];
	let recordings = 0;
	for (const entry of entries) {
		const last = chunks.at(-1);
		const recorded = entry.samples === null ? 0 : 1;
		if (last && last.length < MOST_PER_CHUNK && recordings + recorded <= MOST_SAMPLES_PER_CHUNK) {
			last.push(entry);
			recordings += recorded;
		} else {
			chunks.push([entry]);
			recordings = recorded;
		}
	}
	return chunks;
}

/** A request that can be sent again as it is. */
function chunk(file: File, { kind, sha256 }: FileReading, entries: readonly ImportEntry[], withOriginal: boolean) {
	const samples: Blob[] = [];
	const activities = entries.map(({ activity, metrics, samples: columns }) => ({
		activity,
		metrics,
		samples: columns && samples.push(new Blob([columns])) - 1,
	}));
	const described = { file: { name: file.name.slice(-LONGEST_NAME), kind, sha256, bytes: file.size }, activities };
	const form = { import: JSON.stringify(described), ...(withOriginal ? { original: file } : {}), samples };
	const headers = { "idempotency-key": uuidv7() };
	return () => answer(api.activities.import.$post({ form }, { headers, init: { signal: AbortSignal.timeout(SILENCE_MS) } }));
}

async function untilAnswered<Reply>(send: () => Promise<Reply>, host: UploadHost): Promise<Reply> {
	for (let attempt = 1; ; attempt++) {
		host.check();
		host.onSending();
		try {
			return await send();
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			const mayPass = error.code === "offline" || error.code === "rate_limited" || (error.status >= 500 && attempt < TRIES_WHEN_BROKEN);
			if (!mayPass && error.code !== "unauthenticated") throw error;
			host.onWaiting(error);
			if (error.code === "unauthenticated") await host.signedIn();
			else await host.wait(error.retryAfterSeconds === null ? backoff(attempt) : error.retryAfterSeconds * 1000);
		}
	}
}

const backoff = (attempt: number): number => Math.min(500 * 2 ** attempt, LONGEST_WAIT_MS);
