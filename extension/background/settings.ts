/** What the athlete has set for this browser. No secret: in `storage.local`. */
import { browser } from "wxt/browser";
import { type Settings, type SettingsChange, SettingsSchema } from "../messages/settings.ts";
import { inOrder } from "./in-order.ts";

const KEY = "settings";

/** Everything the athlete sees on, everything that acts by itself off. */
export const firstSettings: Settings = {
	sites: { strava: true, garmin: true },
	features: { stravaActivity: true, stravaToday: true, garminActivity: true, garminSend: true, garminRead: true },
	bringInOriginals: false,
	language: null,
};

export async function readSettings(): Promise<Settings> {
	const found: unknown = (await browser.storage.local.get(KEY))[KEY];
	const known = typeof found === "object" && found !== null ? (found as Partial<Settings>) : {};
	// A feature that a new version brings is not in what was kept.
	const parsed = SettingsSchema.safeParse({
		...firstSettings,
		...known,
		sites: { ...firstSettings.sites, ...known.sites },
		features: { ...firstSettings.features, ...known.features },
	});
	return parsed.success ? parsed.data : firstSettings;
}

const oneByOne = inOrder();

/** @returns All of them as they are now. */
export function changeSettings({ sites, features, bringInOriginals, language }: SettingsChange): Promise<Settings> {
	return oneByOne(async () => {
		const known = await readSettings();
		const settings: Settings = {
			sites: { ...known.sites, ...sites },
			features: { ...known.features, ...features },
			bringInOriginals: bringInOriginals ?? known.bringInOriginals,
			// Null is a choice.
			language: language === undefined ? known.language : language,
		};
		await browser.storage.local.set({ [KEY]: settings });
		return settings;
	});
}
