import { expect, test } from "vitest";
import { endpointGroups, OpenApiSchema } from "./openapi.ts";

const document = OpenApiSchema.parse({
	info: { title: "Longrun", version: "1" },
	paths: {
		"/api/goals": {
			get: { tags: ["Goals"], summary: "All goals" },
			post: { tags: ["Goals"], summary: "Set it", requestBody: { content: { "application/json": { schema: { type: "object" } } } } },
		},
		"/api/goals/{id}": {
			delete: { tags: ["Goals"], summary: "End it", parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] },
		},
		"/api/odd": { get: { responses: {} }, servers: [] },
		"/api/system/health": { get: { tags: ["System"], summary: "Health" } },
	},
});

test("endpoints are grouped by tag, and what has none comes last", () => {
	const groups = endpointGroups(document);
	expect(groups.map(({ tag, endpoints }) => [tag, endpoints.map((endpoint) => `${endpoint.method} ${endpoint.path}`)])).toEqual([
		["Goals", ["GET /api/goals", "POST /api/goals", "DELETE /api/goals/{id}"]],
		["System", ["GET /api/system/health"]],
		["", ["GET /api/odd"]],
	]);
});

test("parameters and the body's schema come along", () => {
	const [goals] = endpointGroups(document);
	expect(goals?.endpoints[1]?.body).toEqual({ type: "object" });
	expect(goals?.endpoints[2]?.parameters).toEqual([{ name: "id", in: "path", required: true, type: "string" }]);
});
