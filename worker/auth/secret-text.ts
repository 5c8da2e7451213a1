/** Secrets made here: bearer tokens, one-time codes, and the codes that people type. Only digests of the first two are stored. */
import { PAIRING_ALPHABET, PAIRING_CODE_LENGTH } from "../../shared/athlete/pairing-code.ts";
import { toBase64Url } from "./base64url.ts";

const SECRET_BYTES = 32;
/** Says what was found when one turns up where it should not be; a scanner for secrets can look for it. */
export const TOKEN_PREFIX = "lr1_";
const TOKEN = /^lr1_[A-Za-z0-9_-]{43}$/;

export function newToken(): string {
	return TOKEN_PREFIX + newCode();
}

export function isToken(text: string): boolean {
	return TOKEN.test(text);
}

/** 256 random bits, base64url. */
export function newCode(): string {
	return toBase64Url(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
}

export function newPairingCode(): string {
	// A byte beyond the last whole multiple of the alphabet would favour its first letters: it is drawn again.
	const fair = 256 - (256 % PAIRING_ALPHABET.length);
	let code = "";
	while (code.length < PAIRING_CODE_LENGTH) {
		const [byte = fair] = crypto.getRandomValues(new Uint8Array(1));
		if (byte < fair) code += PAIRING_ALPHABET.charAt(byte % PAIRING_ALPHABET.length);
	}
	return code;
}
