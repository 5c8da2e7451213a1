/** Who was last signed in on this device, so that the app opens without a server. All tabs see the same. */
import { z } from "zod/mini";

const ACCOUNT = "longrun.account";
const SIGNING_OUT = "longrun.signing-out";

const AccountSchema = z.object({ athleteId: z.string().check(z.minLength(1)), email: z.string(), name: z.string(), role: z.string() });
const StoredSchema = z.object({ account: AccountSchema, since: z.number() });

export type Account = z.infer<typeof AccountSchema>;

export function rememberedAccount(): Account | null {
	return readAccount(localStorage.getItem(ACCOUNT));
}

/** Other tabs hear of it, the same account signed in once more too. */
export function rememberAccount(account: Account): void {
	localStorage.setItem(ACCOUNT, JSON.stringify({ account, since: Date.now() }));
}

export function forgetAccount(): void {
	localStorage.removeItem(ACCOUNT);
}

export function onAccountInOtherTab(heard: (account: Account | null) => void): void {
	addEventListener("storage", (event) => {
		if (event.storageArea === localStorage && (event.key === ACCOUNT || event.key === null)) heard(readAccount(event.newValue));
	});
}

function readAccount(stored: string | null): Account | null {
	if (stored === null) return null;
	try {
		const parsed = StoredSchema.safeParse(JSON.parse(stored));
		return parsed.success ? parsed.data.account : null;
	} catch {
		// Not ours, or cut off: nobody is remembered.
		return null;
	}
}

/** The athlete has left while the server was away: it must still be told, before anything else is asked. */
export const unsaidSignOut = {
	is: (): boolean => localStorage.getItem(SIGNING_OUT) !== null,
	set: (): void => localStorage.setItem(SIGNING_OUT, "1"),
	clear: (): void => localStorage.removeItem(SIGNING_OUT),
};
