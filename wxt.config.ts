import type {} from "@wxt-dev/module-solid";
import UnoCSS from "unocss/vite";
import { defineConfig } from "wxt";
import { panelStyles } from "./scripts/extension/panel-styles.ts";
import { solidTemplates } from "./scripts/extension/solid-templates.ts";

/** A build for one server only: its pages may then talk to the extension without a script of ours on them. */
const fixedOrigin = process.env.LONGRUN_ORIGIN ?? "";
/** For end-to-end tests only: a browser without a person cannot say yes to a permission. A release build is made without it, and a test says so. */
const testOrigin = process.env.LONGRUN_TEST_ORIGIN ?? "";

/** Firefox's patterns know no port. */
const testPattern = (browser: string): string => `${browser === "firefox" ? testOrigin.replace(/:\d+$/, "") : testOrigin}/*`;

const sites = ["https://www.strava.com/*", "https://connect.garmin.com/*"];

const gecko = {
	id: "@longrun",
	// The first version that asks with data_collection_permissions on every system.
	strict_min_version: "142.0",
	data_collection_permissions: {
		// All of it goes to the athlete's own server and nowhere else; Mozilla counts what leaves the browser, wherever it goes.
		required: [
			// Heart rate, sleep, weight, how it felt.
			"healthInfo" as const,
			// Tracks of activities.
			"locationInfo" as const,
			// What the two sites answer: activities, workouts, calendar.
			"websiteContent" as const,
			// Which activity's page is open, to have its verdict.
			"browsingActivity" as const,
			// The number of the Garmin account, so that two accounts are not mixed up.
			"personallyIdentifyingInfo" as const,
			// The pairing code and the token. No password.
			"authenticationInfo" as const,
		],
		// The system's name at pairing, and what has changed on the sites' pages: only with a yes.
		optional: ["technicalAndInteraction" as const],
	},
};

export default defineConfig({
	srcDir: "extension",
	publicDir: "extension/public",
	outDir: testOrigin ? (process.env.LONGRUN_TEST_OUTPUT ?? "extension/.output/test") : "extension/.output",
	modules: ["@wxt-dev/module-solid"],
	// Listeners stand on their elements: events that are caught at the document are blind inside a closed shadow root.
	solid: { vite: { solid: { delegateEvents: false } } },
	// Every import is written out, so that the compiler and a reader need no generated files.
	imports: false,
	manifestVersion: 3,
	vite: () => ({
		plugins: [UnoCSS(), panelStyles(), solidTemplates()],
		define: {
			"import.meta.env.LONGRUN_ORIGIN": JSON.stringify(fixedOrigin),
			"import.meta.env.LONGRUN_TEST": JSON.stringify(testOrigin !== ""),
		},
		// What `light-dark()` needs; older targets would rewrite the tokens.
		build: { cssTarget: ["chrome123", "firefox142"] },
	}),
	manifest: ({ browser }) => ({
		name: "Longrun",
		description: "Your endurance coach, on Strava and Garmin Connect.",
		permissions: ["storage", "alarms", "scripting"],
		host_permissions: [...sites, ...(testOrigin ? [testPattern(browser)] : [])],
		// Of these, only the athlete's own server is ever asked for, on a click.
		optional_host_permissions: ["https://*/*", "http://127.0.0.1/*", "http://localhost/*"],
		...(browser === "firefox"
			? { browser_specific_settings: { gecko } }
			: {
					minimum_chrome_version: "123",
					// From Chrome 148 on bytes cross as they are; older ones pass over this key.
					message_serialization: "structured_clone",
					...(fixedOrigin ? { externally_connectable: { matches: [`${fixedOrigin}/*`] } } : {}),
				}),
	}),
});
