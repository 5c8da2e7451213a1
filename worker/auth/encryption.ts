/**
 * Secrets of other services at rest: AES-256-GCM under a named key, bound to athlete and provider (as additional data), so that a row copied to
 * another athlete does not open. Stored as `v1.<key id>.<iv>.<ciphertext>` (base64). Old keys stay readable while they are listed.
 */
import type { Secrets } from "../env.ts";

const IV_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface SecretOwner {
	athleteId: string;
	provider: string;
}

export async function encryptSecret(text: string, owner: SecretOwner, keys: Secrets["encryptionKeys"]): Promise<string> {
	const newest = keys[0];
	if (!newest) throw new Error("no encryption key");
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	const key = await importKey(newest.bytes);
	const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bindingOf(owner) }, key, encoder.encode(text));
	return ["v1", newest.id, toBase64(iv), toBase64(new Uint8Array(sealed))].join(".");
}

/** Null when the key is gone, the owner is another one, or the text was altered. */
export async function decryptSecret(stored: string, owner: SecretOwner, keys: Secrets["encryptionKeys"]): Promise<string | null> {
	const [version, keyId, iv, sealed] = stored.split(".");
	const entry = keys.find((key) => key.id === keyId);
	if (version !== "v1" || !entry || !iv || !sealed) return null;
	try {
		const key = await importKey(entry.bytes);
		const opened = await crypto.subtle.decrypt(
			{ name: "AES-GCM", iv: fromBase64(iv), additionalData: bindingOf(owner) },
			key,
			fromBase64(sealed),
		);
		return decoder.decode(opened);
	} catch {
		// GCM says only that it does not fit; the caller asks the athlete to connect again.
		return null;
	}
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
	return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function bindingOf(owner: SecretOwner): Uint8Array {
	return encoder.encode(JSON.stringify([owner.athleteId, owner.provider]));
}

function toBase64(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
