/** What every tool we start gets: nothing calls home, nothing asks for updates, no log outside the project, no side door to the data. */
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

export const quietEnvironment: NodeJS.ProcessEnv = {
	...process.env,
	WRANGLER_SEND_METRICS: "false",
	// Else the local runtime asks Cloudflare what `request.cf` would be.
	CLOUDFLARE_CF_FETCH_ENABLED: "false",
	// The banner brings the check for a newer version.
	WRANGLER_HIDE_BANNER: "true",
	WRANGLER_LOG_PATH: join(root, ".wrangler", "logs"),
	DO_NOT_TRACK: "1",
	// Else the local runtime answers SQL for everybody who reaches its port, a proxy in front of it included.
	X_LOCAL_EXPLORER: "false",
};
