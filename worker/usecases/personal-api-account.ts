/** The day's token for the athlete's own key, and whose data it opens. */
import type { GarminAccount } from "../../shared/health/garmin-kinds.ts";
import type { PersonalFailure } from "../clients/garmin-personal-api.ts";
import type { Call } from "./call.ts";
import type { PersonalAccess, PersonalSecret } from "./personal-api-key.ts";

export type WithAccount =
	| {
			ok: true;
			secret: PersonalSecret;
			token: string;
			/** Garmin has given it just now. */
			isNew: boolean;
			account: GarminAccount;
	  }
	| { ok: false; secret: PersonalSecret; failure: PersonalFailure };

/** A token that counts, and whose data it is. */
export async function withAccount(call: Call, { api }: Pick<PersonalAccess, "api">, secret: PersonalSecret): Promise<WithAccount> {
	let { token } = secret;
	let isNew = false;
	if (token === null || token.expiresAt <= call.now) {
		const exchanged = await api.exchange(secret.key, call.now);
		if (!exchanged.ok) return { ok: false, secret: { ...secret, token: null }, failure: exchanged.failure };
		token = exchanged.value;
		isNew = true;
	}
	if (secret.account !== null) {
		// The very same object where nothing has changed: then nothing is encrypted anew.
		return { ok: true, secret: isNew ? { ...secret, token } : secret, token: token.token, isNew, account: secret.account };
	}
	const profile = await api.read(token.token, "/userprofile-service/socialProfile");
	// The kept one no longer counts: a new one says whether the key still does.
	const isRefused = !profile.ok && profile.failure.code === "token_refused";
	if (isRefused && !isNew) return withAccount(call, { api }, { ...secret, token: null });
	if (!profile.ok) return { ok: false, secret: { ...secret, token: isRefused ? null : token }, failure: profile.failure };
	const account = accountOf(JSON.parse(profile.value || "null"));
	if (account === null) return { ok: false, secret: { ...secret, token }, failure: { code: "garmin_changed" } };
	return { ok: true, secret: { ...secret, token, account }, token: token.token, isNew, account };
}

function accountOf(json: unknown): GarminAccount | null {
	if (typeof json !== "object" || json === null || !("profileId" in json) || !("displayName" in json)) return null;
	const { profileId, displayName } = json;
	if (!/^\d{1,20}$/.test(String(profileId)) || typeof displayName !== "string") return null;
	return { profileId: String(profileId), displayName };
}
