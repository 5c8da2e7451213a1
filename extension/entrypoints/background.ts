import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { handlers } from "../background/handlers.ts";
import { listen, listenOutside } from "../background/listen.ts";
import { flush } from "../background/outbox.ts";
import { checkPairing, pairingOrigin, permissionGiven } from "../background/pairing.ts";
import { rotate } from "../background/rotate.ts";
import { today } from "../background/today.ts";
import type { WakeName } from "../background/wake.ts";
import { rules } from "../messages/table.ts";

const work: Record<WakeName, () => Promise<unknown>> = {
	pairing: checkPairing,
	outbox: flush,
	today: async () => {
		await flush();
		await today(true);
	},
	rotate: () => rotate(),
};

// Everything that listens is set up before the first pause: what woke the background is told only to those who listen by then.
export default defineBackground(() => {
	listen(rules, handlers, pairingOrigin);
	if (import.meta.env.LONGRUN_ORIGIN && browser.runtime.onMessageExternal) listenOutside(rules, handlers, pairingOrigin);
	browser.permissions.onAdded.addListener(({ origins }) => void permissionGiven(origins ?? []));
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (Object.hasOwn(work, name)) void work[name as WakeName]();
	});
	browser.runtime.onStartup.addListener(() => void work.today());
	// Chrome only. Nothing secret is there, but content scripts have no business in it either.
	void browser.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
});
