import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { ROUNDS } from "../../worker/auth/password.ts";
import { PASSWORD, sha256 } from "./athletes.ts";
import { Client } from "./client.ts";

const input = { name: "Mina", email: "Mina@Example.org", password: PASSWORD };
const strong = {
	AUTH_SECRET: "kX2vT9qLmB7rW4zYp8dNcJ5fHs1gUeAo",
	PASSWORD_PEPPER: "Qn6wR3xVb0tZy9mKj2hLd8sPc5gFe7uA",
	ENCRYPTION_KEYS: `k1:${btoa("0123456789abcdefghijklmnopqrstuv")}`,
};

beforeEach(async () => {
	await reset();
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});

describe("first account", () => {
	test("on the machine itself it needs no code and becomes admin", async () => {
		const client = new Client();
		expect((await client.get("/api/auth/registration")).body).toEqual({ open: true, first: true, needsSetupCode: false });
		const answer = await client.post("/api/auth/register", { body: input });
		expect(answer.status).toBe(200);
		// The answer already says so: the demo and the app's settings go by it.
		expect(answer.body.account.role).toBe("admin");
		expect((await client.get("/api/auth/me")).body.account).toMatchObject({ email: "mina@example.org", role: "admin" });
	});

	test("elsewhere it needs the setup code", async () => {
		const bindings = { ...strong, SETUP_CODE_SHA256: await sha256(new TextEncoder().encode("plum-otter-42")) };
		const client = new Client("https://coach.example.org");
		const refused = await client.post("/api/auth/register", { body: { ...input, setupCode: "guess" }, bindings });
		expect([refused.status, refused.body.error.code]).toEqual([403, "wrong_setup_code"]);
		const accepted = await client.post("/api/auth/register", { body: { ...input, setupCode: "plum-otter-42" }, bindings });
		expect(accepted.status).toBe(200);
	});

	test("registration is closed afterwards, until the admin opens it", async () => {
		const admin = new Client();
		await admin.post("/api/auth/register", { body: input });
		const other = new Client();
		const second = { ...input, email: "jo@example.org" };
		expect((await other.post("/api/auth/register", { body: second })).body.error.code).toBe("registration_closed");
		expect((await admin.put("/api/auth/registration", { body: { open: true } })).status).toBe(200);
		expect((await other.post("/api/auth/register", { body: second })).status).toBe(200);
		expect((await other.get("/api/auth/me")).body.account.role).toBe("athlete");
		expect((await other.put("/api/auth/registration", { body: { open: false } })).status).toBe(404);
	});
});

describe("signing in", () => {
	beforeEach(async () => {
		await new Client().post("/api/auth/register", { body: input });
	});

	test("works with the right password, in any case of the address", async () => {
		const client = new Client();
		expect((await client.post("/api/auth/login", { body: { email: "MINA@example.org", password: PASSWORD } })).status).toBe(200);
		expect((await client.get("/api/auth/me")).status).toBe(200);
	});

	test("fails with another one, in the same words as for an unknown address", async () => {
		const wrong = await new Client().post("/api/auth/login", { body: { email: input.email, password: "wrong horse battery" } });
		const unknown = await new Client().post("/api/auth/login", { body: { email: "nobody@example.org", password: PASSWORD } });
		expect([wrong.status, wrong.body.error.code]).toEqual([401, "wrong_credentials"]);
		expect(unknown.body.error).toMatchObject({ code: wrong.body.error.code, message: wrong.body.error.message });
	});

	test("is rate limited per address of mail, and says when to try again", async () => {
		const client = new Client();
		const attempt = () => client.post("/api/auth/login", { body: { email: input.email, password: "wrong horse battery" } });
		for (let n = 0; n < 10; n++) expect((await attempt()).status).toBe(401);
		const limited = await attempt();
		expect([limited.status, limited.body.error.code]).toEqual([429, "rate_limited"]);
		expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
	});

	test("is rate limited on the machine itself whatever a header says of the address", async () => {
		const client = new Client();
		const attempt = (n: number) =>
			client.post("/api/auth/login", {
				body: { email: `guess-${n}@example.org`, password: "wrong horse battery" },
				headers: { "cf-connecting-ip": `192.0.2.${n}` },
			});
		for (let n = 0; n < 20; n++) expect((await attempt(n)).status).toBe(401);
		expect((await attempt(20)).status).toBe(429);
	});

	test("keeps the password only as a self-describing hash, made anew when it was weaker", async () => {
		const stored = async () => (await env.DB.prepare("select password from account").first<{ password: string }>())?.password ?? "";
		expect(await stored()).toMatch(new RegExp(`^pbkdf2-sha256\\$${ROUNDS}\\$[\\w-]+\\$[\\w-]+$`));
		const { hashPassword } = await import("../../worker/auth/password.ts");
		await env.DB.prepare("update account set password = ?")
			.bind(await hashPassword(PASSWORD, env.PASSWORD_PEPPER, 1_000))
			.run();
		expect((await new Client().post("/api/auth/login", { body: { email: input.email, password: PASSWORD } })).status).toBe(200);
		expect(await stored()).toContain(`$${ROUNDS}$`);
	});

	test("ends with signing out", async () => {
		const client = new Client();
		await client.post("/api/auth/login", { body: { email: input.email, password: PASSWORD } });
		expect((await client.post("/api/auth/logout")).status).toBe(200);
		expect((await client.get("/api/auth/me")).status).toBe(401);
		expect((await env.DB.prepare("select count(*) as n from session").first<{ n: number }>())?.n).toBe(1);
	});

	test("sets a cookie that scripts cannot read", async () => {
		const answer = await new Client().post("/api/auth/login", { body: { email: input.email, password: PASSWORD } });
		expect(answer.headers.getSetCookie().join()).toMatch(/longrun\.session_token=.*HttpOnly.*SameSite=Lax/i);
	});
});

