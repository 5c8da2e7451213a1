/** Server, fake sites, an athlete with intervals planned today, and a Chromium with the extension: where tests, pictures and measurements of the panels begin. */
import { importForm, type OriginalFacts, readOriginal } from "../../extension/background/original.ts";
import type { Profile } from "../../shared/athlete/profile.ts";
import { addDays } from "../../shared/calendar.ts";
import { type StravaActivity, usualActivities } from "../fakes/strava/activity.ts";
import { type ChromiumWithExtension, openChromiumWithExtension } from "./extension-browser.ts";
import { buildExtensionsIfStale, testExtensionFolder } from "./extension-build.ts";
import { type FakeSites, startFakeSites } from "./fake-sites.ts";
import { intervalsTcx, planIntervals } from "./intervals-today.ts";
import { type AthleteClient, newAthlete, withPlan } from "./paired-browser.ts";
import { type Server, startServer } from "./server.ts";

export interface PanelStage {
	server: Server;
	sites: FakeSites;
	athlete: AthleteClient;
	chromium: ChromiumWithExtension;
	/** The activity of the planned session: its page is `/activities/201`. */
	planned: StravaActivity;
	/** Its recording, TCX. */
	recording: Uint8Array;
	/** Where the extension lies unpacked. */
	folder: string;
	leave: () => Promise<void>;
}

/** Nothing is paired, and the session is unknown to the server. */
export async function panelStage(today: string, change: Partial<Profile> = {}): Promise<PanelStage> {
	const startedAt = `${today}T00:00:10.000Z`;
	const recording = intervalsTcx(startedAt, [4.13, 3.95, 3.95, 3.95, 3.8]);
	const planned: StravaActivity = {
		id: 201,
		kind: "run",
		name: "Evening run",
		startedAt,
		minutes: 50,
		speed: 3,
		heartRate: 160,
		original: recording,
	};
	const server = await startServer();
	const sites = await startFakeSites({ strava: { activities: [...usualActivities(), planned] } });
	await buildExtensionsIfStale();
	const folder = testExtensionFolder("chrome");
	// VDOT 51: threshold at 3.95 m/s, which the intervals ask for.
	const races = [{ day: addDays(today, -30), metres: 10_000, seconds: 2_430 }];
	const athlete = await newAthlete(server.origin, { races, ...change });
	await withPlan(athlete, today);
	await planIntervals(athlete, today, 3.95);
	const chromium = await openChromiumWithExtension(sites.port, { folder, ...(change.language === "ko" ? { locale: "ko-KR" } : {}) });
	return {
		server,
		sites,
		athlete,
		chromium,
		planned,
		recording,
		folder,
		leave: async () => {
			await chromium.close();
			await sites.stop();
			await server.stop();
		},
	};
}

/** The session's recording, as if it had been read from Garmin Connect: its page there is `/app/activity/<id>`. */
export async function storedFromGarmin({ athlete, recording }: PanelStage, id: string): Promise<void> {
	const facts: OriginalFacts = { ...((await athlete.ask("GET", "/extension/reading-facts")) as OriginalFacts), now: Date.now() };
	const read = await readOriginal(recording.slice(), { system: "garmin_connect", id }, facts);
	if (!read.ok) throw new Error(read.failure.code);
	const { samples, ...parts } = importForm(read.value, `garmin-${id}`);
	const form = new FormData();
	for (const [name, part] of Object.entries(parts)) form.append(name, part);
	for (const part of samples) form.append("samples", part);
	await athlete.ask("POST", "/activities/import", form);
}

/** Opens the session's page and brings its file in. */
export async function bringInPlanned({ chromium }: PanelStage): Promise<void> {
	const page = await chromium.open("https://www.strava.com/activities/201");
	const panel = page.locator("longrun-panel[data-name=activity]");
	await panel.locator("button").first().click();
	await panel.locator("table").waitFor();
	await page.close();
}
