/** Everything behind this belongs to the signed-in athlete, or the one whose device asks, and to nobody else. */
import { createMiddleware } from "hono/factory";
import { ApiError } from "../errors.ts";
import type { AthleteEnv } from "../http.ts";

export const signedIn = createMiddleware<AthleteEnv>(async (c, next) => {
	const { device } = c.var;
	if (device) {
		c.set("account", null);
		c.set("call", c.var.services.call(device.athleteId, c.var.now));
		return next();
	}
	const found = await c.var.accounts.signedIn(c.req.raw.headers);
	if (!found) throw new ApiError("unauthenticated", "Sign in first.");
	c.set("account", found.account);
	c.set("call", c.var.services.call(found.account.athleteId, c.var.now));
	await next();
	// A session that is used gets a later end.
	for (const cookie of found.cookies) c.header("set-cookie", cookie, { append: true });
});
