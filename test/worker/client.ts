/** A browser's view of the Worker, for tests: cookies, Origin, idempotency keys, on D1 as the free plan counts it. */

import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../worker/app.ts";
import type { Bindings } from "../../worker/env.ts";
import { countedD1 } from "./counted-d1.ts";

export const ORIGIN = "http://localhost";

export interface Answer {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests look into any reply
	body: any;
	headers: Headers;
	bytes: Uint8Array;
	roundTrips: number;
	statements: number;
}

export interface Asked {
	body?: unknown;
	form?: FormData;
	text?: string;
	headers?: Record<string, string>;
	bindings?: Partial<Bindings>;
	origin?: string;
}

export class Client {
	private cookies = new Map<string, string>();
	readonly origin: string;

	constructor(origin = ORIGIN) {
		this.origin = origin;
	}

	get(path: string, asked: Asked = {}): Promise<Answer> {
		return this.ask("GET", path, asked);
	}
	post(path: string, asked: Asked = {}): Promise<Answer> {
		return this.ask("POST", path, asked);
	}
	put(path: string, asked: Asked = {}): Promise<Answer> {
		return this.ask("PUT", path, asked);
	}
	patch(path: string, asked: Asked = {}): Promise<Answer> {
		return this.ask("PATCH", path, asked);
	}
	delete(path: string, asked: Asked = {}): Promise<Answer> {
		return this.ask("DELETE", path, asked);
	}

	async ask(method: string, path: string, asked: Asked = {}): Promise<Answer> {
		const headers = new Headers({ origin: asked.origin ?? this.origin, ...asked.headers });
		if (this.cookies.size > 0) headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
		let body: BodyInit | null = null;
		if (asked.form) body = asked.form;
		else if (asked.text !== undefined) body = asked.text;
		else if (asked.body !== undefined) {
			body = JSON.stringify(asked.body);
			headers.set("content-type", "application/json");
		}
		const counted = countedD1(env.DB);
		const context = createExecutionContext();
		const bindings: Bindings = { ...env, ...asked.bindings, DB: counted.db };
		const response = await app.fetch(new Request(`${this.origin}${path}`, { method, headers, body }), bindings, context);
		const bytes = new Uint8Array(await response.arrayBuffer());
		await waitOnExecutionContext(context);
		for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
		const json = response.headers.get("content-type")?.includes("json");
		return {
			status: response.status,
			body: json ? JSON.parse(new TextDecoder().decode(bytes)) : null,
			headers: response.headers,
			bytes,
			roundTrips: counted.roundTrips(),
			statements: counted.statements(),
		};
	}

	private keep(cookie: string): void {
		const [pair = "", ...attributes] = cookie.split("; ");
		const [name = "", value = ""] = pair.split("=", 2);
		if (attributes.some((attribute) => /^max-age=0$/i.test(attribute)) || value === "") this.cookies.delete(name);
		else this.cookies.set(name, value);
	}
}
