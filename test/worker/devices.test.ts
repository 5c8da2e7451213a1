/** What a paired browser's token opens, how long, and what ends it. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Scope, scopes } from "../../shared/athlete/device.ts";
import { app } from "../../worker/app.ts";
import { scopeOfRoute, scopeRoutes } from "../../worker/auth/scope-routes.ts";
import { PASSWORD, runImport, signedUp, withProfile } from "./athletes.ts";
import type { Answer, Client } from "./client.ts";
import { EXTENSION_ORIGIN, type Extension, pairedWith } from "./paired.ts";

const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const said = ({ status, body }: Answer) => [status, body.error?.code];
const routes = [...new Set(app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`))];
const feedback = { effort: 5, recovery: null, motivation: null, pain: null, race: null, notes: "" };

let athlete: Client;
let extension: Extension;

beforeEach(async () => {
	athlete = await withProfile();
	extension = await pairedWith(athlete);
});
afterEach(() => {
	vi.useRealTimers();
});

/** Any route that every scope opens. */
const rotate = (asking = extension, token = asking.token) =>
	asking.ask("POST", "/api/devices/current/rotate", { headers: { authorization: `Bearer ${token}` } });
const csvImport = (asking = extension) => asking.ask("POST", "/api/health/import", { body: {} });
const listed = async () => (await athlete.get("/api/devices")).body.devices;

describe("scopes", () => {
	test("a token opens the routes that are listed for it, and every other answers 403", async () => {
		const opened: string[] = [];
		for (const route of routes.filter((route) => route !== "GET /api/openapi.json" && !route.includes("/devices/current"))) {
			const [method = "", path = ""] = route.split(" ");
			const answer = await extension.ask(method, path.replaceAll(/:\w+/g, "something"), method === "GET" ? {} : { body: {} });
			if (answer.body?.error?.code === "wrong_scope") expect(answer.status, route).toBe(403);
			else opened.push(route);
			expect([401, 500], route).not.toContain(answer.status);
		}
		expect(opened.sort()).toEqual(
			Object.keys(scopeRoutes)
				.filter((route) => !route.includes("/devices/current"))
				.sort(),
		);
	});

	test("a token opens the routes of its own scopes only", async () => {
		for (const scope of scopes) {
			const narrow = await pairedWith(athlete, [scope]);
			for (const [route, needed] of Object.entries(scopeRoutes)) {
				if (needed === "any") continue;
				const [method = "", path = ""] = route.split(" ");
				const answer = await narrow.ask(method, path.replaceAll(/:\w+/g, "something"), method === "GET" ? {} : { body: {} });
				const refused = answer.body?.error?.code === "wrong_scope";
				expect([route, refused]).toEqual([route, needed !== scope]);
				if (refused) expect(answer.body.error.details).toEqual({ scope: needed });
			}
		}
	});

	test("the list names no route that is not there", () => {
		expect(Object.keys(scopeRoutes).filter((route) => !routes.includes(route))).toEqual([]);
	});

	test("an address that only looks like a listed one is closed", () => {
		expect(scopeOfRoute("PUT", "/api/activities/x/feedback")).toBe("feedback");
		for (const [method, path] of [
			["put", "/api/activities/x/feedback"],
			["HEAD", "/api/extension/today"],
			["PUT", "/api/activities/x/y/feedback"],
			["PUT", "/api/activities//feedback"],
			["PUT", "/api/activities/x/feedback/"],
			["PUT", "/api/activities/x/feedback\n"],
			["PUT", "/x/api/activities/x/feedback"],
			["PUT", "/api/activitiesXx/feedback"],
			["DELETE", "/api/activities/x/feedback"],
		] as const)
			expect([method, path, scopeOfRoute(method, path)]).toEqual([method, path, null]);
	});

	test("a scope that is no more opens nothing", async () => {
		await env.DB.prepare("update device set scopes = ? where id = ?")
			.bind(JSON.stringify(["everything"]), extension.id)
			.run();
		expect(said(await csvImport())).toEqual([403, "wrong_scope"]);
		expect((await rotate()).status).toBe(200);
	});

	test("an admin's device is no admin", async () => {
		const { athleteId } = (await athlete.get("/api/auth/me")).body.account;
		await env.DB.prepare("update user set role = 'admin' where id = ?").bind(athleteId).run();
		expect(said(await extension.ask("PUT", "/api/auth/registration", { body: { open: true } }))).toEqual([403, "wrong_scope"]);
	});
});

