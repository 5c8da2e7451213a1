import { expect, test } from "vitest";
import { failureOf } from "./failure.ts";

const answer = (status: number, headers: Record<string, string> = {}) => ({ status, headers: new Headers(headers) });
const html = { "content-type": "text/html; charset=utf-8" };
const json = { "content-type": "application/json" };

test.each([
	["a session that has ended", answer(401, json), "{}", "signed_out"],
	["the sign-in page instead of data", answer(200, html), "<title>Sign in</title>", "signed_out"],
	["a token that does not count", answer(403, json), "{}", "stale_token"],
	["an empty refusal", answer(403), "", "stale_token"],
	["a challenge page", answer(403, html), "<title>Just a moment</title>", "challenge"],
	["a challenge by its header", answer(403, { "cf-mitigated": "challenge" }), "", "challenge"],
	["no consent to uploads", answer(412, json), '{"message":"PreconditionFailedException"}', "consent_missing"],
	["a body that was read and refused", answer(400, json), "Invalid category", "refused"],
	["a body that could not be read", answer(500, json), "DataIntegrityViolationException", "malformed"],
	["a service that is down", answer(503, html), "<h1>Service Unavailable</h1>", "garmin_down"],
	["a path of before", answer(402), "", "garmin_changed"],
	["a wrong plural", answer(405), "", "garmin_changed"],
	["something that is not JSON", answer(200, { "content-type": "text/plain" }), "ok", "garmin_changed"],
	["nothing there", answer(404, json), "", "not_found"],
])("%s is told apart", (_, response, body, code) => {
	expect(failureOf(response, body, true)?.code).toBe(code);
});

test("throttling says how long to wait, and waits by itself where it does not", () => {
	expect(failureOf(answer(429, { "retry-after": "14" }), "", true)).toEqual({ code: "throttled", retryAfterSeconds: 14 });
	expect(failureOf(answer(429), "", true)?.retryAfterSeconds).toBeGreaterThan(0);
});

test("an empty 204 is the success of a write, data are that of a read", () => {
	expect(failureOf(answer(204), "", false)).toBeNull();
	expect(failureOf(answer(200, json), "[]", true)).toBeNull();
});
