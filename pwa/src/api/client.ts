/** The one way to the Worker: typed by its routes; every failure is an `ApiFailure`. */
import { type ClientResponse, hc } from "hono/client";
import type { App } from "../../../worker/app.ts";
import { ApiFailure, failureOf, offline } from "./failure.ts";

/** A connection that says nothing for so long is taken for lost. */
const SILENCE_MS = 60_000;

export const api = hc<App>("/api", { fetch: (input: RequestInfo | URL, init?: RequestInit) => send(input, init) });

async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
	try {
		return await fetch(input, { ...init, signal: init.signal ?? AbortSignal.timeout(SILENCE_MS) });
	} catch (error) {
		// Given up by the caller; silence for too long is a TimeoutError and counts as a lost connection.
		if (error instanceof DOMException && error.name === "AbortError") throw error;
		throw offline(error instanceof Error ? error.message : "no answer");
	}
}

/** The JSON of a good answer. */
export async function answer<Reply>(request: Promise<ClientResponse<Reply, number, string>>): Promise<Reply> {
	const response = await good(request);
	try {
		// The type is that of the route; what is kept is parsed where it is kept.
		return (await response.json()) as Reply;
	} catch (error) {
		throw offline(error instanceof Error ? error.message : "the answer was cut off");
	}
}

/** The bytes of a good answer. */
export async function download(request: Promise<ClientResponse<unknown, number, string>>): Promise<Uint8Array<ArrayBuffer>> {
	const response = await good(request);
	try {
		return new Uint8Array(await response.arrayBuffer());
	} catch (error) {
		throw offline(error instanceof Error ? error.message : "the answer was cut off");
	}
}

async function good<Reply>(request: Promise<ClientResponse<Reply, number, string>>): Promise<ClientResponse<Reply, number, string>> {
	const response = await request;
	if (response.ok) return response;
	throw failureOf(response.status, await response.json().catch(() => null));
}

/** Anything but an `ApiFailure` is a bug and goes on. */
export function asFailure(error: unknown): ApiFailure {
	if (error instanceof ApiFailure) return error;
	throw error;
}