describe("a request with a token", () => {
	test("needs no origin of ours, and acts for the athlete who paired it", async () => {
		const { form, activity } = await runImport();
		expect((await extension.ask("POST", "/api/activities/import", { form, origin: EXTENSION_ORIGIN })).status).toBe(200);
		const address = `/api/activities/${activity.id}`;
		expect((await extension.ask("PUT", `${address}/feedback`, { body: feedback })).status).toBe(200);
		expect((await athlete.get(address)).status).toBe(200);
		expect((await (await signedUp()).get(address)).status).toBe(404);
	});

	test("looks at no cookie: with both, the token alone says who it is", async () => {
		const { form, activity } = await runImport();
		const other = await signedUp();
		const headers = { authorization: `Bearer ${extension.token}` };
		const answer = await other.post("/api/activities/import", { form, headers });
		expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
		expect((await athlete.get(`/api/activities/${activity.id}`)).status).toBe(200);
		expect((await other.get(`/api/activities/${activity.id}`)).status).toBe(404);
		expect(said(await other.get("/api/users/profile", { headers }))).toEqual([403, "wrong_scope"]);
	});

	test.each([
		["unknown", `lr1_${"A".repeat(43)}`],
		["without its beginning", "A".repeat(43)],
		["empty", ""],
		["in pieces", "lr1_a b"],
		["with a quote in it", "lr1_'or'1'='1"],
	])("that is %s is refused, whatever the cookie says", async (_, token) => {
		const answer = await athlete.get("/api/users/profile", { headers: { authorization: `Bearer ${token}` } });
		expect(said(answer)).toEqual([401, "unauthenticated"]);
	});

	test("for a proxy before us is not ours: the cookie counts, and the origin with it", async () => {
		const headers = { authorization: `Basic ${btoa("family:secret")}` };
		expect((await athlete.get("/api/users/profile", { headers })).status).toBe(200);
		const answer = await athlete.delete(`/api/devices/${extension.id}`, { headers, origin: "https://evil.example" });
		expect(said(answer)).toEqual([403, "forbidden_origin"]);
	});

	test("costs one read before its route, and no write within the hour", async () => {
		const refused = () => extension.ask("POST", "/api/health/import", { body: { nothing: true } });
		await refused();
		const answer = await refused();
		expect([answer.status, answer.statements, answer.roundTrips]).toEqual([400, 1, 1]);
	});

	test("its read goes by an index, for the former token too", async () => {
		const { results } = await env.DB.prepare(
			"explain query plan select * from device where (device.token_sha256 = 'a' or device.former_sha256 = 'b')",
		).all<{ detail: string }>();
		const plan = results.map(({ detail }) => detail).join("\n");
		expect(plan).toContain("device_token");
		expect(plan).toContain("device_former");
		expect(plan).not.toMatch(/SCAN/);
	});

	test("its use is noted once an hour", async () => {
		const used = async () => (await listed())[0].lastUsedAt;
		expect(await used()).toBeNull();
		await csvImport();
		const first = await used();
		expect(first).toBeGreaterThan(0);
		later(HOUR - SECOND);
		await csvImport();
		expect(await used()).toBe(first);
		later(2 * SECOND);
		await csvImport();
		expect(await used()).toBeGreaterThan(first);
	});
});

