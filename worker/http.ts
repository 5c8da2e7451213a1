/** What travels through a request's Hono context. */
import type { Accounts, SignedIn } from "./auth/accounts.ts";
import type { Bindings, Secrets } from "./env.ts";
import type { Services } from "./services.ts";
import type { Call } from "./usecases/call.ts";
import type { PairedDevice } from "./usecases/devices.ts";

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
		/** Who asks with a token; null without one. Then, and only then, cookies say who it is. */
		device: PairedDevice | null;
	};
}

/** Behind `signedIn`: the athlete is known, and use cases get their call. */
export interface AthleteEnv extends HttpEnv {
	/** `account` is null where a device asks: a token tells whose it is, and opens nothing that an admin may. */
	Variables: HttpEnv["Variables"] & { account: SignedIn | null; call: Call };
}
