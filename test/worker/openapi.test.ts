import { expect, test } from "vitest";
import { app } from "../../worker/app.ts";
import { Client } from "./client.ts";

test("the OpenAPI document describes every route", async () => {
	const { body } = await new Client().get("/api/openapi.json");
	const described = Object.entries(body.paths as Record<string, Record<string, { summary?: string }>>).flatMap(([path, methods]) =>
		Object.entries(methods)
			.filter(([, operation]) => operation.summary)
			.map(([method]) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
	);
	const routes = new Set(app.routes.filter((route) => route.method !== "ALL").map((route) => `${route.method} ${route.path}`));
	routes.delete("GET /api/openapi.json");
	expect(described.sort()).toEqual([...routes].sort());
});

test("what is sent is described by the domain's schemas", async () => {
	const { body } = await new Client().get("/api/openapi.json");
	const schema = JSON.stringify(body.paths["/api/users/profile"].put.requestBody);
	expect(schema).toContain("availability");
	expect(schema).toContain("longRunDay");
});
