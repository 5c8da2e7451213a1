import { defineContentScript } from "wxt/utils/define-content-script";
import { startFeatures } from "../features/feature.ts";
import { garminActivityPanel } from "../features/garmin-activity-panel.tsx";
import { markPage } from "../features/mark-page.ts";
import { startWhereOn } from "../features/where-on.ts";

export default defineContentScript({
	matches: ["https://connect.garmin.com/*"],
	main: async (ctx) => {
		await Promise.all([startFeatures([markPage], ctx.signal), startWhereOn([garminActivityPanel], ctx.signal)]);
	},
});
