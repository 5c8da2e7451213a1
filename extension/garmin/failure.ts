/** What an answer of Garmin Connect says when it is not the one that was wanted. */
import type { GarminFailureCode } from "../../shared/export/delivery/garmin-failures.ts";

export interface GarminFailure {
	code: GarminFailureCode;
	/** Of `throttled`. */
	retryAfterSeconds?: number;
	/** What Garmin said, cut: shown as text behind "details", never acted upon. */
	said?: string;
}

const LONGEST_SAID = 200;
/** When a 429 does not say how long. */
const THROTTLED_SECONDS = 30;
/** Java's names for a body that the service could not read; a service that is down says something else. */
const MALFORMED = /DataIntegrityViolationException|NullPointerException|HttpMessageNotReadableException/;

/** Null: the answer is a success and of the kind that is wanted. `json`: whether a body of JSON is expected. */
export function failureOf(response: Pick<Response, "status" | "headers">, body: string, json: boolean): GarminFailure | null {
	const { status, headers } = response;
	const html = (headers.get("content-type") ?? "").includes("text/html");
	const said = html ? {} : { said: body.slice(0, LONGEST_SAID) };
	if (status === 401) return { code: "signed_out" };
	if (status === 403) return { code: html || headers.get("cf-mitigated") === "challenge" ? "challenge" : "stale_token" };
	if (status === 404) return { code: "not_found", ...said };
	if (status === 412) return { code: "consent_missing" };
	if (status === 429) return { code: "throttled", retryAfterSeconds: retryAfter(headers) };
	if (status === 400 || status === 422) return { code: "refused", ...said };
	if (status >= 500) return { code: MALFORMED.test(body) ? "malformed" : "garmin_down", ...said };
	if (status >= 300) return { code: "garmin_changed", said: `${status}` };
	// A page where data should be is the sign-in page, whatever the status says.
	if (html) return { code: "signed_out" };
	if (json && !isJson(body)) return { code: "garmin_changed", said: body.slice(0, LONGEST_SAID) };
	return null;
}

function retryAfter(headers: Headers): number {
	const seconds = Number(headers.get("retry-after"));
	return Number.isFinite(seconds) && seconds > 0 ? seconds : THROTTLED_SECONDS;
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		// Said by the caller as "garmin_changed".
		return false;
	}
}
