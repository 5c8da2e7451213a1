import { answer, api } from "../api/client.ts";
import { useSession } from "./session.ts";

/** Deletes the account with everything in it, on the server and then on this device. A wrong password rejects with `ApiFailure`. */
export async function deleteAccount(password: string): Promise<void> {
	await answer(api.users.account.$delete({ json: { password } }));
	await useSession().wipe();
}
