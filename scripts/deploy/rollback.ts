/** Back to an earlier version of the code. The database stays: its changes only ever add, so that older code can work with it. */
import { Stop } from "../main.ts";
import { chooseAccount } from "./account.ts";
import { type BaseConfig, namesOf, rememberedChoices } from "./config.ts";
import type { DeployHost } from "./host.ts";

export async function rollback(version: string, environment: string, base: BaseConfig, host: DeployHost): Promise<void> {
	const names = namesOf(base, environment);
	host.say(
		`Going back with ${names.worker} (${environment}): to ${version === "previous" ? "the version before" : `version ${version}`}.\n`,
	);
	host.useAccount(await chooseAccount(host, rememberedChoices(host.lastConfig())?.accountId ?? null));
	const { code } = await host.wrangler(["rollback", ...(version === "previous" ? [] : [version]), "--name", names.worker], "terminal");
	if (code !== 0) throw new Stop("Nothing was rolled back, see above.");
}
