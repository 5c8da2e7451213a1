/** `fetch` as it works in a tab of a faked site, for code under test that runs in Node: over the real connection, cookies kept, redirects followed. */
import { type RequestOptions, request } from "node:https";
import type { Loopback } from "./loopback.ts";

export type TabFetch = (input: string | URL, init?: RequestInit) => Promise<Response>;

/** @param session cookies that the tab has from the start, by name. */
export function tabFetch(loopback: Pick<Loopback, "port" | "certificate">, origin: string, session: Record<string, string> = {}): TabFetch {
	const cookies = new Map(Object.entries(session));

	const fetchOnce = (url: URL, init: RequestInit): Promise<Response> =>
		new Promise((resolve, reject) => {
			const body = typeof init.body === "string" || init.body instanceof Uint8Array ? Buffer.from(init.body) : null;
			const headers = {
				...Object.fromEntries(new Headers(init.headers)),
				...(body ? { "content-length": String(body.byteLength) } : {}),
			};
			const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
			const options: RequestOptions = {
				host: "127.0.0.1",
				port: loopback.port,
				servername: url.hostname,
				ca: loopback.certificate,
				method: init.method ?? "GET",
				path: url.pathname + url.search,
				headers: { ...headers, host: url.host, ...(cookie ? { cookie } : {}) },
				...(init.signal ? { signal: init.signal } : {}),
			};
			const failed = (cause: unknown) =>
				reject(cause instanceof Error && cause.name === "AbortError" ? cause : new TypeError("fetch failed", { cause }));
			const outgoing = request(options, (incoming) => {
				const chunks: Buffer[] = [];
				incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
				incoming.on("error", failed);
				incoming.on("end", () => {
					for (const line of incoming.headers["set-cookie"] ?? []) {
						const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
						if (name !== undefined && value !== undefined) cookies.set(name, value);
					}
					const status = incoming.statusCode ?? 0;
					const answered = new Headers();
					for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === "string") answered.set(name, value);
					const response = new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers: answered });
					Object.defineProperty(response, "url", { value: url.href });
					resolve(response);
				});
			});
			outgoing.on("error", failed);
			outgoing.end(body ?? undefined);
		});

	return async (input, init = {}) => {
		let url = new URL(input, origin);
		for (let hops = 0; hops < 5; hops++) {
			const response = await fetchOnce(url, hops === 0 ? init : {});
			const location = response.headers.get("location");
			if (response.status < 300 || response.status > 399 || location === null) return response;
			url = new URL(location, url);
		}
		throw new TypeError("redirected too often");
	};
}
