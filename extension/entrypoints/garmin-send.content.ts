import { defineContentScript } from "wxt/utils/define-content-script";
import { garminCanary } from "../features/garmin-canary.ts";
import { garminSend } from "../features/garmin-send.tsx";
import { startWhereOn } from "../features/where-on.ts";

/** Apart from the panel on activities, so that neither script is large. */
export default defineContentScript({
	matches: ["https://connect.garmin.com/*"],
	main: (ctx) => startWhereOn([garminSend, garminCanary], ctx.signal),
});
