/** Brings the athlete to Garmin Connect, where the sending happens: in an open tab if one listens, else in a new one. */
import { browser } from "wxt/browser";
import { GARMIN_CALENDAR, SEND_HASH, SHOW_SEND_PANEL } from "../messages/garmin-tab.ts";

export async function showSendPanel(): Promise<void> {
	for (const tab of await browser.tabs.query({ url: "https://connect.garmin.com/*" })) {
		if (tab.id === undefined || !(await shows(tab.id))) continue;
		await browser.tabs.update(tab.id, { active: true });
		return;
	}
	await browser.tabs.create({ url: GARMIN_CALENDAR + SEND_HASH });
}

/** A tab from before the extension was installed or updated has nobody who listens. */
async function shows(tabId: number): Promise<boolean> {
	try {
		return (await browser.tabs.sendMessage(tabId, SHOW_SEND_PANEL)) === true;
	} catch {
		return false;
	}
}
