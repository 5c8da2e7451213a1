/**
 * What talks to Garmin's service is a script of its own, put into the page when it is needed for the first time: most visits only look at the panel. Both run
 * in the extension's own world of the page, which the page's scripts cannot see.
 */
import type { Answer } from "../messages/message.ts";
import { send } from "../messages/send.ts";
import type { lookAtGarmin } from "./look.ts";
import type { runDelivery } from "./run.ts";

export interface GarminScript {
	run: typeof runDelivery;
	look: typeof lookAtGarmin;
}

declare global {
	var longrunGarmin: GarminScript | undefined;
}

export async function loadedGarmin(): Promise<Answer<GarminScript>> {
	if (!globalThis.longrunGarmin) {
		const loaded = await send("delivery.load", {});
		if (!loaded.ok) return loaded;
	}
	const value = globalThis.longrunGarmin;
	return value ? { ok: true, value } : { ok: false, failure: { code: "no_answer" } };
}
