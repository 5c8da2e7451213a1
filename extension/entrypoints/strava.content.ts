import { defineContentScript } from "wxt/utils/define-content-script";
import { startFeatures } from "../features/feature.ts";
import { markPage } from "../features/mark-page.ts";

export default defineContentScript({
	matches: ["https://www.strava.com/*"],
	main: (ctx) => startFeatures([markPage], ctx.signal),
});
