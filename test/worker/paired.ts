/** Builders: an extension's view of the Worker, from asking to be paired to a token in its hands. */
import type { Scope } from "../../shared/athlete/device.ts";
import { scopes as allScopes } from "../../shared/athlete/device.ts";
import { toBase64Url } from "../../worker/auth/base64url.ts";
import { challengeOf } from "../../worker/auth/challenge.ts";
import { type Answer, type Asked, Client } from "./client.ts";

/** Its requests come from the extension's own origin. */
export const EXTENSION_ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

export class Extension {
	readonly verifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
	readonly client = new Client();
	id = "";
	userCode = "";
	token = "";

	async asks(change: { name?: string; scopes?: readonly string[] } = {}): Promise<Answer> {
		const challenge = await challengeOf(this.verifier);
		const body = { name: "Chrome on macOS", scopes: allScopes, challenge, ...change };
		const answer = await this.client.post("/api/pairing/requests", { body, origin: EXTENSION_ORIGIN });
		this.id = answer.body.id ?? "";
		this.userCode = answer.body.userCode ?? "";
		return answer;
	}

	async redeems(change: { id?: string; verifier?: string; code?: string } = {}): Promise<Answer> {
		const body = { id: this.id, verifier: this.verifier, ...change };
		const answer = await this.client.post("/api/pairing/token", { body, origin: EXTENSION_ORIGIN });
		if (answer.status === 200) this.token = answer.body.token;
		return answer;
	}

	/** With its token, and nothing else that says who it is. */
	ask(method: string, path: string, asked: Asked = {}): Promise<Answer> {
		const headers = { authorization: `Bearer ${this.token}`, ...asked.headers };
		return this.client.ask(method, path, { origin: EXTENSION_ORIGIN, ...asked, headers });
	}
}

export const approve = (athlete: Client, { userCode }: Extension): Promise<Answer> =>
	athlete.post(`/api/pairing/requests/${userCode}/approve`);

/** Paired with this athlete, by the one-time code. */
export async function pairedWith(athlete: Client, scopes: readonly Scope[] = allScopes): Promise<Extension> {
	const extension = new Extension();
	await extension.asks({ scopes });
	const { code } = (await approve(athlete, extension)).body;
	const { status, body } = await extension.redeems({ code });
	if (status !== 200) throw new Error(`pairing failed: ${JSON.stringify(body)}`);
	return extension;
}
