import { defineContentScript } from "wxt/utils/define-content-script";
import { watchToken } from "../garmin/watch-token.ts";

/** Registered by the background, where the athlete has left on what needs it: see `background/garmin-token-script.ts`. */
export default defineContentScript({
	registration: "runtime",
	world: "MAIN",
	main: () => watchToken(window),
});
