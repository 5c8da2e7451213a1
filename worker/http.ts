/** What travels through a request's Hono context. */
import type { Accounts, SignedIn } from "./auth/accounts.ts";
import type { Bindings, Secrets } from "./env.ts";
import type { Services } from "./services.ts";
import type { Call } from "./usecases/call.ts";

export interface HttpEnv {
	Bindings: Bindings;
	Variables: {
		requestId: string;
		/** Milliseconds since 1970: one clock reading per request. */
		now: number;
		secrets: Secrets;
		services: Services;
		accounts: Accounts;
		/** Scheme, host and port that the athlete sees. */
		origin: string;
		loopback: boolean;
	};
}

/** Behind `signedIn`: the account is known, and use cases get their call. */
export interface AthleteEnv extends HttpEnv {
	Variables: HttpEnv["Variables"] & { account: SignedIn; call: Call };
}
