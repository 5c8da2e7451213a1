/** What the athlete has set for this browser. No secret: in `storage.local`. */
import { browser } from "wxt/browser";
import { type Settings, SettingsSchema } from "../messages/settings.ts";

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

export async function writeSettings(settings: Settings): Promise<void> {
	await browser.storage.local.set({ [KEY]: settings });
}
