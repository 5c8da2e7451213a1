/**
 * The composition root: bindings in, ports and use-case calls out. Nothing else makes a dependency. They are made once for all requests with the same
 * bindings: that takes as long as half an answer, accounts most of it.
 */

import { v7 } from "uuid";
import { type Accounts, createAccounts } from "./auth/accounts.ts";
import type { Blobs } from "./blobs/blobs.ts";
import { d1Blobs } from "./blobs/d1-blobs.ts";
import { r2Blobs } from "./blobs/r2-blobs.ts";
import { type PersonalApi, personalApi } from "./clients/garmin-personal-api.ts";
import { type Bindings, readSecrets, type Secrets } from "./env.ts";
import { type Bell, queueBell } from "./jobs/bell.ts";
import { type Database, openDatabase } from "./repositories/database.ts";
import type { Call } from "./usecases/call.ts";

export interface Services {
	db: Database;
	blobs: Blobs;
	bell: Bell;
	/** Garmin's official service for the athlete's own key. */
	personalApi: PersonalApi;
	/** For jobs, which run without a request. Throws where the secrets are missing: no request was let in then either. */
	encryptionKeys(): Secrets["encryptionKeys"];
	/** Only requests need accounts; jobs run for an athlete without a session. */
	accounts(secrets: Secrets, origin: string): Accounts;
	call(athleteId: string, now: number, idempotency?: Call["idempotency"]): Call;
}

const made = new WeakMap<Bindings, Services>();

export function createServices(bindings: Bindings): Services {
	const known = made.get(bindings);
	if (known !== undefined) return known;
	const services = makeServices(bindings);
	made.set(bindings, services);
	return services;
}

function makeServices(bindings: Bindings): Services {
	const db = openDatabase(bindings.DB);
	const blobs = bindings.FILES ? r2Blobs(bindings.FILES) : d1Blobs();
	const bell = queueBell(bindings.JOBS);
	let latest: { secrets: Secrets; origin: string; accounts: Accounts } | null = null;
	const accounts = (secrets: Secrets, origin: string) => {
		if (latest?.secrets !== secrets || latest.origin !== origin) {
			latest = { secrets, origin, accounts: createAccounts(bindings.DB, secrets, origin) };
		}
		return latest.accounts;
	};
	return {
		db,
		blobs,
		bell,
		personalApi: personalApi((url, init) => fetch(url, init)),
		encryptionKeys: () => {
			const check = readSecrets(bindings, true);
			if (!check.ok) throw new Error(`secrets are missing: ${check.missing.join(", ")}`);
			return check.secrets.encryptionKeys;
		},
		accounts,
		call: (athleteId, now, idempotency = null) => ({ db, blobs, bell, athleteId, now, newId: () => v7({ msecs: now }), idempotency }),
	};
}
