import { defineContentScript } from "wxt/utils/define-content-script";
import { handOver } from "../features/pairing-code.ts";

/** Registered by the background, for the one server that is being paired with and only as long as it is: see `background/pairing-script.ts`. */
export default defineContentScript({
	registration: "runtime",
	main: (ctx) => handOver(window, ctx.signal),
});
