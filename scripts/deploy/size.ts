/** How large the Worker is, as Cloudflare counts it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Stop } from "../main.ts";
import { runTool } from "../run.ts";

/** Of the free plan, compressed. */
export const largestBundleBytes = 3_000_000;

/** Bundles as an upload would, without uploading or signing in. Source maps do not count. */
export async function bundleBytes(configPath: string): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), "longrun-bundle-"));
	try {
		const { code, output } = await runTool("wrangler", ["deploy", "--dry-run", "--config", configPath, "--outdir", folder]);
		if (code !== 0) throw new Stop(`The Worker could not be bundled:\n${output}`);
		const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
			(name) => !name.endsWith(".map") && name !== "README.md",
		);
		const bytes = files.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
		return bytes.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
