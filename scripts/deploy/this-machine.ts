/** The real outside world of a deployment. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "../ask.ts";
import { buildPwa } from "../local/pwa-build.ts";
import { root } from "../quiet-environment.ts";
import { type RunOptions, runTool } from "../run.ts";
import type { DeployHost } from "./host.ts";
import { bundleBytes } from "./size.ts";

export function thisMachine(environment: string): DeployHost {
	const folder = join(root, ".wrangler", "longrun");
	const configPath = join(folder, `${environment}.json`);
	const env: NodeJS.ProcessEnv = {};

	return {
		givenAccount: process.env.CLOUDFLARE_ACCOUNT_ID ?? null,
		useAccount: (id) => {
			env.CLOUDFLARE_ACCOUNT_ID = id;
		},
		wrangler: async (args, mode) => {
			const options: RunOptions = { env, terminal: mode === "captured" ? "captured" : "inherit" };
			if (mode !== "report") return runTool("wrangler", args, options);
			return withFolder(async (temporary) => {
				const report = join(temporary, "report.jsonl");
				const finished = await runTool("wrangler", args, { ...options, env: { ...env, WRANGLER_OUTPUT_FILE_PATH: report } });
				return { ...finished, stdout: existsSync(report) ? readFileSync(report, "utf8") : "" };
			});
		},
		say: (text) => console.log(text),
		ask,
		lastConfig: () => (existsSync(configPath) ? JSON.parse(readFileSync(configPath, "utf8")) : null),
		writeConfig: (config) => {
			mkdirSync(folder, { recursive: true });
			writeFileSync(configPath, JSON.stringify(config, null, "\t"));
			return configPath;
		},
		withSecretsFile: (secrets, use) =>
			withFolder(async (temporary) => {
				const path = join(temporary, "secrets.json");
				// JSON: in wrangler's other format a dollar sign would mean a variable.
				writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 });
				return use(path);
			}),
		buildPwa,
		bundleBytes,
		randomBytes: (count) => randomBytes(count),
		get: async (url) => {
			try {
				const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
				return { status: answer.status, text: await answer.text() };
			} catch {
				// No name, no route, no certificate yet: the caller asks again.
				return null;
			}
		},
		wait: (ms) => sleep(ms),
	};
}

async function withFolder<T>(use: (path: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), "longrun-deploy-"));
	try {
		return await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
