/** The one file that is ever taken from Strava: the athlete's own original, from the athlete's own tab, as its menu gives it. */

import type { Answer } from "../messages/message.ts";
import { ownBytes } from "./page-realm.ts";

/** Larger ones the server does not take. */
export const LARGEST_ORIGINAL = 32_000_000;
const SILENCE_MS = 120_000;

export const originalPath = (id: string): string => {
	if (!/^\d{1,20}$/.test(id)) throw new RangeError("an activity's number has digits only");
	return `/activities/${id}/export_original`;
};

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const failed = (code: string): Answer<never> => ({ ok: false, failure: { code } });

/**
 * Strava leads elsewhere instead of refusing: to its sign-in page, or back to the activity when nothing was ever uploaded (an entry by hand).
 * @param origin Of the page: absolute, because a content script's own base is not the page's everywhere.
 */
export async function fetchOriginal(id: string, origin: string, get: Fetch): Promise<Answer<Uint8Array<ArrayBuffer>>> {
	let response: Response;
	try {
		response = await get(`${origin}${originalPath(id)}`, { credentials: "include", signal: AbortSignal.timeout(SILENCE_MS) });
	} catch {
		return failed("strava_offline");
	}
	if (response.status === 401 || new URL(response.url || origin).pathname.startsWith("/login")) return failed("strava_signed_out");
	if (response.status === 429) return failed("strava_throttled");
	if (response.status === 404) return failed("no_original");
	if (!response.ok) return failed("strava_refused");
	// A page instead of a file.
	if (/^text\/html/i.test(response.headers.get("content-type") ?? "")) return failed("no_original");
	if (Number(response.headers.get("content-length") ?? 0) > LARGEST_ORIGINAL) return failed("original_too_large");
	try {
		const bytes = ownBytes(await response.arrayBuffer());
		if (bytes.length > LARGEST_ORIGINAL) return failed("original_too_large");
		return bytes.length === 0 ? failed("no_original") : { ok: true, value: bytes };
	} catch {
		return failed("strava_offline");
	}
}
