import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { keepTokenScript } from "../background/garmin-token-script.ts";
import { handlers } from "../background/handlers.ts";
import { hourly, keepHourly } from "../background/hourly.ts";
import { listen, listenOutside } from "../background/listen.ts";
import { flush } from "../background/outbox.ts";
import { checkPairing, pairingOrigin, permissionGiven } from "../background/pairing.ts";
import { pageMayCall } from "../background/pairing-script.ts";
import type { WakeName } from "../background/wake.ts";
import { rules } from "../messages/table.ts";

const work: Record<WakeName, () => Promise<unknown>> = {
	pairing: checkPairing,
	outbox: flush,
	today: hourly,
};

// Everything that listens is set up before the first pause: what woke the background is told only to those who listen by then.
export default defineBackground(() => {
	listen(rules, handlers, pairingOrigin);
	if (pageMayCall(import.meta.env.LONGRUN_ORIGIN)) listenOutside(rules, handlers, pairingOrigin);
	browser.permissions.onAdded.addListener(({ origins }) => void permissionGiven(origins ?? []));
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (Object.hasOwn(work, name)) void work[name as WakeName]();
	});
	browser.runtime.onStartup.addListener(() => void hourly());
	void keepHourly();
	void keepTokenScript();
	// Chrome only. Nothing secret is there, but content scripts have no business in it either.
	void browser.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
});
