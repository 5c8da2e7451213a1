import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { experimental_readRawConfig } from "wrangler";
import { root } from "../quiet-environment.ts";
import { deploymentConfig, namesOf, readBaseConfig } from "./config.ts";
import { bundleBytes, largestBundleBytes } from "./size.ts";

test("wrangler bundles the Worker with the configuration of a deployment, small enough for the free plan", {
	timeout: 60_000,
}, async () => {
	const folder = mkdtempSync(join(tmpdir(), "longrun-size-"));
	try {
		const base = readBaseConfig(experimental_readRawConfig({ config: join(root, "wrangler.toml") }).rawConfig);
		const config = deploymentConfig(base, root, namesOf(base, "preview"), { accountId: "0".repeat(32), r2: true, domain: null });
		// The PWA may not be built yet, and is not part of the Worker's size.
		config.assets.directory = join(folder, "assets");
		mkdirSync(config.assets.directory);
		const path = join(folder, "deployment.json");
		writeFileSync(path, JSON.stringify(config));
		const bytes = await bundleBytes(path);
		expect(bytes).toBeGreaterThan(10_000);
		expect(bytes).toBeLessThan(largestBundleBytes);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
