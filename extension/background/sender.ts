/** Who sent a message, told by what the browser says of it and never by the message itself. */
import type { Browser } from "wxt/browser";
import type { Place } from "../messages/message.ts";

export interface Sender {
	place: Place;
	/** Of the page; its origin is trusted, the rest is what the page chose to be at. */
	url: URL;
	/** Null for the popup. */
	tabId: number | null;
}

export interface Home {
	/** `runtime.id` */
	id: string;
	/** Where the extension's own pages are, with the slash at the end. */
	url: string;
	/** The athlete's own server, paired or just being paired. */
	server: string | null;
}

const sites: Record<string, Place> = { "https://www.strava.com": "strava", "https://connect.garmin.com": "garmin" };

/** Null: not one of ours. Look-alikes fail by the exact comparison of origins; frames inside a page are never ours. */
export function senderOf(sender: Browser.runtime.MessageSender, home: Home): Sender | null {
	if (sender.id !== home.id || !sender.url || !URL.canParse(sender.url)) return null;
	const url = new URL(sender.url);
	const tabId = sender.tab?.id ?? null;
	if (sender.url.startsWith(home.url)) return { place: "own", url, tabId };
	if (tabId === null || sender.frameId !== 0) return null;
	const site = sites[url.origin];
	if (site) return { place: site, url, tabId };
	return home.server !== null && url.origin === home.server ? { place: "server", url, tabId } : null;
}
