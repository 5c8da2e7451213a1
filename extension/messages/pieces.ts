/** A file on its way through messages: where these are JSON, in base64 and in pieces. */

/** About a megabyte of text each. */
export const PIECE_BYTES = 750_000;

/** What `btoa` takes at once without a long argument list. */
const CHUNK = 8_192;

export function toBase64(bytes: Uint8Array): string {
	let binary = "";
	for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
	return btoa(binary);
}

/** Null for what is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
	try {
		return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
	} catch {
		return null;
	}
}
