/** Server, fake sites, an athlete with intervals planned today, and a Chromium with the extension: where tests, pictures and measurements of the panels begin. */
import { join } from "node:path";
import type { Profile } from "../../shared/athlete/profile.ts";
import { type StravaActivity, usualActivities } from "../fakes/strava/activity.ts";
import { type ChromiumWithExtension, openChromiumWithExtension } from "./extension-browser.ts";
import { buildExtension } from "./extension-build.ts";
import { type FakeSites, startFakeSites } from "./fake-sites.ts";
import { intervalsTcx, planIntervals } from "./intervals-today.ts";
import { type AthleteClient, newAthlete, withPlan } from "./paired-browser.ts";
import { type Server, startServer } from "./server.ts";

const folder = join(import.meta.dirname, "../../extension/.output/test/chrome-mv3");

export interface PanelStage {
	server: Server;
	sites: FakeSites;
	athlete: AthleteClient;
	chromium: ChromiumWithExtension;
	/** The activity of the planned session: its page is `/activities/201`. */
	planned: StravaActivity;
	leave: () => Promise<void>;
}

/** Nothing is paired, and the session is unknown to the server. */
export async function panelStage(today: string, change: Partial<Profile> = {}): Promise<PanelStage> {
	const startedAt = `${today}T00:00:10.000Z`;
	const original = intervalsTcx(startedAt, [4.13, 3.95, 3.95, 3.95, 3.8]);
	const planned: StravaActivity = { id: 201, kind: "run", name: "Evening run", startedAt, minutes: 50, speed: 3, heartRate: 160, original };
	const server = await startServer();
	const sites = await startFakeSites({ strava: { activities: [...usualActivities(), planned] } });
	await buildExtension("chrome", { LONGRUN_TEST_ORIGIN: server.origin });
	const athlete = await newAthlete(server.origin, change);
	await withPlan(athlete, today);
	await planIntervals(athlete, today, 3.95);
	const chromium = await openChromiumWithExtension(sites.port, { folder });
	return {
		server,
		sites,
		athlete,
		chromium,
		planned,
		leave: async () => {
			await chromium.close();
			await sites.stop();
			await server.stop();
		},
	};
}

/** Opens the session's page and brings its file in. */
export async function bringInPlanned({ chromium }: PanelStage): Promise<void> {
	const page = await chromium.open("https://www.strava.com/activities/201");
	const panel = page.locator("longrun-panel[data-name=activity]");
	await panel.locator("button").first().click();
	await panel.locator("table").waitFor();
	await page.close();
}
