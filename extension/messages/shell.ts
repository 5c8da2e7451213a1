/** What every page of the extension asks: where it stands, and the day's workout. */
import { z } from "zod/mini";
import type { Language, UnitSystem } from "../../shared/athlete/profile.ts";
import type { TodayPanel } from "../../shared/coach/today-panel.ts";
import type { Aged } from "./aged.ts";
import { rule } from "./message.ts";
import type { Settings } from "./settings.ts";

/** What a page must know before it draws anything. */
export interface Context {
	/** Of the athlete's own server, for links; null when unpaired. */
	origin: string | null;
	/** The server no longer takes the token. */
	refused: boolean;
	language: Language;
	units: UnitSystem;
	settings: Settings;
}

export interface SyncState {
	/** Writes that wait for the server. */
	waiting: number;
	/** Writes that the server did not take: codes, oldest first. */
	refused: string[];
	/** When the server last answered, ms since 1970. */
	lastAnswer: number | null;
}

const nothing = z.object({});

export const shellRules = {
	"shell.context": rule<Context>()({ from: ["own", "strava", "garmin"], request: nothing }),
	/** `fresh: false` answers from what is kept, at once, and fails with `nothing_kept` where nothing is. */
	"shell.today": rule<Aged<TodayPanel>>()({ from: ["own", "strava", "garmin"], request: z.object({ fresh: z.boolean() }) }),
	"shell.sync": rule<SyncState>()({ from: ["own"], request: z.object({ now: z.boolean() }) }),
	/** Takes refused writes off the list. */
	"shell.forget": rule<SyncState>()({ from: ["own"], request: nothing }),
	/** Opens Garmin Connect with the panel that sends: the calls are made there, in the athlete's own tab. `sending_off` where the athlete has switched that panel off. */
	"shell.send": rule<null>()({ from: ["own"], request: nothing }),
	/** Pairing needs a page of the extension's own: a content script may not ask for permissions. */
	"shell.options": rule<null>()({ from: ["own", "strava", "garmin"], request: nothing }),
};
