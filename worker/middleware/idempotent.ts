/** A state-changing request that is sent twice with the same Idempotency-Key is carried out once and answered twice. */
import type { HonoRequest } from "hono";
import { createMiddleware } from "hono/factory";
import { ApiError } from "../errors.ts";
import type { AthleteEnv } from "../http.ts";
import { isMultipart, readForm } from "../multipart.ts";
import { sha256Hex } from "../sha256.ts";
import { earlierReply } from "../usecases/call.ts";

const KEY = /^[\w-]{8,64}$/;

export const idempotent = createMiddleware<AthleteEnv>(async (c, next) => {
	const key = c.req.header("idempotency-key");
	if (key === undefined || c.req.method === "GET") return next();
	if (!KEY.test(key))
		throw new ApiError("invalid_input", "An Idempotency-Key has 8 to 64 letters, digits, - or _.", { field: "Idempotency-Key" });
	c.set("call", { ...c.var.call, idempotency: { key, request: await digest(c.req) } });
	const reply = await earlierReply(c.var.call);
	if (reply === null) return next();
	return c.body(reply, 200, { "content-type": "application/json", "idempotency-replayed": "true" });
});

/**
 * SHA-256 over method, path and the digest of each part of the body, so that a large file is not copied once more; the route gets the body as it was read here. A multipart boundary differs
 * from send to send: such a body is digested by its fields.
 */
async function digest(request: HonoRequest): Promise<string> {
	const lines = [`${request.method} ${request.path}`];
	if (isMultipart(request)) {
		for (const [name, value] of await readForm(request))
			lines.push(`${JSON.stringify(name)} ${await sha256Hex(typeof value === "string" ? value : await value.arrayBuffer())}`);
	} else lines.push(await sha256Hex(await request.arrayBuffer()));
	return sha256Hex(lines.join("\n"));
}
