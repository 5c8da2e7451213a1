/** The athlete's own key of Garmin's Personal API: tried, kept encrypted for this athlete and nobody else, forgotten. */
import { z } from "zod/mini";
import type { ReadingState } from "../../shared/health/garmin-reading-state.ts";
import { decryptSecret, encryptSecret } from "../auth/encryption.ts";
import type { PersonalApi, PersonalFailureCode } from "../clients/garmin-personal-api.ts";
import type { Secrets } from "../env.ts";
import { type StoredConnection, saveSecret } from "../repositories/connections.ts";
import { type Call, commit } from "./call.ts";
import { changeState } from "./connections.ts";
import { limit } from "./limit.ts";

export const PERSONAL_API = "garmin_personal_api";
const MOST_TRIES = 20;

export interface PersonalAccess {
	api: PersonalApi;
	keys: Secrets["encryptionKeys"];
}

const SecretSchema = z.object({
	key: z.string(),
	/** Good for a day; kept with the key, so that a day has one of them. */
	token: z.nullable(z.object({ token: z.string(), expiresAt: z.number() })),
	/** As Garmin's own addresses name the account; null before it was asked. */
	account: z.nullable(z.object({ profileId: z.string(), displayName: z.string() })),
});
export type PersonalSecret = z.infer<typeof SecretSchema>;

const ownerOf = (call: Call) => ({ athleteId: call.athleteId, provider: PERSONAL_API });

export const sealed = (call: Call, secret: PersonalSecret, keys: Secrets["encryptionKeys"]): Promise<string> =>
	encryptSecret(JSON.stringify(secret), ownerOf(call), keys);

/** Null when it cannot be opened any more: the server's own key has changed, and the athlete gives theirs again. */
export async function opened(call: Call, stored: string, keys: Secrets["encryptionKeys"]): Promise<PersonalSecret | null> {
	const text = await decryptSecret(stored, ownerOf(call), keys);
	const parsed = text === null ? null : SecretSchema.safeParse(JSON.parse(text));
	return parsed?.success ? parsed.data : null;
}

/** `accepted` false: Garmin did not take the key, or could not be asked; what was kept before stays. */
export async function saveKey(
	call: Call,
	{ api, keys }: PersonalAccess,
	key: string,
): Promise<{ accepted: boolean; reason: PersonalFailureCode | null }> {
	await limit(call, `personal-key:${call.athleteId}`, MOST_TRIES);
	const token = await api.exchange(key, call.now);
	if (!token.ok) return commit(call, [], { accepted: false, reason: token.failure.code });
	const secret = await sealed(call, { key, token: token.value, account: null }, keys);
	// What the former key did not do is over, and so is the stop that this made.
	const anew = ({ state }: StoredConnection): ReadingState => ({ ...state, stopped: false, error: null });
	return changeState(call, PERSONAL_API, anew, [saveSecret(call, PERSONAL_API, secret)], () => ({ accepted: true, reason: null }));
}

export async function removeKey(call: Call): Promise<{ removed: boolean }> {
	return commit(call, [saveSecret(call, PERSONAL_API, null)], { removed: true });
}
