/** The address of the athlete's own server, as typed. */
import type { Answer } from "../messages/message.ts";

const loopback = new Set(["127.0.0.1", "localhost"]);

/**
 * @returns The origin; `bad_address` when it is none, `not_secure` for http to anywhere but this machine, `address_with_user` for the form
 *   `https://my-server@elsewhere`, which leads elsewhere.
 */
export function readAddress(typed: string): Answer<string> {
	const text = typed.trim();
	const host = text.replace(/^\w+:\/\//, "").split(/[/:?#]/)[0] ?? "";
	// A bare name is meant as https, a bare loopback name as what runs there.
	const full = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `${loopback.has(host) ? "http" : "https"}://${text}`;
	if (text === "" || /\s/.test(text) || !URL.canParse(full)) return { ok: false, failure: { code: "bad_address" } };
	const url = new URL(full);
	if (url.username || url.password) return { ok: false, failure: { code: "address_with_user" } };
	if (url.protocol === "https:") return url.hostname ? { ok: true, value: url.origin } : { ok: false, failure: { code: "bad_address" } };
	if (url.protocol === "http:") {
		return loopback.has(url.hostname) ? { ok: true, value: url.origin } : { ok: false, failure: { code: "not_secure" } };
	}
	return { ok: false, failure: { code: "bad_address" } };
}

/** The permission for exactly this origin. Firefox's patterns know no port: there it is the host, and the origin is compared wherever it counts. */
export function permissionFor(origin: string): string {
	const { protocol, hostname, host } = new URL(origin);
	return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}
