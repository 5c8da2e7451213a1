/** Who may make an account, and signing in. The first account becomes admin; registration then stays closed until the admin opens it. */
import type { Accounts, SignedIn, SignInResult } from "../auth/accounts.ts";
import { hashPassword, needsRehash } from "../auth/password.ts";
import type { Secrets } from "../env.ts";
import { ApiError } from "../errors.ts";
import type { Database } from "../repositories/database.ts";
import { readRegistration, writeRegistration } from "../repositories/instance.ts";
import { claimAdmin, countUsers, passwordHash, replacePasswordHash } from "../repositories/users.ts";
import { sha256Hex } from "../sha256.ts";
import { limit } from "./limit.ts";

export interface AuthCall {
	db: Database;
	accounts: Accounts;
	secrets: Secrets;
	/** No setup code is asked for on the machine itself. */
	loopback: boolean;
	/** Where the request comes from, for rate limits. */
	address: string;
	now: number;
}

export interface RegistrationState {
	open: boolean;
	/** The very first account, which becomes admin. */
	first: boolean;
	needsSetupCode: boolean;
}

export async function registrationState(call: AuthCall): Promise<RegistrationState> {
	const first = (await countUsers(call.db)) === 0;
	return { open: first || (await readRegistration(call.db)) === "open", first, needsSetupCode: first && !call.loopback };
}

export interface SignUpInput {
	name: string;
	email: string;
	password: string;
	setupCode?: string | undefined;
}

export async function signUp(call: AuthCall, input: SignUpInput): Promise<{ account: SignedIn; cookies: string[] }> {
	await limit(call, `sign-up:${call.address}`, 10);
	const state = await registrationState(call);
	if (!state.open) throw new ApiError("registration_closed", "Registration is closed. Ask the admin of this Longrun to open it.");
	if (state.needsSetupCode) await checkSetupCode(call, input.setupCode);
	const { name, email, password } = input;
	const result = accepted(await call.accounts.signUp({ name, email: email.toLowerCase(), password }));
	const isAdmin = state.first && (await claimAdmin(call.db, result.account.athleteId));
	return isAdmin ? { ...result, account: { ...result.account, role: "admin" } } : result;
}

export async function signIn(
	call: AuthCall,
	input: { email: string; password: string },
): Promise<{ account: SignedIn; cookies: string[] }> {
	const email = input.email.toLowerCase();
	await limit(call, `sign-in:${call.address}`, 20);
	await limit(call, `sign-in:${await sha256Hex(email)}`, 10);
	const result = accepted(await call.accounts.signIn({ email, password: input.password }));
	const { athleteId } = result.account;
	const stored = await passwordHash(call.db, athleteId);
	if (stored !== null && needsRehash(stored))
		await replacePasswordHash(call.db, athleteId, await hashPassword(input.password, call.secrets.passwordPepper));
	return result;
}

export async function setRegistration(call: AuthCall, account: SignedIn, open: boolean): Promise<{ open: boolean }> {
	// Not "forbidden": whoever is not the admin need not know that this exists.
	if (account.role !== "admin") throw new ApiError("not_found", "There is nothing here.");
	await writeRegistration(call.db, open ? "open" : "closed", call.now);
	return { open };
}

async function checkSetupCode(call: AuthCall, code: string | undefined): Promise<void> {
	const expected = call.secrets.setupCodeSha256;
	if (expected === null)
		throw new ApiError("not_configured", "SETUP_CODE_SHA256 is not set. Run npm run deploy again to get a setup code.");
	if (!code || (await sha256Hex(code.trim())) !== expected) {
		throw new ApiError("wrong_setup_code", "The first account needs the setup code that npm run deploy printed.");
	}
}

function accepted(result: SignInResult): { account: SignedIn; cookies: string[] } {
	if (result.ok) return result;
	throw result.code === "email_taken"
		? new ApiError("email_taken", "There is an account with this e-mail address. Sign in instead.")
		: new ApiError("wrong_credentials", "E-mail or password is not right.");
}
