/** The one script of ours in a page's own world. It stands on Garmin's pages only where something is on that needs what it sees. */
import { browser } from "wxt/browser";
import { isOn } from "../messages/features.ts";
import { inOrder } from "./in-order.ts";
import { readSettings } from "./settings.ts";

const ID = "garmin-token";

const oneByOne = inOrder();

/** As the settings are. Browsers forget what was registered when the extension is updated: called whenever the background starts, too. */
export function keepTokenScript(): Promise<void> {
	return oneByOne(async () => {
		const settings = await readSettings();
		const isWanted = isOn(settings, "garminSend") || isOn(settings, "garminRead");
		const isThere = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
		if (isThere && !isWanted) await browser.scripting.unregisterContentScripts({ ids: [ID] });
		if (isThere || !isWanted) return;
		await browser.scripting.registerContentScripts([
			{
				id: ID,
				js: ["content-scripts/garmin-token.js"],
				matches: ["https://connect.garmin.com/*"],
				// Before the page's own scripts: the token may only be seen on the page's own calls.
				runAt: "document_start",
				world: "MAIN",
				allFrames: false,
				persistAcrossSessions: true,
			},
		]);
	});
}
