/**
 * State-changing requests with cookies must come from our own pages (CSRF): the Origin header says so, and browsers do not let pages forge it. A request with
 * a token needs none: no cookie is looked at, and no browser sends a token by itself.
 */
import { createMiddleware } from "hono/factory";
import { ApiError } from "../errors.ts";
import type { HttpEnv } from "../http.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

export const sameOrigin = createMiddleware<HttpEnv>(async (c, next) => {
	if (!safe.has(c.req.method) && c.var.device === null && c.req.header("origin") !== c.var.origin) {
		throw new ApiError(
			"forbidden_origin",
			"Requests that change something must come from Longrun's own pages (the Origin header must be its address).",
		);
	}
	await next();
});
