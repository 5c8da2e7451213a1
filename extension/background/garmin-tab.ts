/** Brings the athlete to Garmin Connect, where the sending happens: in an open tab if one listens, else in a new one. */
import { type Browser, browser } from "wxt/browser";
import { isOn } from "../messages/features.ts";
import { GARMIN_CALENDAR, SEND_HASH, SHOW_SEND_PANEL } from "../messages/garmin-tab.ts";
import type { Answer } from "../messages/message.ts";
import { readSettings } from "./settings.ts";

/** Two seconds: a page that is only just opening has nobody who listens yet [convention]. */
const TRIES = 10;
const PAUSE_MS = 200;

/** Fails with `sending_off` where the athlete has switched the panel off: then a tab would show nothing. */
export async function showSendPanel(): Promise<Answer<null>> {
	if (!isOn(await readSettings(), "garminSend")) return { ok: false, failure: { code: "sending_off" } };
	const tab = await listening(await browser.tabs.query({ url: "https://connect.garmin.com/*" }));
	if (tab === null) await browser.tabs.create({ url: GARMIN_CALENDAR + SEND_HASH });
	else {
		await browser.tabs.update(tab.id, { active: true });
		// It may be in another window. Firefox on a phone has none.
		await browser.windows?.update(tab.windowId, { focused: true });
	}
	return { ok: true, value: null };
}

/** The first that shows its panel. One from before the extension was installed or updated never does. */
async function listening(tabs: readonly Browser.tabs.Tab[]): Promise<{ id: number; windowId: number } | null> {
	for (let tries = 0; tries < TRIES && tabs.length > 0; tries++) {
		for (const { id, windowId } of tabs) if (id !== undefined && (await shows(id))) return { id, windowId };
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	return null;
}

async function shows(tabId: number): Promise<boolean> {
	try {
		return (await browser.tabs.sendMessage(tabId, SHOW_SEND_PANEL)) === true;
	} catch {
		return false;
	}
}
