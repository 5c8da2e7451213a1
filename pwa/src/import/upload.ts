/** Sends one read file to the server, in pieces it can take; each piece is carried out once, however often it must be sent. */
import { v7 as uuidv7 } from "uuid";
import { answer, api } from "../api/client.ts";
import { ApiFailure } from "../api/failure.ts";
import type { PreparedFile } from "./prepare.ts";

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
	/** The file itself, unpacked; null when it cannot be had any more. */
	original(): Promise<Blob | null>;
}

/** What became of each activity, in their order. A refusal throws `ApiFailure`. */
export async function uploadFile(name: string, file: PreparedFile, host: UploadHost): Promise<ImportOutcome[]> {
	const outcomes: ImportOutcome[] = [];
	const { kind, sha256, bytes, rowOf } = file;
	const described = JSON.stringify({ name: (rowOf?.table ?? name).slice(-LONGEST_NAME), kind, sha256, bytes });
	for (const [index, { activities, samples }] of file.parts.entries()) {
		const original = index === 0 && rowOf === null ? await host.original() : null;
		const form = { import: `{"file":${described},"activities":${await activities.text()}}`, ...(original ? { original } : {}), samples };
		const { results } = await untilAnswered((headers, init) => answer(api.activities.import.$post({ form }, { headers, init })), host);
		outcomes.push(...results.map(({ outcome }) => outcome));
	}
	for (const facts of file.healthParts) {
		const json = JSON.parse(await facts.text());
		await untilAnswered((headers, init) => answer(api.health.import.$post({ json }, { headers, init })), host);
	}
	return outcomes;
}

type Send<Reply> = (headers: { "idempotency-key": string }, init: { signal: AbortSignal }) => Promise<Reply>;

async function untilAnswered<Reply>(send: Send<Reply>, host: UploadHost): Promise<Reply> {
	const headers = { "idempotency-key": uuidv7() };
	for (let attempt = 1; ; attempt++) {
		host.check();
		host.onSending();
		try {
			return await send(headers, { signal: AbortSignal.timeout(SILENCE_MS) });
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
