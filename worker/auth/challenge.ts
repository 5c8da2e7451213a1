/** Proof Key for Code Exchange (RFC 7636), method S256: whoever started a pairing shows its verifier to end it. */
import { z } from "zod/mini";
import { toBase64Url } from "./base64url.ts";

/** Base64url of a SHA-256. */
export const ChallengeSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const VerifierSchema = z.string().check(z.regex(/^[A-Za-z0-9._~-]{43,128}$/));

export async function challengeOf(verifier: string): Promise<string> {
	return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}
