import { defineContentScript } from "wxt/utils/define-content-script";
import { startFeatures } from "../features/feature.ts";
import { markPage } from "../features/mark-page.ts";
import { stravaActivityPanel } from "../features/strava-activity-panel.tsx";
import { stravaTodayCard } from "../features/strava-today-card.tsx";
import { startWhereOn } from "../features/where-on.ts";

export default defineContentScript({
	matches: ["https://www.strava.com/*"],
	main: async (ctx) => {
		await Promise.all([startFeatures([markPage], ctx.signal), startWhereOn([stravaActivityPanel, stravaTodayCard], ctx.signal)]);
	},
});
