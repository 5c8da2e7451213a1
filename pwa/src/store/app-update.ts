/** The service worker, and newer versions of the app. A new version waits until the athlete says so: nobody loses what they are typing. */

import { registerSW } from "virtual:pwa-register";
import { createSignal } from "solid-js";

const LOOK_AGAIN_MS = 60 * 60_000;

const [updateReady, setUpdateReady] = createSignal(false);
const [offlineReady, setOfflineReady] = createSignal(false);

const takeOver = registerSW({
	immediate: true,
	onNeedRefresh: () => setUpdateReady(true),
	onOfflineReady: () => setOfflineReady(true),
	onRegisteredSW(_, registration) {
		// An app that stays open for days looks for itself; without a server it looks again later.
		setInterval(() => registration?.update().catch(() => undefined), LOOK_AGAIN_MS);
	},
});

export const appUpdate = {
	/** Reactive: a newer version is here. */
	ready: updateReady,
	/** Reactive: from now on the app opens without a server. */
	offlineReady,
	/** Reloads into the newer version. */
	apply: (): Promise<void> => takeOver(true),
};
