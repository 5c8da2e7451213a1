/** The one client of the athlete's own server: typed by its routes, bearer of the token. Failures are values. */
import { type ClientResponse, hc } from "hono/client";
import { browser } from "wxt/browser";
import { z } from "zod/mini";
import type { App } from "../../worker/app.ts";
import type { Answer, Failure } from "../messages/message.ts";
import { permissionFor } from "./address.ts";
import type { Paired } from "./paired.ts";
import { changePaired, readPaired } from "./token.ts";

/** A connection that says nothing for so long is taken for lost. */
const SILENCE_MS = 30_000;

export type Api = ReturnType<typeof hc<App>>;
export type Call<Reply> = (api: Api) => Promise<ClientResponse<Reply, number, string>>;

const RefusalSchema = z.object({
	error: z.object({ code: z.string(), details: z.optional(z.record(z.string(), z.unknown())) }),
});

/**
 * Cookies are left out, so that the athlete's own session never stands in for the token; a redirect could lead the token elsewhere and is never followed:
 * it is an error, or by `manual` an answer without anything in it.
 */
export function request(url: string, init: RequestInit, token: string | null, redirect: "error" | "manual" = "error"): Promise<Response> {
	const headers = new Headers(init.headers);
	if (token !== null) headers.set("authorization", `Bearer ${token}`);
	return fetch(url, {
		...init,
		headers,
		credentials: "omit",
		redirect,
		cache: "no-store",
		signal: AbortSignal.timeout(SILENCE_MS),
	});
}

export const apiOf = (origin: string, token: string | null, redirect?: "error" | "manual"): Api =>
	hc<App>(`${origin}/api`, { fetch: (url: RequestInfo | URL, init?: RequestInit) => request(String(url), init ?? {}, token, redirect) });

/** Asks for the paired athlete. */
export async function ask<Reply>(call: Call<Reply>): Promise<Answer<Reply>> {
	const paired = await readPaired();
	if (!paired) return { ok: false, failure: { code: "not_paired" } };
	return await heard(paired, await read<Reply>(paired.origin, () => call(apiOf(paired.origin, paired.token))));
}

/** Notes what an answer says of the token itself. An answer to a pairing that has ended meanwhile, perhaps another athlete's, is no answer. */
export async function heard<Reply>(paired: Paired, answer: Answer<Reply>): Promise<Answer<Reply>> {
	const now = await readPaired();
	if (now?.device.id !== paired.device.id) return { ok: false, failure: { code: now ? "offline" : "not_paired" } };
	if (answer.ok || answer.failure.code !== "unauthenticated") return answer;
	// Rotated in the meantime: the old token's refusal means nothing.
	if (now.token !== paired.token) return { ok: false, failure: { code: "offline" } };
	await changePaired(paired.device.id, (known) => ({ ...known, refused: true }));
	return { ok: false, failure: { code: "pair_again" } };
}

/** Turns a request into an answer, whatever becomes of it. */
export async function read<Reply>(
	origin: string,
	asked: () => Promise<ClientResponse<Reply, number, string> | Response>,
): Promise<Answer<Reply>> {
	try {
		const response = await asked();
		// The type is that of the route; who keeps it parses it.
		if (response.ok) return { ok: true, value: (response.status === 204 ? null : await response.json()) as Reply };
		return { ok: false, failure: await failureOf(response) };
	} catch {
		// No answer, one that was cut off, or one to somewhere else.
		const allowed = await browser.permissions.contains({ origins: [permissionFor(origin)] });
		return { ok: false, failure: { code: allowed ? "offline" : "no_permission" } };
	}
}

/** What answers in the Worker's place (a proxy, a tunnel) does not speak our error shape: that counts as broken, not as a refusal. */
async function failureOf(response: { status: number; json: () => Promise<unknown> }): Promise<Failure> {
	const refusal = RefusalSchema.safeParse(await response.json().catch(() => null));
	if (!refusal.success) return { code: "internal", details: { status: response.status } };
	const { code, details } = refusal.data.error;
	return details ? { code, details } : { code };
}
