/**
 * Password hashes that say how they were made: `pbkdf2-sha256$<rounds>$<salt>$<hash>` (base64url) over HMAC-SHA-256(pepper, password).
 * The pepper is a secret of the Worker, so a stolen database alone does not let anybody guess. 100,000 rounds is Cloudflare's limit.
 */
import { toBase64Url } from "./base64url.ts";

export const ROUNDS = 100_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;
const ALGORITHM = "pbkdf2-sha256";

const encoder = new TextEncoder();

export async function hashPassword(password: string, pepper: string, rounds = ROUNDS): Promise<string> {
	const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	const hash = await derive(password, pepper, salt, rounds);
	return [ALGORITHM, rounds, toBase64Url(salt), toBase64Url(hash)].join("$");
}

export async function verifyPassword(password: string, pepper: string, stored: string): Promise<boolean> {
	const parsed = parse(stored);
	if (!parsed) return false;
	const hash = await derive(password, pepper, parsed.salt, parsed.rounds);
	return hash.length === parsed.hash.length && crypto.subtle.timingSafeEqual(hash, parsed.hash);
}

/** True when a hash was made with weaker settings than today's: sign-in then makes it anew. */
export function needsRehash(stored: string, rounds = ROUNDS): boolean {
	const parsed = parse(stored);
	return !parsed || parsed.rounds < rounds;
}

function parse(stored: string): { rounds: number; salt: Uint8Array<ArrayBuffer>; hash: Uint8Array<ArrayBuffer> } | null {
	const [algorithm, rounds, salt, hash] = stored.split("$");
	if (algorithm !== ALGORITHM || !rounds || !salt || !hash) return null;
	const count = Number(rounds);
	if (!Number.isInteger(count) || count < 1 || count > ROUNDS) return null;
	return { rounds: count, salt: fromBase64Url(salt), hash: fromBase64Url(hash) };
}

async function derive(
	password: string,
	pepper: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
	const hmacKey = await crypto.subtle.importKey("raw", encoder.encode(pepper), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
	const peppered = await crypto.subtle.sign("HMAC", hmacKey, encoder.encode(password.normalize("NFKC")));
	const key = await crypto.subtle.importKey("raw", peppered, "PBKDF2", false, ["deriveBits"]);
	return new Uint8Array(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, key, HASH_BITS));
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}
