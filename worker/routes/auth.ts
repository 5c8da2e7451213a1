import type { Context } from "hono";
import { Hono } from "hono";
import { z } from "zod/mini";
import { addressOf } from "../address.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../auth/accounts.ts";
import { ApiError } from "../errors.ts";
import type { HttpEnv } from "../http.ts";
import { valid } from "../middleware/valid.ts";
import { type AuthCall, registrationState, setRegistration, signIn, signUp } from "../usecases/sign-up.ts";
import { describe } from "./reply.ts";

const Email = z.email().check(z.maxLength(254));
const RegisterSchema = z.object({
	name: z.string().check(z.maxLength(80)),
	email: Email,
	password: z.string().check(z.minLength(SHORTEST_PASSWORD), z.maxLength(LONGEST_PASSWORD)),
	setupCode: z.optional(z.string().check(z.maxLength(100))),
});
const LoginSchema = z.object({ email: Email, password: z.string().check(z.minLength(1), z.maxLength(LONGEST_PASSWORD)) });
const RegistrationSchema = z.object({ open: z.boolean() });

export const auth = new Hono<HttpEnv>()
	.post("/register", describe("Accounts", "Make an account and sign in"), valid("json", RegisterSchema), async (c) => {
		const { account, cookies } = await signUp(authCall(c), c.req.valid("json"));
		setCookies(c, cookies);
		return c.json({ account });
	})
	.post("/login", describe("Accounts", "Sign in"), valid("json", LoginSchema), async (c) => {
		const { account, cookies } = await signIn(authCall(c), c.req.valid("json"));
		setCookies(c, cookies);
		return c.json({ account });
	})
	.post("/logout", describe("Accounts", "Sign out"), async (c) => {
		setCookies(c, await c.var.accounts.signOut(c.req.raw.headers));
		return c.json({ signedOut: true });
	})
	.get("/me", describe("Accounts", "Who is signed in"), async (c) => {
		const found = await c.var.accounts.signedIn(c.req.raw.headers);
		if (!found) throw new ApiError("unauthenticated", "Sign in first.");
		setCookies(c, found.cookies);
		return c.json({ account: found.account });
	})
	.get("/registration", describe("Accounts", "Whether an account can be made here"), async (c) =>
		c.json(await registrationState(authCall(c))),
	)
	.put("/registration", describe("Accounts", "Open or close registration", "Admin only."), valid("json", RegistrationSchema), async (c) => {
		const found = await c.var.accounts.signedIn(c.req.raw.headers);
		if (!found) throw new ApiError("unauthenticated", "Sign in first.");
		return c.json(await setRegistration(authCall(c), found.account, c.req.valid("json").open));
	});

function authCall(c: Context<HttpEnv>): AuthCall {
	const { services, accounts, secrets, loopback, now } = c.var;
	return { db: services.db, accounts, secrets, loopback, now, address: addressOf(c) };
}

function setCookies(c: Context<HttpEnv>, cookies: readonly string[]): void {
	for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
}
