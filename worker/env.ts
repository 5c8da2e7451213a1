/** The bindings, parsed in one place. Secrets come only from bindings; outside loopback a missing or known one stops the Worker. */
import type { JobMessage } from "./jobs/message.ts";

/** As wrangler hands them over. */
export interface Bindings {
	DB: D1Database;
	/** Absent where R2 is not enabled: blobs then go to D1 in pieces. */
	FILES?: R2Bucket;
	JOBS: Queue<JobMessage>;
	ASSETS: Fetcher;
	AUTH_SECRET?: string;
	PASSWORD_PEPPER?: string;
	/** `id:base64key[,id:base64key]`, newest first; 32 bytes each. */
	ENCRYPTION_KEYS?: string;
	/** `https://coach.example.org`: the address people use, where a proxy stands before the Worker. Absent on Cloudflare and on the machine itself. */
	PUBLIC_ORIGIN?: string;
	/** SHA-256 (hex) of the one-time code that the first account outside loopback needs. */
	SETUP_CODE_SHA256?: string;
}

export interface Secrets {
	authSecret: string;
	passwordPepper: string;
	encryptionKeys: { id: string; bytes: Uint8Array<ArrayBuffer> }[];
	setupCodeSha256: string | null;
}

/** Where the athlete's browser is. Behind a proxy the request's own address is what the proxy says, and anybody may say it: then the setting counts. */
export function originOf(bindings: Bindings, requestUrl: string): string {
	return new URL(bindings.PUBLIC_ORIGIN ?? requestUrl).origin;
}

const SHORTEST_SECRET = 32;
/** Values that stand in tests or examples; whoever deploys with one has published their sessions. */
const published = [/^test-/, /^dev-/, /^change-?me/i, /^secret/i, /^(.)\1*$/];

export type SecretsCheck = { ok: true; secrets: Secrets } | { ok: false; missing: string[] };

const checked = { loopback: new WeakMap<Bindings, SecretsCheck>(), open: new WeakMap<Bindings, SecretsCheck>() };

/** `loopback`: development and tests may use known secrets, but not leave them out. Looked at once: bindings do not change while the program runs. */
export function readSecrets(bindings: Bindings, loopback: boolean): SecretsCheck {
	const earlier = loopback ? checked.loopback : checked.open;
	const known = earlier.get(bindings);
	if (known !== undefined) return known;
	const check = checkSecrets(bindings, loopback);
	earlier.set(bindings, check);
	return check;
}

function checkSecrets(bindings: Bindings, loopback: boolean): SecretsCheck {
	const wrong: string[] = [];
	const secret = (name: "AUTH_SECRET" | "PASSWORD_PEPPER"): string => {
		const value = bindings[name] ?? "";
		const usable = value.length >= SHORTEST_SECRET && (loopback || !published.some((pattern) => pattern.test(value)));
		if (!usable) wrong.push(name);
		return value;
	};
	const authSecret = secret("AUTH_SECRET");
	const passwordPepper = secret("PASSWORD_PEPPER");
	const encryptionKeys = parseKeys(bindings.ENCRYPTION_KEYS ?? "");
	if (!encryptionKeys || (!loopback && encryptionKeys.some((key) => key.bytes.every((byte) => byte === key.bytes[0]))))
		wrong.push("ENCRYPTION_KEYS");
	if (wrong.length > 0 || !encryptionKeys) return { ok: false, missing: wrong };
	return { ok: true, secrets: { authSecret, passwordPepper, encryptionKeys, setupCodeSha256: bindings.SETUP_CODE_SHA256 ?? null } };
}

function parseKeys(text: string): Secrets["encryptionKeys"] | null {
	const keys = text.split(",").map((entry) => {
		const [id, base64] = entry.split(":");
		// A dot would end the id too early in what is stored (`v1.<id>.…`).
		if (!id || !base64 || id.includes(".")) return null;
		try {
			const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
			return bytes.length === 32 ? { id, bytes } : null;
		} catch {
			// Not base64: reported by the caller as a wrong secret.
			return null;
		}
	});
	return keys.every((key) => key !== null) ? keys : null;
}

const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

export function isLoopback(url: string): boolean {
	return loopbackHosts.has(new URL(url).hostname);
}