describe("a token's life", () => {
	test("ends after ninety days without a new one", async () => {
		later(90 * DAY - SECOND);
		expect((await csvImport()).status).toBe(400);
		later(SECOND);
		expect(said(await csvImport())).toEqual([401, "unauthenticated"]);
	});

	test("begins anew with a new one", async () => {
		later(80 * DAY);
		const { body } = await rotate();
		expect(body.expiresAt).toBe(Date.now() + 90 * DAY);
		extension.token = body.token;
		later(80 * DAY);
		expect((await csvImport()).status).toBe(400);
	});

	test("the former token is good for a minute, in case the new one was lost", async () => {
		const former = extension.token;
		const { token: lost } = (await rotate()).body;
		later(59 * SECOND);
		const { token } = (await rotate(extension, former)).body;
		expect((await rotate(extension, token)).status).toBe(200);
		expect(said(await rotate(extension, lost))).toEqual([401, "unauthenticated"]);
	});

	test("a former token that comes back later was copied: it ends the pairing", async () => {
		const copied = extension.token;
		extension.token = (await rotate()).body.token;
		later(60 * SECOND);
		expect((await csvImport()).status).toBe(400);
		expect(said(await rotate(extension, copied))).toEqual([401, "unauthenticated"]);
		expect(said(await csvImport())).toEqual([401, "unauthenticated"]);
		expect(await listed()).toEqual([]);
	});

	test("a new one is made so many times and no more", async () => {
		for (let n = 0; n < 20; n++) extension.token = (await rotate()).body.token;
		expect(said(await rotate())).toEqual([429, "rate_limited"]);
	});

	test("ends at once when the athlete ends it", async () => {
		const other = await pairedWith(athlete);
		expect((await athlete.delete(`/api/devices/${extension.id}`)).body).toEqual({ revoked: extension.id });
		expect(said(await csvImport())).toEqual([401, "unauthenticated"]);
		expect((await csvImport(other)).status).toBe(400);
		expect((await listed()).map(({ id }: { id: string }) => id)).toEqual([other.id]);
		expect(said(await athlete.delete(`/api/devices/${extension.id}`))).toEqual([404, "not_found"]);
	});

	test("ends when the extension ends it", async () => {
		expect((await extension.ask("DELETE", "/api/devices/current")).status).toBe(200);
		expect(said(await csvImport())).toEqual([401, "unauthenticated"]);
		expect(await listed()).toEqual([]);
	});

	test("ends with the account", async () => {
		expect((await athlete.delete("/api/users/account", { body: { password: PASSWORD } })).status).toBe(200);
		expect(said(await csvImport())).toEqual([401, "unauthenticated"]);
	});
});

describe("the list", () => {
	test("names each browser, what it may do, and no secret", async () => {
		const narrow = await pairedWith(athlete, ["read"] satisfies Scope[]);
		const devices = await listed();
		expect(devices.map(({ id }: { id: string }) => id)).toEqual([narrow.id, extension.id]);
		expect(Object.keys(devices[0]).sort()).toEqual(["createdAt", "expiresAt", "id", "lastUsedAt", "name", "scopes"]);
		expect(devices[0].scopes).toEqual(["read"]);
	});

	test("is the athlete's own", async () => {
		expect((await (await signedUp()).get("/api/devices")).body.devices).toEqual([]);
	});

	test("without a token there is no current device", async () => {
		expect(said(await athlete.post("/api/devices/current/rotate"))).toEqual([404, "not_found"]);
		expect(said(await athlete.delete("/api/devices/current"))).toEqual([404, "not_found"]);
	});

	test("is no part of an export", async () => {
		const { parts } = (await athlete.get("/api/users/export")).body;
		const pages = await Promise.all(parts.map(async (part: string) => (await athlete.get(`/api/users/export/${part}`)).bytes));
		const text = pages.map((bytes) => new TextDecoder().decode(bytes)).join();
		expect(text).not.toContain("lr1_");
		expect(text).not.toContain(extension.id);
	});
});
