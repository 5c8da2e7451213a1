/** The part of an OpenAPI 3.1 document that the page shows, and that part in reading order. Pure. */
import { z } from "zod/mini";

const Schema = z.record(z.string(), z.unknown());

const Operation = z.object({
	tags: z.optional(z.array(z.string())),
	summary: z.optional(z.string()),
	description: z.optional(z.string()),
	parameters: z.optional(
		z.array(
			z.object({
				name: z.string(),
				in: z.enum(["path", "query", "header", "cookie"]),
				required: z.optional(z.boolean()),
				schema: z.optional(Schema),
			}),
		),
	),
	requestBody: z.optional(z.object({ content: z.record(z.string(), z.object({ schema: z.optional(Schema) })) })),
});

export const OpenApiSchema = z.object({
	info: z.object({ title: z.string(), version: z.string(), description: z.optional(z.string()) }),
	paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export interface Endpoint {
	method: string;
	path: string;
	summary: string;
	description: string;
	parameters: { name: string; in: "path" | "query" | "header" | "cookie"; required: boolean; type: string }[];
	/** JSON schema of the body; null without one. */
	body: Record<string, unknown> | null;
}

export interface EndpointGroup {
	tag: string;
	endpoints: Endpoint[];
}

const methods = ["get", "post", "put", "patch", "delete"] as const;

/** Grouped by tag, in the document's order; what has no tag comes last. */
export function endpointGroups(document: z.infer<typeof OpenApiSchema>): EndpointGroup[] {
	const groups = new Map<string, Endpoint[]>();
	for (const [path, item] of Object.entries(document.paths)) {
		for (const method of methods) {
			const parsed = Operation.safeParse(item[method]);
			if (!parsed.success) continue;
			const { tags, summary = "", description = "", parameters = [], requestBody } = parsed.data;
			const tag = tags?.[0] ?? "";
			const endpoint: Endpoint = {
				method: method.toUpperCase(),
				path,
				summary,
				description,
				parameters: parameters.map(({ name, in: place, required = place === "path", schema }) => ({
					name,
					in: place,
					required,
					type: typeof schema?.type === "string" ? schema.type : "string",
				})),
				body: requestBody?.content["application/json"]?.schema ?? null,
			};
			groups.set(tag, [...(groups.get(tag) ?? []), endpoint]);
		}
	}
	return [...groups].map(([tag, endpoints]) => ({ tag, endpoints })).sort((a, b) => Number(a.tag === "") - Number(b.tag === ""));
}
