import { defineContentScript } from "wxt/utils/define-content-script";
import { garminActivityPanel } from "../features/garmin-activity-panel.tsx";
import { startWhereOn } from "../features/where-on.ts";
import { garminActivityId } from "../pages/garmin-url.ts";

export default defineContentScript({
	matches: ["https://connect.garmin.com/*"],
	// As soon as there is something to stand beside: what is kept is shown with the page, not after it.
	runAt: "document_end",
	main: (ctx) => startWhereOn([garminActivityPanel], ctx.signal, garminActivityId(new URL(location.href))),
});
