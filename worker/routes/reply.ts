/** How routes describe themselves in the OpenAPI document. */
import { describeRoute } from "hono-openapi";

const error = { description: "An error: `{ error: { code, message, requestId, details? } }`, with a message a person can act on." };

export function describe(tag: string, summary: string, description?: string) {
	return describeRoute({
		tags: [tag],
		summary,
		...(description ? { description } : {}),
		responses: { 200: { description: "Done." }, "4XX": error, "5XX": error },
	});
}
