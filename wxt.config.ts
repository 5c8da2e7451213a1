import { defineConfig } from "wxt";

const gecko = {
	id: "@longrun",
	// The first version that asks with data_collection_permissions.
	strict_min_version: "140.0",
	data_collection_permissions: { required: ["none" as const] },
};

export default defineConfig({
	srcDir: "extension",
	outDir: "extension/.output",
	modules: ["@wxt-dev/module-solid"],
	// Every import is written out, so that the compiler and a reader need no generated files.
	imports: false,
	manifestVersion: 3,
	manifest: ({ browser }) => ({
		name: "Longrun",
		description: "Your endurance coach, on Strava and Garmin Connect.",
		permissions: ["storage"],
		host_permissions: ["https://www.strava.com/*", "https://connect.garmin.com/*"],
		...(browser === "firefox" ? { browser_specific_settings: { gecko } } : {}),
	}),
});
