/**
 * Garmin's official Personal API (`docs/connections.md`): an athlete's own key is changed for a token of a day, and with that their own data is read.
 * Read only, made for one person's own use. Failures are values.
 */
import { z } from "zod/mini";

const ORIGIN = "https://personal.connectapi.garmin.com";
const TOKEN_PATH = "/personalapitoken-service/personal-api/personal-api-key/token";
/** A job that reads is held for a minute (`LEASE_MS`), and begins no call after 40 s of it. */
const SILENCE_MS = 10_000;
/** When a token does not say how long, and how long before its end it is changed. */
const TOKEN_SECONDS = 24 * 3600;
const MARGIN_SECONDS = 300;
/** When a 429 does not say how long. */
const THROTTLED_SECONDS = 60;

export const personalFailures = [
	/** The key has run out, was revoked, or never was one. */
	"key_refused",
	/** The token no longer counts: another one is taken. */
	"token_refused",
	"throttled",
	/** The Personal API does not have it. */
	"not_found",
	/** Garmin understands the question and does not answer it: another token changes nothing. */
	"refused",
	"garmin_changed",
	/** Garmin itself, or what stands before it and wants to see a person. */
	"garmin_down",
	"offline",
] as const;
export type PersonalFailureCode = (typeof personalFailures)[number];
export interface PersonalFailure {
	code: PersonalFailureCode;
	retryAfterSeconds?: number;
}
export type PersonalAnswer<Value> = { ok: true; value: Value } | { ok: false; failure: PersonalFailure };

export interface PersonalToken {
	token: string;
	/** Milliseconds since 1970. */
	expiresAt: number;
}

export interface PersonalApi {
	exchange(key: string, now: number): Promise<PersonalAnswer<PersonalToken>>;
	/** The answer as text that is JSON; empty where Garmin says nothing (204). */
	read(token: string, path: string): Promise<PersonalAnswer<string>>;
}

const TokenSchema = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.optional(z.number()) });

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export function personalApi(fetch: Fetch): PersonalApi {
	async function ask(path: string, init: RequestInit, refusedAs: PersonalFailureCode): Promise<PersonalAnswer<string>> {
		let response: Response;
		let text: string;
		try {
			response = await fetch(ORIGIN + path, { ...init, redirect: "manual", signal: AbortSignal.timeout(SILENCE_MS) });
			text = await response.text();
		} catch {
			// The connection broke off, or nobody answered in time.
			return failed("offline");
		}
		const failure = failureOf(response, text, refusedAs);
		return failure ? { ok: false, failure } : { ok: true, value: text };
	}
	return {
		exchange: async (key, now) => {
			const answer = await ask(
				TOKEN_PATH,
				{ method: "POST", headers: { authorization: `ApiKey ${key}`, accept: "application/json" } },
				"key_refused",
			);
			if (!answer.ok) return answer;
			const parsed = TokenSchema.safeParse(JSON.parse(answer.value || "null"));
			if (!parsed.success) return failed("garmin_changed");
			const { access_token, expires_in = TOKEN_SECONDS } = parsed.data;
			return { ok: true, value: { token: access_token, expiresAt: now + Math.max(0, expires_in - MARGIN_SECONDS) * 1000 } };
		},
		read: (token, path) => ask(path, { headers: { authorization: `Bearer ${token}`, accept: "application/json" } }, "token_refused"),
	};
}

const failed = (code: PersonalFailureCode): { ok: false; failure: PersonalFailure } => ({ ok: false, failure: { code } });

function failureOf({ status, headers }: Response, text: string, refusedAs: PersonalFailureCode): PersonalFailure | null {
	// Only 401 says that key or token no longer count: a 403 comes from Cloudflare as a page of its own, or is about what was asked for.
	if (status === 401) return { code: refusedAs };
	if (status === 403) return { code: headers.has("cf-mitigated") || !isJson(text) ? "garmin_down" : "refused" };
	if (status === 404) return { code: "not_found" };
	if (status === 429) {
		const seconds = Number(headers.get("retry-after"));
		return { code: "throttled", retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : THROTTLED_SECONDS };
	}
	if (status >= 500) return { code: "garmin_down" };
	if (status >= 400) return { code: "refused" };
	if (status >= 300 || !isJson(text)) return { code: "garmin_changed" };
	return null;
}

function isJson(text: string): boolean {
	if (text === "") return true;
	try {
		JSON.parse(text);
		return true;
	} catch {
		// Said by the caller as "garmin_changed".
		return false;
	}
}
