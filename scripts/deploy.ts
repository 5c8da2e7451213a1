/** `npm run deploy`: from nothing to running on your own Cloudflare account. `-- --help` says what else it can do. See docs/deploy.md. */
import { join } from "node:path";
import { experimental_readRawConfig } from "wrangler";
import { readBaseConfig } from "./deploy/config.ts";
import { readOptions, usage } from "./deploy/options.ts";
import { rollback } from "./deploy/rollback.ts";
import { deploy } from "./deploy/steps.ts";
import { thisMachine } from "./deploy/this-machine.ts";
import { main } from "./main.ts";
import { root } from "./quiet-environment.ts";

await main(async () => {
	const args = process.argv.slice(2);
	if (args.includes("--help")) return console.log(usage);
	const options = readOptions(args);
	const base = readBaseConfig(experimental_readRawConfig({ config: join(root, "wrangler.toml") }).rawConfig);
	const host = thisMachine(options.environment);
	if (options.rollback) await rollback(options.rollback, options.environment, base, host);
	else await deploy(options, base, root, host);
});
