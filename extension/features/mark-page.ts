import { browser } from "wxt/browser";
import type { Feature } from "./feature.ts";

/** Leaves the extension's version on the page's root element (`data-longrun`), the proof that the content script runs. */
export const markPage: Feature = {
	name: "mark page",
	init: (signal) => {
		const { documentElement } = document;
		documentElement.dataset.longrun = browser.runtime.getManifest().version;
		signal.addEventListener("abort", () => delete documentElement.dataset.longrun, { once: true });
	},
};