describe("what is refused", () => {
	test("a password of eleven characters", async () => {
		const answer = await new Client().post("/api/auth/register", { body: { ...input, password: "elevenchars" } });
		expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_input"]);
		expect(answer.body.error.details.findings[0].field).toBe("password");
		expect(JSON.stringify(answer.body)).not.toContain("elevenchars");
	});

	test("the same address twice", async () => {
		await new Client().post("/api/auth/register", { body: input });
		await env.DB.prepare("insert into instance (key, value, updated_at) values ('registration', 'open', 0)").run();
		const answer = await new Client().post("/api/auth/register", { body: input });
		expect([answer.status, answer.body.error.code]).toEqual([409, "email_taken"]);
	});

	test("a page of another origin", async () => {
		const answer = await new Client().post("/api/auth/register", { body: input, origin: "https://evil.example" });
		expect([answer.status, answer.body.error.code]).toEqual([403, "forbidden_origin"]);
	});

	test("outside loopback: a missing secret, and one that is known", async () => {
		const client = new Client("https://coach.example.org");
		const missing = await client.get("/api/system/health", { bindings: { ...strong, AUTH_SECRET: "" } });
		expect([missing.status, missing.body.error.code]).toEqual([503, "not_configured"]);
		expect(missing.body.error.message).toContain("AUTH_SECRET");
		const known = await client.get("/api/system/health");
		expect(known.body.error.message).toContain("PASSWORD_PEPPER");
		expect((await client.get("/api/system/health", { bindings: strong })).status).toBe(200);
	});
});

describe("behind a proxy", () => {
	// The proxy speaks plain HTTP to the Worker, and passes on whatever host the caller named.
	const bindings = { ...strong, PUBLIC_ORIGIN: "https://coach.example.org" };
	const proxied = { bindings, origin: "https://coach.example.org" };

	test("the address that people use is the one that counts", async () => {
		const setup = { ...bindings, SETUP_CODE_SHA256: await sha256(new TextEncoder().encode("plum-otter-42")) };
		const client = new Client();
		const answer = await client.post("/api/auth/register", { ...proxied, bindings: setup, body: { ...input, setupCode: "plum-otter-42" } });
		expect(answer.status).toBe(200);
		expect(answer.headers.getSetCookie().join()).toMatch(/__Secure-longrun.*Secure/i);
	});

	test("a caller who names localhost is not on the machine itself", async () => {
		expect((await new Client().get("/api/auth/registration", proxied)).body).toMatchObject({ needsSetupCode: true });
		const answer = await new Client().post("/api/auth/register", { bindings, body: input });
		expect(answer.body.error.code).toBe("forbidden_origin");
	});
});

test("better-auth finds every table and column it asks for", async () => {
	const { getSchema } = await import("better-auth/db");
	const { getTableColumns, getTableName } = await import("drizzle-orm");
	const { authOptions } = await import("../../worker/auth/accounts.ts");
	const { readSecrets } = await import("../../worker/env.ts");
	const tables = await import("../../worker/schema/auth.ts");
	const checked = readSecrets(env, true);
	if (!checked.ok) throw new Error("test secrets");
	const asked = getSchema(authOptions(env.DB, checked.secrets, "http://localhost"));
	const ours = new Map<string, string[]>(
		[tables.user, tables.session, tables.account, tables.verification].map((table) => [
			getTableName(table),
			Object.keys(getTableColumns(table)),
		]),
	);
	expect(Object.keys(asked).sort()).toEqual([...ours.keys()].sort());
	for (const [name, { fields }] of Object.entries(asked)) {
		for (const field of Object.keys(fields)) expect(ours.get(name), `${name}.${field}`).toContain(field);
	}
});
