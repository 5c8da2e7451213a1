/** The accounts port: what the rest of the Worker needs of better-auth, and no more. */
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { type BetterAuthOptions, betterAuth } from "better-auth/minimal";
import { drizzle } from "drizzle-orm/d1";
import type { Secrets } from "../env.ts";
import { account, accountRelations, session, sessionRelations, user, userRelations, verification } from "../schema/auth.ts";
import { hashPassword, verifyPassword } from "./password.ts";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;
const DAY_SECONDS = 86_400;

export interface SignedIn {
	athleteId: string;
	email: string;
	name: string;
	role: string;
}

/** What came of a sign-up or sign-in: the account and the cookies to set, or why not. */
export type SignInResult = { ok: true; account: SignedIn; cookies: string[] } | { ok: false; code: "wrong_credentials" | "email_taken" };

export interface Accounts {
	signUp(input: { name: string; email: string; password: string }): Promise<SignInResult>;
	signIn(input: { email: string; password: string }): Promise<SignInResult>;
	/** Cookies that end the session; without a session it still answers. */
	signOut(headers: Headers): Promise<string[]>;
	signedIn(headers: Headers): Promise<{ account: SignedIn; cookies: string[] } | null>;
}

export function authOptions(db: D1Database, secrets: Secrets, origin: string) {
	const schema = { user, session, account, verification, userRelations, sessionRelations, accountRelations };
	return {
		baseURL: origin,
		basePath: "/api/auth",
		secret: secrets.authSecret,
		database: drizzleAdapter(drizzle(db, { schema }), { provider: "sqlite", schema }),
		telemetry: { enabled: false },
		user: { additionalFields: { role: { type: "string", required: false, input: false, defaultValue: "athlete" } } },
		emailAndPassword: {
			enabled: true,
			minPasswordLength: SHORTEST_PASSWORD,
			maxPasswordLength: LONGEST_PASSWORD,
			password: {
				hash: (password) => hashPassword(password, secrets.passwordPepper),
				verify: ({ hash, password }) => verifyPassword(password, secrets.passwordPepper, hash),
			},
		},
		session: { expiresIn: 60 * DAY_SECONDS, updateAge: 7 * DAY_SECONDS },
		advanced: {
			cookiePrefix: "longrun",
			useSecureCookies: origin.startsWith("https:"),
			// Session and user in one round trip: API reads are held to two.
			database: { joins: true },
		},
		// Our own limiter counts in D1, before any password is hashed.
		rateLimit: { enabled: false },
		logger: { disabled: true },
	} satisfies BetterAuthOptions;
}

export function createAccounts(db: D1Database, secrets: Secrets, origin: string): Accounts {
	const auth = betterAuth(authOptions(db, secrets, origin));
	return {
		async signUp(body) {
			try {
				const { response, headers } = await auth.api.signUpEmail({ body, returnHeaders: true });
				return { ok: true, account: signedInOf(response.user), cookies: headers.getSetCookie() };
			} catch (error) {
				if (isApiFailure(error, 422)) return { ok: false, code: "email_taken" };
				throw error;
			}
		},
		async signIn(body) {
			try {
				const { response, headers } = await auth.api.signInEmail({ body, returnHeaders: true });
				return { ok: true, account: signedInOf(response.user), cookies: headers.getSetCookie() };
			} catch (error) {
				if (isApiFailure(error, 401)) return { ok: false, code: "wrong_credentials" };
				throw error;
			}
		},
		async signOut(headers) {
			const done = await auth.api.signOut({ headers, returnHeaders: true });
			return done.headers.getSetCookie();
		},
		async signedIn(headers) {
			const found = await auth.api.getSession({ headers, returnHeaders: true });
			return found.response ? { account: signedInOf(found.response.user), cookies: found.headers.getSetCookie() } : null;
		},
	};
}

function signedInOf(row: { id: string; email: string; name: string; role?: string | null | undefined }): SignedIn {
	return { athleteId: row.id, email: row.email, name: row.name, role: row.role ?? "athlete" };
}

/** better-auth throws `APIError` with the HTTP status it would have answered. */
function isApiFailure(error: unknown, status: number): boolean {
	return error instanceof Error && "statusCode" in error && error.statusCode === status;
}
