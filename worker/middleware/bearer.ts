/**
 * A paired browser's token, where a request brings one. Such a request is the device's and nobody else's: no cookie is looked at, not even when the token is
 * refused, and only the routes of its scopes are open to it. A page that could make a browser send cookies along gains nothing by it.
 */
import { createMiddleware } from "hono/factory";
import { scopeOfRoute } from "../auth/scope-routes.ts";
import { ApiError } from "../errors.ts";
import type { HttpEnv } from "../http.ts";
import { deviceOfToken, noteUse } from "../usecases/devices.ts";

const BEARER = /^bearer +(\S+) *$/i;

export const bearer = createMiddleware<HttpEnv>(async (c, next) => {
	c.set("device", null);
	// Another scheme is meant for a proxy before us.
	const header = c.req.header("authorization");
	if (header === undefined || !/^bearer\b/i.test(header)) return next();
	const call = { db: c.var.services.db, now: c.var.now };
	const device = await deviceOfToken(call, BEARER.exec(header)?.[1] ?? "");
	const scope = scopeOfRoute(c.req.method, c.req.path);
	if (scope === null || (scope !== "any" && !device.scopes.includes(scope))) {
		throw new ApiError("wrong_scope", "This browser was not paired for that.", scope === null ? {} : { scope });
	}
	c.set("device", device);
	const noted = noteUse(call, device);
	if (noted) c.executionCtx.waitUntil(noted);
	await next();
});
