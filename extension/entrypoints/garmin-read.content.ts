import { defineContentScript } from "wxt/utils/define-content-script";
import { garminReading } from "../features/garmin-reading.tsx";
import { startWhereOn } from "../features/where-on.ts";

/** Apart from the panels, so that no script is large. */
export default defineContentScript({
	matches: ["https://connect.garmin.com/*"],
	main: (ctx) => startWhereOn([garminReading], ctx.signal),
});
