import { defineContentScript } from "wxt/utils/define-content-script";
import { stravaActivityPanel } from "../features/strava-activity-panel.tsx";
import { stravaTodayCard } from "../features/strava-today-card.tsx";
import { startWhereOn } from "../features/where-on.ts";
import { stravaActivityId } from "../pages/strava-url.ts";

export default defineContentScript({
	matches: ["https://www.strava.com/*"],
	// As soon as there is something to stand beside: what is kept is shown with the page, not after it.
	runAt: "document_end",
	main: (ctx) => startWhereOn([stravaActivityPanel, stravaTodayCard], ctx.signal, stravaActivityId(new URL(location.href))),
});
