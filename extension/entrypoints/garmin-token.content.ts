import { defineContentScript } from "wxt/utils/define-content-script";
import { watchToken } from "../garmin/watch-token.ts";

/** Before the page's own scripts: Garmin's token may only be seen on the page's own calls. */
export default defineContentScript({
	matches: ["https://connect.garmin.com/*"],
	runAt: "document_start",
	world: "MAIN",
	main: () => watchToken(window),
});
