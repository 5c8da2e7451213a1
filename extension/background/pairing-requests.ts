/** What is said to a server before it knows us. */
import { browser } from "wxt/browser";
import { z } from "zod/mini";
import { scopes } from "../../shared/athlete/device.ts";
import { languages } from "../../shared/athlete/profile.ts";
import type { Answer, Failure } from "../messages/message.ts";
import type { Asking } from "./pending.ts";
import { apiOf, read } from "./server.ts";
import { mayTellTechnical } from "./technical-data.ts";

const StartedSchema = z.object({
	id: z.string(),
	userCode: z.string(),
	/** Ms since 1970. */
	expiresAt: z.number(),
	intervalSeconds: z.number(),
});

const GivenSchema = z.object({
	token: z.string().check(z.minLength(20)),
	device: z.object({ id: z.string(), name: z.string(), scopes: z.array(z.enum(scopes)) }),
	athlete: z.object({ id: z.string(), name: z.string(), language: z.enum(languages) }),
});
export type Given = z.infer<typeof GivenSchema>;

const notLongrun: Answer<never> = { ok: false, failure: { code: "not_longrun" } };
const otherVersion: Answer<never> = { ok: false, failure: { code: "other_version" } };

const systems: Record<string, string> = { mac: "macOS", win: "Windows", linux: "Linux", cros: "ChromeOS", android: "Android" };

/** Shown to the athlete by the server: "Chrome (Linux)". */
async function ownName(): Promise<string> {
	const agent = navigator.userAgent;
	const name = import.meta.env.FIREFOX ? "Firefox" : / Edg\//.test(agent) ? "Edge" : / OPR\//.test(agent) ? "Opera" : "Chrome";
	if (!(await mayTellTechnical())) return name;
	const { os } = await browser.runtime.getPlatformInfo();
	return `${name} (${systems[os] ?? os})`;
}

export async function askForPairing(origin: string, challenge: string): Promise<Answer<z.infer<typeof StartedSchema>>> {
	const name = await ownName();
	let heard: { status: number; headers: Headers } | null = null;
	const answer = await read(
		origin,
		async () => (heard = await apiOf(origin, null, "manual").pairing.requests.$post({ json: { name, challenge, scopes: [...scopes] } })),
	);
	if (!answer.ok) return isForeign(heard, answer.failure) ? notLongrun : answer;
	const started = StartedSchema.safeParse(answer.value);
	return started.success ? { ok: true, value: started.data } : notLongrun;
}

/** Whether something else than a Longrun of this age has answered: a page, a redirect, another API. A gateway that finds nobody behind it says nothing of who is there. */
function isForeign(heard: { status: number; headers: Headers } | null, failure: Failure): boolean {
	if (heard === null || heard.status >= 500) return false;
	const speaksJson = /\bjson\b/.test(heard.headers.get("content-type") ?? "");
	return !speaksJson || ["internal", "not_found"].includes(failure.code);
}

/** @param code From the page on which the athlete said yes; without it the server is asked whether that has happened. */
export async function askForToken({ origin, id, verifier }: Asking, code: string | null): Promise<Answer<Given>> {
	const json = code === null ? { id, verifier } : { id, verifier, code };
	const answer = await read(origin, () => apiOf(origin, null).pairing.token.$post({ json }));
	if (!answer.ok) return answer;
	const given = GivenSchema.safeParse(answer.value);
	return given.success ? { ok: true, value: given.data } : otherVersion;
}

/** At unpairing; whoever cannot be reached forgets us when the token runs out. */
export const giveBack = (origin: string, token: string): Promise<Answer<unknown>> =>
	read(origin, () => apiOf(origin, token).devices.current.$delete());
