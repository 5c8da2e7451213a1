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

/** Requests that change something without a body. */
const bare = [
	"POST /api/auth/logout",
	"POST /api/jobs/weekly-refresh",
	"POST /api/jobs/fitness-update",
	"POST /api/jobs/snapshots",
	"POST /api/pairing/requests/:userCode/approve",
	"POST /api/pairing/requests/:userCode/refuse",
	"POST /api/devices/current/rotate",
];

test("whatever takes a body, forms and tables too, says what is in it", async () => {
	const { body } = await new Client().get("/api/openapi.json");
	const paths = Object.entries(body.paths as Record<string, Record<string, { requestBody?: { content: object } }>>);
	const silent = paths.flatMap(([path, methods]) =>
		["post", "put", "patch"].flatMap((method) => {
			const operation = methods[method];
			return operation && !operation.requestBody ? [`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`] : [];
		}),
	);
	expect(silent.sort()).toEqual([...bare].sort());
	const form = body.paths["/api/activities/import"].post.requestBody.content["multipart/form-data"];
	expect(Object.keys(form.schema.properties)).toEqual(["import", "original", "samples"]);
	expect(Object.keys(body.paths["/api/activities/{id}/samples"].get.responses["200"].content)).toEqual(["application/octet-stream"]);
});
