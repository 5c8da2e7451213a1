import { loadedGarmin } from "../garmin/loaded.ts";
import { pageToken } from "../garmin/token.ts";
import { send } from "../messages/send.ts";
import { pageSettled } from "./page-settled.ts";
import type { SwitchedFeature } from "./where-on.ts";

/** The page's own calls go first. */
const AFTER_MS = 5_000;

/** At most once a day a look whether Garmin's service is still what it was. */
export const garminCanary: SwitchedFeature = {
	name: "garmin canary",
	setting: "garminSend",
	init: async (signal) => {
		await pageSettled(signal);
		await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
		if (signal.aborted) return;
		const due = await send("delivery.lookIsDue", {});
		if (!due.ok || !due.value) return;
		const garmin = await loadedGarmin();
		if (!garmin.ok) return;
		for (const seen of await garmin.value.look(pageToken(document, signal), new Date(), signal)) await send("delivery.seen", seen);
	},
};
