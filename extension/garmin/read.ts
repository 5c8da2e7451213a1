/**
 * One reading, from its beginning to whatever ends it: one tab of this browser (a lock on the page's origin), the right account; then step by step what
 * the background says, with a second between calls. Whatever stops it, the next one goes on.
 */
import type { GarminFailureCode } from "../../shared/export/delivery/garmin-failures.ts";
import type { Answer, Failure } from "../messages/message.ts";
import { PIECE_BYTES, toBase64 } from "../messages/pieces.ts";
import type { ReadingNext, ReadingProgress } from "../messages/reading.ts";
import { send } from "../messages/send.ts";
import { type GarminClient, garminClient } from "./client.ts";
import type { GarminFailure } from "./failure.ts";
import { withLock } from "./lock.ts";
import type { TokenSource } from "./token.ts";

export interface ReadOptions {
	asked: boolean;
	rebind: boolean;
	token: TokenSource;
	signal: AbortSignal;
	onProgress: (progress: ReadingProgress) => void;
}

/** Null: all is read. */
export type ReadEnd = { by: "garmin"; failure: GarminFailure } | { by: "longrun"; failure: Failure } | null;

const LOCK = "longrun-reading";
/** [convention] Others leave a second between calls. A build for tests reads from a Garmin of its own, and has no patience. */
const SPACING_MS = import.meta.env.LONGRUN_TEST ? 10 : 1_000;
/** Garmin cannot give this one thing: the way goes on without it. */
const passable: ReadonlySet<GarminFailureCode> = new Set(["not_found", "refused", "malformed", "garmin_changed", "garmin_down"]);
/** Firefox clones what a message holds; elsewhere messages are JSON. */
const clones = import.meta.env.FIREFOX;
/** The background may fall asleep between two steps. */
const MOST_BEGINNINGS = 50;

export function runReading(options: ReadOptions): Promise<ReadEnd> {
	return withLock(
		LOCK,
		() => underLock(options),
		() => ({ by: "longrun", failure: { code: "reading_in_other_tab" } }),
	);
}

async function underLock(options: ReadOptions): Promise<ReadEnd> {
	const client = garminClient({
		origin: location.origin,
		token: options.token,
		fetch: (url, init) => fetch(url, init),
		signal: options.signal,
		spacingMs: SPACING_MS,
		leaveWhenThrottled: true,
	});
	const profile = await client.call({ method: "GET", path: "/userprofile-service/socialProfile" });
	if (!profile.ok) return ended(profile.failure);
	const account = accountOf(profile.body);
	if (!account) return { by: "garmin", failure: { code: "garmin_changed" } };
	let end: ReadEnd | "again" = "again";
	for (let beginnings = 0; end === "again" && beginnings < MOST_BEGINNINGS; beginnings++) {
		const begun = await send("reading.begin", {
			...account,
			asked: options.asked && beginnings === 0,
			rebind: options.rebind && beginnings === 0,
		});
		if (!begun.ok) return { by: "longrun", failure: begun.failure };
		end = await goOn(client, begun.value, options);
	}
	return end === "again" ? { by: "longrun", failure: { code: "no_answer" } } : end;
}

async function goOn(client: GarminClient, first: ReadingNext, { signal, onProgress }: ReadOptions): Promise<ReadEnd | "again"> {
	let next = first;
	for (;;) {
		onProgress(next.progress);
		if (next.next === "end") {
			await send("reading.brokenOff", { code: "finished" });
			return null;
		}
		if (signal.aborted) return { by: "garmin", failure: { code: "cancelled" } };
		const done = next.next === "original" ? await original(client, next.activityId) : await call(client, next);
		if ("ended" in done) {
			return ended(done.ended);
		}
		if (!done.ok) return done.failure.code === "begin_again" ? "again" : endedBy(done.failure);
		next = done.value;
	}
}

/** Codes that our own server never answers: the background has found out about Garmin, and told the server. */
const ofGarmin = ["refused", "malformed", "garmin_changed", "garmin_down"] as const satisfies readonly GarminFailureCode[];

function endedBy(failure: Failure): ReadEnd {
	const code = ofGarmin.find((each) => each === failure.code);
	return code ? { by: "garmin", failure: { code } } : { by: "longrun", failure };
}

/** The server keeps why, and how long Garmin wants to be left alone. What the athlete stopped is told by whoever heard it. */
async function ended(failure: GarminFailure): Promise<ReadEnd> {
	const { code, retryAfterSeconds } = failure;
	if (code !== "cancelled") await send("reading.brokenOff", { code, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
	return { by: "garmin", failure };
}

type Done = Answer<ReadingNext> | { ended: GarminFailure };

async function call(client: GarminClient, { step }: Extract<ReadingNext, { next: "call" }>): Promise<Done> {
	const answer = await client.call({ method: "GET", path: step.path });
	if (answer.ok) return send("reading.answer", { step, body: answer.body });
	const { code } = answer.failure;
	// A day of which nothing is known is no fault in some answers, and no JSON.
	if (code === "garmin_changed" && answer.failure.said === "") return send("reading.answer", { step, body: "" });
	return passable.has(code) ? send("reading.missing", { step, code }) : { ended: answer.failure };
}

/** One at a time: its bytes are gone when the next one comes. */
async function original(client: GarminClient, activityId: string): Promise<Done> {
	const file = await client.file(`/download-service/files/activity/${activityId}`);
	if (!file.ok) {
		const { code } = file.failure;
		if (!passable.has(code)) return { ended: file.failure };
		// A 404, or Java's complaint of a file that is null: there never was one.
		return send("reading.noOriginal", { activityId, code: code === "not_found" || code === "malformed" ? "no_original" : code });
	}
	const { bytes } = file;
	if (bytes.length === 0) return send("reading.noOriginal", { activityId, code: "no_original" });
	const pieces = Math.ceil(bytes.length / PIECE_BYTES);
	for (let piece = 0; piece < pieces; piece++) {
		const part = bytes.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
		const answer = await send("reading.original", { activityId, piece, pieces, data: clones ? part.buffer : toBase64(part) });
		if (!answer.ok) return answer;
		if (answer.value !== null) return { ok: true, value: answer.value };
	}
	return { ok: false, failure: { code: "upload_broken" } };
}

function accountOf(body: string): { account: string; displayName: string } | null {
	const json: unknown = JSON.parse(body);
	if (typeof json !== "object" || json === null || !("profileId" in json) || !("displayName" in json)) return null;
	const { profileId, displayName } = json;
	if (!/^\d{1,20}$/.test(String(profileId)) || typeof displayName !== "string" || displayName === "") return null;
	return { account: String(profileId), displayName };
}
