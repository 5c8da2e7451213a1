/** How routes describe themselves in the OpenAPI document. */
import type { Context, TypedResponse } from "hono";
import { describeRoute } from "hono-openapi";

const error = { description: "An error: `{ error: { code, message, requestId, details? } }`, with a message a person can act on." };

/** Bodies that no validator describes. */
interface Bodies {
	/** Parts of a form: JSON, or bytes; `samples` may come several times. */
	form?: Record<string, "json" | "bytes" | "list of bytes">;
	/** A body of text of this media type. */
	text?: string;
	/** The answer is a file's bytes, not JSON. */
	answersBytes?: boolean;
}

export const BYTES = "application/octet-stream";
const bytes = { type: "string", format: "binary" } as const;
const parts = {
	json: { type: "string", contentMediaType: "application/json" },
	bytes,
	"list of bytes": { type: "array", items: bytes },
} as const;

export function describe(tag: string, summary: string, description?: string, { form, text, answersBytes }: Bodies = {}) {
	const properties = form && Object.fromEntries(Object.entries(form).map(([name, kind]) => [name, parts[kind]]));
	const content = properties
		? { "multipart/form-data": { schema: { type: "object" as const, properties } } }
		: text && { [text]: { schema: { type: "string" as const } } };
	const done = { description: "Done.", ...(answersBytes ? { content: { [BYTES]: { schema: bytes } } } : {}) };
	return describeRoute({
		tags: [tag],
		summary,
		...(description ? { description } : {}),
		...(content ? { requestBody: { required: true, content } } : {}),
		responses: { 200: done, "4XX": error, "5XX": error },
	});
}

/** JSON that is text already, with the type that clients see. */
export function jsonAs<Body>(c: Context, text: string): TypedResponse<Body, 200, "json"> {
	const response: unknown = c.body(text, 200, { "content-type": "application/json" });
	return response as TypedResponse<Body, 200, "json">;
}
