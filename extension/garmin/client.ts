/**
 * Calls to Garmin Connect's web service from the athlete's own signed-in tab: one after the other, at a distance, each with an end. Reads are tried again;
 * a write whose answer did not come is never sent a second time here, because nobody knows whether it arrived.
 */
import { isTypeError, ownBytes } from "../pages/page-realm.ts";
import { failureOf, type GarminFailure } from "./failure.ts";
import { isAllowed, type Method } from "./paths.ts";
import type { TokenSource } from "./token.ts";

export type GarminAnswer = { ok: true; body: string } | { ok: false; failure: GarminFailure };

export interface GarminCall {
	method: Method;
	/** Behind `/gc-api`, query included. */
	path: string;
	body?: unknown;
}

export type GarminFile = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; failure: GarminFailure };

export interface GarminClient {
	call(call: GarminCall): Promise<GarminAnswer>;
	/** The bytes behind a path; empty where Garmin has nothing (204). */
	file(path: string): Promise<GarminFile>;
}

export interface ClientOptions {
	/** Of the page: `https://connect.garmin.com`. */
	origin: string;
	token: TokenSource;
	/** Taken before the page or another extension could wrap it. */
	fetch: typeof fetch;
	signal: AbortSignal;
	/** From one call's start to the next one's. */
	spacingMs?: number;
	timeoutMs?: number;
	/** A pause that Garmin asks for is not waited for: whoever calls comes back another time. */
	leaveWhenThrottled?: boolean;
	/** Told before a wait that an athlete would notice. */
	onWait?: (seconds: number) => void;
}

/** [convention] Others write with 200 ms to 1 s between calls and were not throttled. */
const SPACING_MS = 300;
const TIMEOUT_MS = 30_000;
/** Attempts of a read, and of a call that Garmin refused to carry out for now. */
const MOST_ATTEMPTS = 3;
const RETRY_BASE_MS = 1_000;
/** Longer than this nobody waits before a screen. */
const LONGEST_WAIT_SECONDS = 120;

export function garminClient({
	origin,
	token,
	fetch,
	signal,
	spacingMs = SPACING_MS,
	timeoutMs = TIMEOUT_MS,
	leaveWhenThrottled = false,
	onWait,
}: ClientOptions): GarminClient {
	let nextAt = 0;
	/** One at a time: each call waits for the one before. */
	let line: Promise<unknown> = Promise.resolve();

	async function once<Content>({ method, path, body }: GarminCall, contentOf: ContentOf<Content>): Promise<Content | Failed> {
		await pause(nextAt - Date.now(), signal);
		nextAt = Date.now() + spacingMs;
		const csrf = await token.read();
		const timeout = AbortSignal.timeout(timeoutMs);
		try {
			const response = await fetch(`${origin}/gc-api${path}`, {
				method,
				credentials: "include",
				// A write on its way is waited for: cut off, it may still arrive, after somebody has looked that it did not.
				signal: method === "GET" ? AbortSignal.any([signal, timeout]) : timeout,
				headers: {
					accept: "application/json",
					nk: "NT",
					"x-requested-with": "XMLHttpRequest",
					...(csrf === null ? {} : { "connect-csrf-token": csrf }),
					...(body === undefined ? {} : { "content-type": "application/json" }),
				},
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			});
			const content = await contentOf(response, method);
			if (isFailed(content) && content.failure.code === "stale_token" && csrf !== null) token.drop(csrf);
			return content;
		} catch (error) {
			if (signal.aborted && method === "GET") return { ok: false, failure: { code: "cancelled" } };
			if (timeout.aborted) return { ok: false, failure: { code: "timeout" } };
			if (isTypeError(error)) return { ok: false, failure: { code: "offline" } };
			throw error;
		}
	}

	async function attempts<Content>(call: GarminCall, contentOf: ContentOf<Content>): Promise<Content | Failed> {
		for (let attempt = 1; ; attempt++) {
			if (signal.aborted) return { ok: false, failure: { code: "cancelled" } };
			const answer = await once(call, contentOf);
			if (!isFailed(answer) || attempt === MOST_ATTEMPTS) return answer;
			if (leaveWhenThrottled && answer.failure.code === "throttled") return answer;
			const seconds = waitBefore(answer.failure, call.method, attempt);
			if (seconds === null) return answer;
			if (seconds >= 3) onWait?.(seconds);
			await pause(seconds * 1_000, signal);
		}
	}

	function inLine<Content>(call: GarminCall, contentOf: ContentOf<Content>): Promise<Content | Failed> {
		if (!isAllowed(call.method, call.path)) throw new Error(`${call.method} ${call.path} is not a call that Longrun makes`);
		const answer = line.then(() => attempts(call, contentOf));
		line = answer.catch(() => undefined);
		return answer;
	}
	return { call: (call) => inLine(call, textOf), file: (path) => inLine({ method: "GET", path }, bytesOf) };
}

type Failed = { ok: false; failure: GarminFailure };
type ContentOf<Content> = (response: Response, method: Method) => Promise<Content | Failed>;

const isFailed = (content: unknown): content is Failed =>
	typeof content === "object" && content !== null && "ok" in content && content.ok === false;

async function textOf(response: Response, method: Method): Promise<GarminAnswer> {
	const body = await response.text();
	const failure = failureOf(response, body, method === "GET" || method === "POST");
	return failure ? { ok: false, failure } : { ok: true, body };
}

async function bytesOf(response: Response): Promise<GarminFile> {
	const bytes = ownBytes(await response.arrayBuffer());
	// What is said beside a failure is text; a file is not looked into.
	const failure = failureOf(response, response.ok ? "" : new TextDecoder().decode(bytes), false);
	return failure ? { ok: false, failure } : { ok: true, bytes };
}

/** Seconds until another attempt makes sense; null: none does. */
function waitBefore(failure: GarminFailure, method: Method, attempt: number): number | null {
	if (failure.code === "throttled") {
		const seconds = failure.retryAfterSeconds ?? 0;
		return seconds <= LONGEST_WAIT_SECONDS ? seconds + Math.random() : null;
	}
	// Refused before it was carried out: with another token it may count.
	if (failure.code === "stale_token") return attempt === 1 ? 0 : null;
	const passing = failure.code === "garmin_down" || failure.code === "offline" || failure.code === "timeout";
	return passing && method === "GET" ? ((2 ** (attempt - 1) + Math.random()) * RETRY_BASE_MS) / 1_000 : null;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
	if (ms <= 0 || signal.aborted) return Promise.resolve();
	return new Promise((resolve) => {
		const end = (): void => {
			clearTimeout(timer);
			signal.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		signal.addEventListener("abort", end);
	});
}
