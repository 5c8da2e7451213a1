/** First on every API request: clock, ports, and secrets that are really secret. */
import { createMiddleware } from "hono/factory";
import { isLoopback, originOf, readSecrets } from "../env.ts";
import { ApiError } from "../errors.ts";
import type { HttpEnv } from "../http.ts";
import { createServices } from "../services.ts";

export const prepare = createMiddleware<HttpEnv>(async (c, next) => {
	const origin = originOf(c.env, c.req.url);
	const loopback = isLoopback(origin);
	const checked = readSecrets(c.env, loopback);
	if (!checked.ok) {
		throw new ApiError(
			"not_configured",
			`This Longrun is not set up: ${checked.missing.join(", ")} missing or not secret. Run npm start or npm run deploy.`,
		);
	}
	const services = createServices(c.env);
	c.set("now", Date.now());
	c.set("origin", origin);
	c.set("loopback", loopback);
	c.set("secrets", checked.secrets);
	c.set("services", services);
	c.set("accounts", services.accounts(checked.secrets, origin));
	await next();
});
