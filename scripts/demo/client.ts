/** The API as one signed-in client of a local server uses it. */
import { randomUUID } from "node:crypto";
import { z } from "zod/mini";
import { Stop } from "../main.ts";

const errorShape = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export type Reply<T> = { ok: true; value: T } | { ok: false; code: string; message: string };

export class DemoClient {
	readonly #origin: string;
	readonly #cookies = new Map<string, string>();

	constructor(origin: string) {
		this.#origin = origin;
	}

	/** `body`: JSON, or a form as it is. */
	async send<T>(method: "GET" | "POST" | "PUT", path: string, shape: z.ZodMiniType<T>, body?: object): Promise<Reply<T>> {
		const answer = await fetch(`${this.#origin}/api${path}`, {
			method,
			headers: {
				origin: this.#origin,
				cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
				...(method === "GET" ? {} : { "idempotency-key": randomUUID() }),
				...(body && !(body instanceof FormData) ? { "content-type": "application/json" } : {}),
			},
			...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
		});
		for (const cookie of answer.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
		}
		const json: unknown = await answer.json();
		if (answer.ok) return { ok: true, value: z.parse(shape, json) };
		const { error } = z.parse(errorShape, json);
		return { ok: false, ...error };
	}

	/** The same, where a refusal ends the demo. */
	async must<T>(method: "GET" | "POST" | "PUT", path: string, shape: z.ZodMiniType<T>, body?: object): Promise<T> {
		const reply = await this.send(method, path, shape, body);
		if (!reply.ok) throw new Stop(`${method} ${path} was refused: ${reply.message} (${reply.code})`);
		return reply.value;
	}
}
