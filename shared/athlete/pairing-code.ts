/**
 * The code that an extension shows and a person types to pair the two: eight of twenty consonants, 34 bits. Without vowels no word comes up by chance, and
 * without digits nothing is taken for something else. [RFC 8628 §6.1]
 */
export const PAIRING_ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
export const PAIRING_CODE_LENGTH = 8;

const WHOLE = new RegExp(`^[${PAIRING_ALPHABET}]{${PAIRING_CODE_LENGTH}}$`);

/** As it is stored: upper case, no dash. Case, dashes and spaces are as the person likes; null when it cannot be a code. */
export function readPairingCode(typed: string): string | null {
	const code = typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, "");
	return WHOLE.test(code) ? code : null;
}

/** As it is shown: `ABCD-EFGH`. */
export function showPairingCode(code: string): string {
	return `${code.slice(0, PAIRING_CODE_LENGTH / 2)}-${code.slice(PAIRING_CODE_LENGTH / 2)}`;
}
