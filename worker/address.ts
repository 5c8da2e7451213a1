/** Where a request comes from, for rate limits. */
import type { HonoRequest } from "hono";

export function addressOf({ req, var: { loopback } }: { req: HonoRequest; var: { loopback: boolean } }): string {
	// Only Cloudflare writes this header for us; on the machine itself it would be the caller's own word.
	return loopback ? "local" : (req.header("cf-connecting-ip") ?? "unknown");
}
