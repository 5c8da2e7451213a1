/** Brings the athlete to Garmin Connect, where the sending happens: in an open tab if one listens, else in a new one. */
import { browser } from "wxt/browser";
import { isOn } from "../messages/features.ts";
import { GARMIN_CALENDAR, SEND_HASH, SHOW_SEND_PANEL } from "../messages/garmin-tab.ts";
import type { Answer } from "../messages/message.ts";
import { readSettings } from "./settings.ts";

/** Fails with `sending_off` where the athlete has switched the panel off: then a tab would show nothing. */
export async function showSendPanel(): Promise<Answer<null>> {
	if (!isOn(await readSettings(), "garminSend")) return { ok: false, failure: { code: "sending_off" } };
	for (const tab of await browser.tabs.query({ url: "https://connect.garmin.com/*" })) {
		if (tab.id === undefined || !(await shows(tab.id))) continue;
		await browser.tabs.update(tab.id, { active: true });
		// It may be in another window. Firefox on a phone has none.
		await browser.windows?.update(tab.windowId, { focused: true });
		return { ok: true, value: null };
	}
	await browser.tabs.create({ url: GARMIN_CALENDAR + SEND_HASH });
	return { ok: true, value: null };
}

/** A tab from before the extension was installed or updated has nobody who listens. */
async function shows(tabId: number): Promise<boolean> {
	try {
		return (await browser.tabs.sendMessage(tabId, SHOW_SEND_PANEL)) === true;
	} catch {
		return false;
	}
}
