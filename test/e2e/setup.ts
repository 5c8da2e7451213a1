/** Once for all end-to-end tests: PWA and extension built as a person gets them, and one server. A test that kills its server starts its own. */
import type { TestProject } from "vitest/node";
import { buildPwaIfStale } from "../../scripts/local/pwa-build.ts";
import { buildExtensionsIfStale } from "./extension-build.ts";
import { startServer } from "./server.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Where the shared server answers: `inject("origin")`. */
		origin: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await buildPwaIfStale();
	await buildExtensionsIfStale();
	const server = await startServer();
	project.provide("origin", server.origin);
	return server.stop;
}
